import type { Case } from "../case/case.ts";

/** The solution opens when the need has a source: somebody was asked, something was counted or seen (F3.1). */
export const opens = (of: Case): boolean =>
  Boolean(of.need.howWeKnow) ||
  of.notes.some(
    (note) =>
      note.lane === "need" &&
      !note.archived &&
      (note.detail?.kind === "source" || note.field === "evidence" || note.field === "howWeKnow"),
  );
