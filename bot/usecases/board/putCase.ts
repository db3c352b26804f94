import type { Case, Note } from "../../domain/case/case.ts";
import { digestOf } from "../../domain/case/digest.ts";
import { idOf } from "../../domain/ids.ts";
import { same } from "../../domain/same.ts";
import type { Standing } from "../../domain/answer/standing.ts";
import type { AnyEntry, Change, Ports } from "../../ports.ts";
import { standingOf } from "./atBoard.ts";

/** Before and after an act. Without an etag it is written whatever stands there; `new` where nothing does. */
export interface CaseWrite {
  before?: Case | undefined;
  after: Case;
  etag?: string;
}
export interface StandingWrite {
  before: Standing;
  after: Standing;
  etag?: string;
}

/**
 * Cases are written with the standings that tell of them, in one transaction, and nobody writes a case otherwise: others
 * read in a group's standing what its main case shows them, and never a word that was taken back. `touched` are the
 * standings that the act has read, changed or not; those of a joint case's other groups are read where they change too.
 * A case becomes a group's main case only together with being written, so that nobody writes it meanwhile.
 */
export async function putCases(
  { store }: Pick<Ports, "store">,
  partition: string,
  cases: readonly CaseWrite[],
  touched: Iterable<StandingWrite>,
): Promise<Change[]> {
  const standings = new Map([...touched].map((one) => [one.before.group, one]));
  const untouched = async (groups: readonly string[]): Promise<void> => {
    for (const group of groups.filter((it) => !standings.has(it))) {
      const { body, etag } = await standingOf({ store }, partition, group);
      standings.set(group, { before: body, after: body, etag });
    }
  };
  const former: Change[] = [];
  for (const { before, after } of cases) {
    const others = after.groups.filter((group) => !standings.has(group));
    await untouched(others.filter((group) => !before || tellsAnew(before, after, group)));
    if (![...standings.values()].some(({ before: it }) => restsOnFormer(it, after.id))) continue;
    await untouched(after.groups);
    const found = await store.read(partition, "digest", idOf.digest(after.id));
    if (found) former.push({ remove: found.id, ifMatch: found.etag });
  }
  return [
    ...cases.map(({ after, etag }) => put({ kind: "case", id: idOf.case(after.id), body: after }, etag)),
    ...[...standings.values()].flatMap((one) => standingPut(one, cases)),
    ...former,
  ];
}

/** Notes that no longer lie in their case: see domain/board/archive.ts. */
export const archivedPuts = (of: string, notes: readonly Note[]): { put: AnyEntry }[] =>
  notes.map((note) => ({
    put: { kind: "archivedNote", id: idOf.archivedNote(of, note.id), body: { ...note, case: of } },
  }));

const put = (entry: AnyEntry, etag: string | undefined): Change => ({
  put: entry,
  ...(etag !== undefined && { ifMatch: etag }),
});

const tellsAnew = (before: Case, after: Case, group: string): boolean =>
  !same(digestOf(before, group), digestOf(after, group));

/** What others read of the case is still in a document by an earlier edition, which goes when it is written. */
const restsOnFormer = ({ mainCase, digest }: Standing, id: string): boolean => mainCase === id && !digest;

function standingPut({ before, after, etag }: StandingWrite, cases: readonly CaseWrite[]): Change[] {
  const { digest, ...rest } = after;
  const { mainCase, group } = after;
  const main = cases.find((it) => it.after.id === mainCase);
  if (!main && mainCase !== undefined && mainCase !== before.mainCase)
    throw new Error(`${mainCase} becomes the case of ${group} without being written`);
  const now = main ? digestOf(main.after, group) : mainCase === undefined ? undefined : digest;
  if (after === before && same(now, digest)) return [];
  const body = { ...rest, ...(now && { digest: now }), rev: before.rev + 1 };
  return [put({ kind: "standing", id: idOf.standing(group), body }, etag)];
}
