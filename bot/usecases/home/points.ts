import type { HomePoint } from "../../contract/homeViews.ts";
import { isMember } from "../../domain/access.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import { dayOf, type Moment } from "../../domain/time.ts";
import { duePoints } from "../../domain/between/visit.ts";
import { partitionOf } from "../../domain/ids.ts";
import type { Ports } from "../../ports.ts";
import { everything } from "../everything.ts";
import type { Seat, Visitor } from "../visitor/visitor.ts";

/**
 * What was to be followed up after a home visit comes back on its day: to the one who took it, to everybody of the group
 * while nobody has.
 */
export async function pointsFor(
  ports: Pick<Ports, "store">,
  { seats }: Visitor,
  now: Moment,
): Promise<HomePoint[]> {
  const found = await Promise.all(
    seats.filter(({ person }) => person.memberships.length > 0).map((seat) => pointsOf(ports, seat, now)),
  );
  return found.flat().sort((a, b) => (a.due < b.due ? -1 : 1));
}

async function pointsOf(
  ports: Pick<Ports, "store">,
  { programme, person }: Seat,
  now: Moment,
): Promise<HomePoint[]> {
  const visits = await everything(ports, partitionOf.programme(programme.id), ["visit"], "visit:");
  return duePoints(
    visits.map(({ body }) => body),
    dayOf(now),
  ).flatMap(({ visit, point }) => {
    const of = visit.followUp[point];
    const mine = of?.owner === person.id || (of?.owner === undefined && isMember(person, [visit.group]));
    const name = groupOf(programme, visit.group)?.name;
    if (!of || !mine || name === undefined) return [];
    return [
      {
        programme: programme.id,
        group: { id: visit.group, name },
        visit: visit.id,
        text: of.text,
        due: of.due,
      },
    ];
  });
}
