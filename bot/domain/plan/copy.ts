import type { When } from "../assignment/assignment.ts";
import type { Plan } from "./plan.ts";
import type { Gathering } from "../programme/programme.ts";
import { addDays, dayOf, daysBetween, onTheWall, wallClock, type Day, type Month } from "../time.ts";

export interface CopyWish {
  id: string;
  name: string;
  /** The first day of the first gathering. */
  startDay: Day;
  /** The groups with their people come along; without it only those who run the programme. */
  withGroups: boolean;
}

/**
 * An earlier programme as the start of a new one: the same gatherings with the same time between them, the same
 * assignments at the same distance, and nothing of what anybody wrote.
 */
export function copyPlan(source: Plan, wish: CopyWish): Plan {
  const { programme } = source;
  const first = programme.gatherings.find(({ when }) => when)?.when?.startDay;
  const days = first === undefined ? 0 : daysBetween(first, wish.startDay);
  // Who spoke has not been asked again.
  const gatherings = programme.gatherings.map(({ speakers: _then, ...gathering }) => moved(gathering, days));
  const last = gatherings.findLast(({ when }) => when)?.when?.endDay;
  const { demo: _demo, ...settled } = programme;
  return {
    programme: {
      ...settled,
      id: wish.id,
      name: wish.name,
      months: { from: monthOf(wish.startDay), to: monthOf(last ?? wish.startDay) },
      gatherings,
      deleteOn: addDays(programme.deleteOn, days),
      // The channel belongs to the programme that it was made for, and so do the quiet weeks of that year.
      groups: wish.withGroups
        ? programme.groups.map(({ channel: _channel, ...group }) => ({ ...group, quietPeriods: [] }))
        : [],
    },
    people: source.people
      .filter(({ programmeRoles }) => wish.withGroups || programmeRoles.length > 0)
      .map((person) => (wish.withGroups ? person : { ...person, memberships: [] })),
    assignments: source.assignments.map((assignment) => ({
      ...assignment,
      opens: later(assignment.opens, days),
      due: later(assignment.due, days),
      ...(assignment.closes && { closes: later(assignment.closes, days) }),
    })),
  };
}

export const monthOf = (day: Day): Month => day.slice(0, 7) as Month;

function moved({ when, ...gathering }: Gathering, days: number): Gathering {
  if (!when) return gathering;
  return {
    ...gathering,
    when: { ...when, startDay: addDays(when.startDay, days), endDay: addDays(when.endDay, days) },
  };
}

/** What follows a gathering follows it by itself; what stood at a fixed moment keeps its clock on the wall. */
function later(when: When, days: number): When {
  if (!("at" in when)) return when;
  return { at: onTheWall(addDays(dayOf(when.at), days), wallClock(when.at).clock) };
}
