import { isMember, mayOpenBoard } from "../../domain/access.ts";
import { writersOf, type Case } from "../../domain/case/case.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { groupOf, type Group } from "../../domain/programme/programme.ts";
import { emptyStanding, type Standing } from "../../domain/answer/standing.ts";
import type { Ports } from "../../ports.ts";
import { nothingFor, type Seat, seatIn, type Visitor } from "../visitor/visitor.ts";

export interface GroupKey {
  visitor: Visitor;
  programme: string;
  group: string;
}
export interface CaseKey extends GroupKey {
  case: string;
}
/** A group seen by somebody who may look at it: its members, and KS as far as something was sent to them. */
export interface Window {
  seat: Seat;
  group: Group;
  partition: string;
  standing: Standing;
  /** Of the group itself: sees everything of it, and who did what. */
  member: boolean;
}

export async function openWindow({ store }: Pick<Ports, "store">, key: GroupKey): Promise<Outcome<Window>> {
  const seat = seatIn(key.visitor, key.programme);
  const group = seat && groupOf(seat.programme, key.group);
  if (!seat || !group || !mayOpenBoard(seat.person, [group.id])) return nothing(key);
  const partition = partitionOf.programme(key.programme);
  const standing = await store.read(partition, "standing", idOf.standing(group.id));
  const body = standing?.body ?? emptyStanding(group.id);
  return done({ seat, group, partition, standing: body, member: isMember(seat.person, [group.id]) });
}
const nothing = ({ visitor, programme }: Pick<GroupKey, "visitor" | "programme">) =>
  refuse(nothingFor(visitor, programme));

/**
 * One of the group's cases. KS looks at what the group does in the programme, and not at the rest of its portfolio nor
 * at what it is still choosing among.
 */
export async function openCase(
  ports: Pick<Ports, "store">,
  key: CaseKey,
  who: "members" | "all",
): Promise<Outcome<Window & { case: Case; name: (person: string) => string }>> {
  const window = await openWindow(ports, key);
  if (!window.ok) return window;
  const { partition, group, standing, member } = window.value;
  if (!member && who === "members") return nothing(key);
  const found = await ports.store.read(partition, "case", idOf.case(key.case));
  if (!found?.body.groups.includes(group.id)) return nothing(key);
  if (!member && !inProgramme(found.body)) return nothing(key);
  const partners = writersOf(found.body).filter((other) => other !== group.id);
  const standings = await Promise.all(
    partners.map((other) => ports.store.read(partition, "standing", idOf.standing(other))),
  );
  const names: Record<string, string> = Object.assign(
    {},
    ...standings.map((partner) => partner?.body.names ?? {}),
    standing.names,
  );
  return done({ ...window.value, case: found.body, name: (person) => names[person] ?? "" });
}
export const inProgramme = (of: Case): boolean => !of.candidate && !of.outside;
