import { momentOf } from "../assignment/assignment.ts";
import type { Plan } from "./plan.ts";
import type { About, PlanWarning } from "./problem.ts";
import type { Gathering } from "../programme/programme.ts";
import { addDays, dayOf, type Moment } from "../time.ts";

interface Stretch {
  id: string;
  title: string;
  from: Moment;
  to: Moment;
  groups?: readonly string[];
}

/** Absorption has its limit (F5.1): one open assignment at a time, done before the next gathering. */
export function checkWorkload({ programme, assignments }: Plan): PlanWarning[] {
  const gatherings = imagined(programme.gatherings);
  const stretches = assignments.flatMap(({ id, title, opens, due, groups }): Stretch[] => {
    const [from, to] = [momentOf(opens, gatherings), momentOf(due, gatherings)];
    return from && to && from < to ? [{ id, title: title.nb, from, to, ...(groups && { groups }) }] : [];
  });
  return stretches.flatMap((one, at): PlanWarning[] => {
    const about: About = { what: "assignment", id: one.id };
    const other = stretches.slice(0, at).find((it) => it.from < one.to && one.from < it.to && meet(one, it));
    const next = gatherings.find(({ when }) => when && when.startDay > dayOf(one.from));
    const late = next?.when && dayOf(one.to) > next.when.startDay ? next : undefined;
    const assignment = one.title;
    return [
      ...(other ? [{ is: "severalOpen" as const, about, facts: { assignment, other: other.title } }] : []),
      ...(late ? [{ is: "dueAfterNext" as const, about, facts: { assignment, number: late.number } }] : []),
    ];
  });
}

/** Some group is asked both. */
const meet = ({ groups: a }: Stretch, { groups: b }: Stretch): boolean =>
  !a || !b || a.some((group) => b.includes(group));

/** Where no gathering has a day, three months between them stand in, so that the order can be judged. */
export function imagined(gatherings: readonly Gathering[]): readonly Gathering[] {
  if (gatherings.some(({ when }) => when)) return gatherings;
  return gatherings.map((gathering) => {
    const day = addDays("2001-01-01", gathering.number * 91);
    return {
      ...gathering,
      when: { startDay: day, startClock: "10:00", endDay: addDays(day, 1), endClock: "13:00" },
    };
  });
}
