import { isMember } from "../../domain/access.ts";
import type { Case } from "../../domain/case/case.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { groupOf, type Group } from "../../domain/programme/programme.ts";
import { emptyStanding, type Standing } from "../../domain/answer/standing.ts";
import type { Ports } from "../../ports.ts";
import type { GroupKey } from "../board/openCase.ts";
import { seatIn, type Seat, nothingFor } from "../visitor/visitor.ts";

export interface OwnGroup {
  seat: Seat;
  partition: string;
  group: Group;
  standing: Standing;
  /** Its main case, once it has one. */
  case?: Case;
}
export interface OwnCase extends OwnGroup {
  case: Case;
}

/** A group that the visitor is a member of; nobody else gets further than this. */
export async function readGroup(
  { store }: Pick<Ports, "store">,
  { visitor, programme, group: id }: GroupKey,
): Promise<Outcome<OwnGroup>> {
  const seat = seatIn(visitor, programme);
  if (!seat) return refuse(visitor.seats.length > 0 ? { is: "notYours" } : nothingFor(visitor));
  const group = groupOf(seat.programme, id);
  if (!group || !isMember(seat.person, [id])) return refuse({ is: "notYours" });
  const partition = partitionOf.programme(programme);
  const standing = (await store.read(partition, "standing", idOf.standing(id)))?.body ?? emptyStanding(id);
  const { mainCase } = standing;
  const found = mainCase && (await store.read(partition, "case", idOf.case(mainCase)));
  if (mainCase && !found) return refuse({ is: "notFound" });
  return done({ seat, partition, group, standing, ...(found && { case: found.body }) });
}

export async function readCase(ports: Pick<Ports, "store">, key: GroupKey): Promise<Outcome<OwnCase>> {
  const own = await readGroup(ports, key);
  if (!own.ok) return own;
  const { case: of } = own.value;
  return of ? done({ ...own.value, case: of }) : refuse({ is: "noCase" });
}
