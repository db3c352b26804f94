import { lightened } from "../../domain/board/archive.ts";
import { versionsOf, type ActWhat } from "../../domain/board/history.ts";
import type { Performed } from "../../domain/board/act.ts";
import type { ActDone } from "../../domain/store/documents.ts";
import { idOf } from "../../domain/ids.ts";
import { day, later } from "../../domain/time.ts";
import type { Standing } from "../../domain/answer/standing.ts";
import { answered as answeredBy } from "../../domain/answer/standingAfter.ts";
import type { Moment } from "../../domain/time.ts";
import type { Change, Ports } from "../../ports.ts";
import { archivedPuts, putCases, type CaseWrite, type StandingWrite } from "./putCase.ts";
import type { AtBoard } from "./atBoard.ts";
import type { Followed } from "./follow.ts";
import { marks } from "./outcome.ts";
import { actPut } from "../actPut.ts";

/** For so long the same act again is known. */
const remembered = 30 * day;

export interface ActFacts {
  /** The page's id of the act. */
  id: string;
  what: ActWhat;
  at: Moment;
  /** Ids and codes only: kept for as long as the programme. */
  subject: Record<string, string>;
}
export const versionsAt = (
  desk: AtBoard,
  now: Performed,
  { what, at }: ActFacts,
): ReturnType<typeof versionsOf> =>
  versionsOf(desk.case, now.case, now.note, { what, by: desk.seat.person.id, at });

/** Everything that one act writes, for one transaction: the case, its history, who did what, and the standings. */
export async function changesOf(
  ports: Pick<Ports, "store">,
  desk: AtBoard,
  now: Performed,
  facts: ActFacts,
  { note, card }: ReturnType<typeof versionsOf>,
  followed: Followed & MoreOfAct,
): Promise<Change[]> {
  const by = desk.seat.person.id;
  const { case: kept, moved } = lightened(now.case);
  const doneBody: ActDone = {
    at: facts.at,
    what: facts.what,
    case: kept.id,
    rev: now.case.rev,
    ...(now.note !== undefined && { note: now.note }),
    ...marks(now),
  };
  const { at, what, subject } = facts;
  const before = desk.caseTag === "new" ? undefined : desk.case;
  const cases = [{ before, after: kept, etag: desk.caseTag }, ...(followed.alsoCases ?? [])];
  return [
    ...(await putCases(ports, desk.partition, cases, standingsOf(desk, now, at, followed))),
    ...(note
      ? [
          {
            put: {
              kind: "noteVersion",
              id: idOf.noteVersion(note.case, note.note, note.rev),
              body: note,
            },
            ifMatch: "new",
          } as const,
        ]
      : []),
    ...(card
      ? [
          {
            put: { kind: "caseVersion", id: idOf.caseVersion(card.case, card.rev), body: card },
            ifMatch: "new",
          } as const,
        ]
      : []),
    ...archivedPuts(kept.id, moved),
    actPut(`${by}-${facts.id}`, { at, by, what: `board.${what}`, subject: { case: kept.id, ...subject } }),
    {
      put: {
        kind: "actDone",
        id: idOf.actDone(by, facts.id),
        body: doneBody,
        expiresAt: later(at, remembered),
      },
      ifMatch: "new",
    },
    ...followed.changes,
  ];
}

export interface MoreOfAct {
  /** What else becomes of a group's standing, by group id. */
  standings?: ReadonlyMap<string, (before: Standing) => Standing>;
  /** A case that becomes a group's main case by an act on another. */
  alsoCases?: readonly CaseWrite[];
}

/** The read models, changed or as they were. */
function standingsOf(
  desk: AtBoard,
  now: Performed,
  at: Moment,
  { answered, standings }: Followed & MoreOfAct,
): StandingWrite[] {
  const by = desk.seat.person;
  return [...desk.standings].map(([group, { body, etag }]): StandingWrite => {
    const isNew = desk.caseTag === "new" && group === desk.group.id && !standings?.has(group);
    const started = isNew ? { mainCase: now.case.id, cases: [...body.cases, now.case.id] } : {};
    const main = isNew || body.mainCase === now.case.id;
    const phased = main && body.phase !== now.case.phase ? { phase: now.case.phase, phaseSince: at } : {};
    const known = group !== desk.group.id || by.id in body.names;
    const named = known ? {} : { names: { ...body.names, [by.id]: by.name } };
    const said =
      answered?.group === group
        ? {
            answered: {
              ...body.answered,
              [answered.assignment]: answeredBy(body.answered[answered.assignment], { by: by.id, at }),
            },
          }
        : {};
    const news: Partial<Standing> = { ...started, ...phased, ...named, ...said };
    const becomes = standings?.get(group) ?? ((it: Standing) => it);
    const after = Object.keys(news).length === 0 ? body : { ...body, ...news };
    return { before: body, after: becomes(after), etag };
  });
}
