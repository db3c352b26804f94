import type { ActView } from "../../contract/actViews.ts";
import type { ActRefusalDetails } from "../../contract/views.ts";
import type { ActRefusal, Performed } from "../../domain/board/act.ts";
import { isUndoable, type ActWhat, type NoteVersion } from "../../domain/board/history.ts";
import type { Note } from "../../domain/case/case.ts";
import type { Refusal } from "../../domain/outcome.ts";
import type { AtBoard } from "./atBoard.ts";
import { noteView } from "./noteView.ts";

/** An act is refused as anything else is, or with what the person needs to lose nothing. */
export type ActOutcome<T = ActView> =
  | { ok: true; value: T }
  | { ok: false; refusal: { is: Refusal["is"] | ActRefusal["is"] }; details?: ActRefusalDetails };

/** Who was first and what stands there now, with the person's own words beside it. */
export function told({ name }: AtBoard, refusal: ActRefusal, yours: object): ActOutcome {
  const { is, ...facts } = refusal;
  const { by, note, ...rest } = facts as Partial<Record<string, unknown>> & { by?: string; note?: Note };
  return {
    ok: false,
    refusal: { is },
    details: {
      ...rest,
      ...(by !== undefined && { by: name(by) }),
      ...(note && { now: noteView(note, name, true) }),
      yours,
    },
  };
}

export function actView(
  { name }: Pick<AtBoard, "name">,
  { case: id, rev, note, ...more }: Omit<ActView, "note" | "undo"> & { note?: Note | undefined },
  undo: { note?: string } | undefined,
): ActView {
  return {
    case: id,
    rev,
    ...(note && { note: noteView(note, name, true) }),
    ...(undo && { undo: { case: id, rev, ...undo } }),
    ...more,
  };
}

export const marks = ({ parked, waits }: Pick<Performed, "parked" | "waits">) => ({
  ...(parked && { parked }),
  ...(waits && { waits }),
});

/** An act on the card is taken back with the card, also when it put a note on the board. */
export const undoOf = (
  { note, card }: { note?: Pick<NoteVersion, "note">; card?: object },
  what: ActWhat,
): { note?: string } | undefined => {
  if (!isUndoable(what)) return undefined;
  return card ? {} : note && { note: note.note };
};
