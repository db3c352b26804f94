import type { unpack } from "../../cards/verbs.ts";
import { isPersonal, type Inbound } from "./activity.ts";

/** A card that has been pressed, or asks what holds now: it stands in that chat for certain. */
export interface SeenCard {
  programme: string;
  assignment: string;
  group: string;
  card: { conversation: string; activity: string };
}

export function cardIn(activity: Inbound, pressed: ReturnType<typeof unpack>): SeenCard | undefined {
  const { replyToId, conversation } = activity;
  const data = pressed?.data;
  if (!replyToId || !isPersonal(activity) || !data || !("assignment" in data)) return undefined;
  const { programme, assignment, group } = data;
  return { programme, assignment, group, card: { conversation: conversation.id, activity: replyToId } };
}
