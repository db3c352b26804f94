import { isMember } from "../../domain/access.ts";
import type { Doer } from "../../domain/board/act.ts";
import type { Case } from "../../domain/case/case.ts";
import { nameFor } from "../../domain/store/former.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { groupOf, type Group } from "../../domain/programme/programme.ts";
import { emptyStanding, type Standing } from "../../domain/answer/standing.ts";
import type { Ports } from "../../ports.ts";
import { nothingFor, type Seat, seatIn, type Visitor } from "../visitor/visitor.ts";
import { beginCase } from "./beginCase.ts";
import { mayApprove } from "../../domain/answer/sharing.ts";

/** Where a member works: which programme, for which group, on which of its cases. */
export interface DeskKey {
  visitor: Visitor;
  programme: string;
  group: string;
  /** Without it, the case that the group works on in the programme. */
  case?: string;
}
/** All that an act needs, read once. What is not in the store yet is there, empty. */
export interface AtBoard {
  seat: Seat;
  partition: string;
  group: Group;
  case: Case;
  /** The etag of the case, or `new`. */
  caseTag: string;
  /** Of all groups of the case, by group id. */
  standings: ReadonlyMap<string, { body: Standing; etag: string }>;
  name: (person: string) => string;
}
type Needs = Pick<Ports, "store" | "now">;

/** Only a member of the group, and only with the group's own cases. Everybody else is told that there is nothing. */
export async function atBoard(ports: Needs, key: DeskKey): Promise<Outcome<AtBoard>> {
  const { visitor, programme } = key;
  const nothing = refuse(nothingFor(visitor, programme));
  const seat = seatIn(visitor, programme);
  const group = seat && groupOf(seat.programme, key.group);
  if (!seat || !group || !isMember(seat.person, [group.id])) return nothing;
  const partition = partitionOf.programme(programme);
  const own = await standingOf(ports, partition, group.id);
  const id = key.case ?? own.body.mainCase;
  const found = id === undefined ? undefined : await ports.store.read(partition, "case", idOf.case(id));
  if (key.case !== undefined && !found) return nothing;
  const by = { by: seat.person.id, at: ports.now() };
  const theCase = found?.body ?? (await beginCase(ports, partition, own.body, by));
  if (!theCase.groups.includes(group.id)) return nothing;
  const partners = theCase.groups.filter((other) => other !== group.id);
  const standings = new Map([
    [group.id, own] as const,
    ...(await Promise.all(
      partners.map(async (other) => [other, await standingOf(ports, partition, other)] as const),
    )),
  ]);
  const names: Record<string, string> = { [seat.person.id]: seat.person.name };
  for (const { body } of standings.values()) Object.assign(names, body.names);
  return done({
    seat,
    partition,
    group,
    case: theCase,
    caseTag: found?.etag ?? "new",
    standings,
    name: (person) => nameFor(names, person, seat.person.language ?? group.language),
  });
}

/** As it is in the store; `new` and empty where it is not. */
export async function standingOf(
  { store }: Pick<Ports, "store">,
  partition: string,
  group: string,
): Promise<{ body: Standing; etag: string }> {
  const found = await store.read(partition, "standing", idOf.standing(group));
  return found ? { body: found.body, etag: found.etag } : { body: emptyStanding(group), etag: "new" };
}

/** The person at this desk, as the domain needs to know them. */
export function doerAt(
  { seat, group, standings }: AtBoard,
  ports: Pick<Ports, "now" | "method">,
  act: string,
  speaks: Doer["speaks"] = () => "board",
): Doer {
  return {
    person: seat.person.id,
    group: group.id,
    at: ports.now(),
    phases: ports.method.framework(seat.programme).phases.length,
    newNote: `b.${act}`,
    chiefExecutive: mayApprove(group, seat.person),
    approvesSharing: (id) => groupOf(seat.programme, id)?.approvesSharing === true,
    isColleague: (person) => [...standings.values()].some(({ body }) => person in body.names),
    speaks,
  };
}
