import type { Case, Note } from "./case.ts";

/** So many that were taken off last stay with the case, where taking back is at hand; the rest are kept beside it. */
export const archivedInCase = 20;
/** In one transaction; what is left moves with the next act. */
const mostMoved = 40;

/** The case as it is written, and the archived notes that move out of it, so that a board costs the same over the years. */
export function lightened(of: Case): { case: Case; moved: Note[] } {
  const archived = of.notes.filter((note) => note.archived).sort((a, b) => b.rev - a.rev);
  const moved = archived.slice(archivedInCase).slice(-mostMoved);
  if (moved.length === 0) return { case: of, moved };
  const out = new Set(moved.map((note) => note.id));
  return { case: { ...of, notes: of.notes.filter((note) => !out.has(note.id)) }, moved };
}
