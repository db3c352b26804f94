import type { unpack } from "../../cards/verbs.ts";
import { isPersonal, type Inbound } from "./activity.ts";

export type Unpacked = ReturnType<typeof unpack>;

/** A card that has been pressed, or asks what holds now: it stands in that chat for certain. */
export interface SeenCard {
  programme: string;
  assignment: string;
  group: string;
  card: { conversation: string; activity: string };
}

export function cardIn(activity: Inbound, pressed: Unpacked): SeenCard | undefined {
  const { replyToId, conversation } = activity;
  const data = pressed?.data;
  if (!replyToId || !isPersonal(activity) || !data || !("assignment" in data)) return undefined;
  const { programme, assignment, group } = data;
  return { programme, assignment, group, card: { conversation: conversation.id, activity: replyToId } };
}

export const programmeOf = (pressed: Unpacked): string | undefined =>
  pressed && "programme" in pressed.data ? pressed.data.programme : undefined;

/** A card of a programme lies in their own chat and nobody else's: once it was sent to them. */
export const hadCard = (activity: Inbound, pressed: Unpacked): boolean =>
  isPersonal(activity) && programmeOf(pressed) !== undefined;
