import type { MovedView } from "../../contract/programmeViews.ts";
import { groupsAt, isOpenVisit } from "../../domain/between/visit.ts";
import { assignmentOf, type Mailing } from "../../domain/delivery/mailing.ts";
import type { Moving } from "../../domain/plan/moving.ts";
import { groupOf, type Gathering, type Programme } from "../../domain/programme/programme.ts";
import { dayOf, type Moment } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import { everything } from "../everything.ts";

/** Nudges at a moment of their own, about what gets another deadline. */
export const nudgesThatStay = (
  fixed: readonly Mailing[],
  moving: readonly Moving[],
  title: (assignment: string) => string,
): MovedView["stays"]["nudges"] =>
  fixed.flatMap(({ what, when }) => {
    const moves = moving.find(({ assignment, due }) => due && assignment === assignmentOf(what));
    if (!moves || !("at" in when)) return [];
    const { to } = moves.due ?? {};
    const late = to !== undefined && when.at > to;
    return [{ title: title(moves.assignment), at: when.at, ...(late && { late: true as const }) }];
  });

/** Home visits have their own day, whatever becomes of the gathering. */
export async function visitsThatStay(
  ports: Pick<Ports, "store">,
  { partition, programme }: { partition: string; programme: Programme },
  { when }: Pick<Gathering, "when">,
  now: Moment,
): Promise<MovedView["stays"]["visits"]> {
  const visits = await everything(ports, partition, ["visit"], "visit:");
  return visits
    .flatMap(({ body: visit }) => {
      const day = isOpenVisit(visit) ? visit.planned?.day : undefined;
      if (day === undefined || day < dayOf(now)) return [];
      const clashes = when !== undefined && when.startDay <= day && day <= when.endDay;
      const groups = groupsAt(visit).map((id) => groupOf(programme, id)?.name ?? "");
      return [{ groups, day, ...(clashes && { clashes: true as const }) }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}
