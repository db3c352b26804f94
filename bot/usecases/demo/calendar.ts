import type { DemoDone, DemoMoment, DemoSharing, DemoWorld } from "../../domain/demo/demo.ts";
import {
  addDays,
  dayOf,
  onTheWall,
  weekdayOf,
  type Clock,
  type Day,
  type Moment,
} from "../../domain/time.ts";

/** Day 0 is the Monday of the week of loading, so that the demo always stands between gathering 2 and 3. */
export interface DemoCalendar {
  day: (offset: number) => Day;
  at: (when: DemoMoment) => Moment;
  /** Where only the day is told, it was in the middle of the working day. */
  on: (offset: number) => Moment;
}

export function demoCalendar(now: Moment): DemoCalendar {
  const today = dayOf(now);
  const monday = addDays(today, 1 - weekdayOf(today));
  const day = (offset: number): Day => addDays(monday, offset);
  return {
    day,
    at: (when) => onTheWall(day(when.day), when.time),
    on: (offset) => onTheWall(day(offset), "12:00" as Clock),
  };
}

/** The account of each person. In the Playground all sit in one tenant, the current user's. */
export function accountsOf(world: DemoWorld): Map<string, { tenant: string; object: string }> {
  const people = [...world.region.people, ...world.groups.flatMap((group) => group.people)];
  const here = people.find((person) => person.id === world.playground.currentUser)?.tenant;
  const tried = new Set([world.playground.currentUser, ...world.playground.users]);
  return new Map(
    people.map(
      ({ id, tenant, object }) => [id, { tenant: (tried.has(id) && here) || tenant, object }] as const,
    ),
  );
}

export type { DemoDone, DemoSharing };
