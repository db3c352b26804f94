import type { Case, Note } from "../case/case.ts";

/** So many that were taken off last stay with the case, where taking back is at hand; the rest are kept beside it. */
export const archivedInCase = 20;
/** With one act; what is left moves with the next. Each costs as much as a small document of its own. */
const mostMoved = 2;

/** The case as it is written, and the archived notes that move out of it, so that a board costs the same over the years. */
export function lightened(of: Case): { case: Case; moved: Note[] } {
  const archived = of.notes.filter((note) => note.archived).sort((a, b) => b.rev - a.rev);
  const moved = archived.slice(archivedInCase).slice(-mostMoved);
  if (moved.length === 0) return { case: of, moved };
  const out = new Set(moved.map((note) => note.id));
  return { case: { ...of, notes: of.notes.filter((note) => !out.has(note.id)) }, moved };
}
