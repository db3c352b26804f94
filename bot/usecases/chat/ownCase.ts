import { isMember } from "../../domain/access.ts";
import type { Case } from "../../domain/case/case.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { groupOf, type Group } from "../../domain/programme/programme.ts";
import type { Standing } from "../../domain/answer/standing.ts";
import type { Ports } from "../../ports.ts";
import type { GroupKey } from "../board/openCase.ts";
import { seatIn, type Seat, nothingFor } from "../visitor/visitor.ts";

export interface OwnCase {
  seat: Seat;
  partition: string;
  group: Group;
  standing: Standing;
  case: Case;
}

/** The main case of a group that the visitor is a member of; nobody else gets further than this. */
export async function readCase(
  { store }: Pick<Ports, "store">,
  { visitor, programme, group: id }: GroupKey,
): Promise<Outcome<OwnCase>> {
  const seat = seatIn(visitor, programme);
  if (!seat) return refuse(visitor.seats.length > 0 ? { is: "notYours" } : nothingFor(visitor));
  const group = groupOf(seat.programme, id);
  if (!group || !isMember(seat.person, [id])) return refuse({ is: "notYours" });
  const partition = partitionOf.programme(programme);
  const standing = await store.read(partition, "standing", idOf.standing(id));
  const main = standing?.body.mainCase;
  const found = main === undefined ? undefined : await store.read(partition, "case", idOf.case(main));
  if (!standing || !found) return refuse({ is: "notFound" });
  return done({
    seat,
    partition,
    group,
    standing: standing.body,
    case: found.body,
  });
}
