import type { Case, Note } from "../../domain/case/case.ts";
import { digestOf } from "../../domain/overview/digest.ts";
import { idOf } from "../../domain/ids.ts";
import { same } from "../../domain/same.ts";
import type { AnyEntry } from "../../ports.ts";

/**
 * A case is written with its digest where that changes, or the overview would tell of yesterday. Nobody writes a case
 * otherwise. Without `before`, the digest is always written.
 */
export function putCase(
  theCase: Case,
  ifMatch?: string,
  before?: Case,
): { put: AnyEntry; ifMatch?: string }[] {
  const digest = digestOf(theCase);
  const kept = before !== undefined && same(digest, digestOf(before));
  return [
    {
      put: { kind: "case", id: idOf.case(theCase.id), body: theCase },
      ...(ifMatch !== undefined && { ifMatch }),
    },
    ...(kept ? [] : [{ put: { kind: "digest" as const, id: idOf.digest(theCase.id), body: digest } }]),
  ];
}

/** Notes that no longer lie in their case (boardArchive.ts). */
export const archivedPuts = (of: string, notes: readonly Note[]): { put: AnyEntry }[] =>
  notes.map((note) => ({
    put: { kind: "archivedNote", id: idOf.archivedNote(of, note.id), body: { ...note, case: of } },
  }));
