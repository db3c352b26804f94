import type { Gathering } from "../programme/programme.ts";
import { nextOpening, type QuietHours, type QuietPeriod } from "../programme/quiet.ts";
import { addDays, dayOf, onTheWall, type Day, type Moment } from "../time.ts";

/** "Ikke nå": when an assignment may come back. */
export const laters = ["tomorrow", "threeDays", "gathering"] as const;
export type Later = (typeof laters)[number];

/** What an assignment and a person leave open for it to come back. */
export interface Openings {
  now: Moment;
  hours: QuietHours;
  periods: readonly QuietPeriod[];
  gathering?: Gathering | undefined;
  pausedUntil?: Moment | undefined;
  closes?: Moment | undefined;
}

/**
 * The morning that is meant, moved past what is quiet and past a pause; before a gathering it moves back, so that it
 * still is before. `undefined` where there is none while the assignment is open.
 */
export function comesBack(when: Later, openings: Openings): Moment | undefined {
  const at = when === "gathering" ? beforeGathering(openings) : morningIn(when, openings);
  return at && openings.closes && openings.closes <= at ? undefined : at;
}

/** Each morning is there once, as the last of those that fall on it. */
export const choicesOf = (openings: Openings): { when: Later; at: Moment }[] =>
  laters
    .flatMap((when) => {
      const at = comesBack(when, openings);
      return at ? [{ when, at }] : [];
    })
    .filter(({ at }, n, all) => !all.slice(n + 1).some((one) => one.at === at));

function morningIn(when: "tomorrow" | "threeDays", { now, hours, periods, pausedUntil }: Openings): Moment {
  const morning = onTheWall(addDays(dayOf(now), when === "tomorrow" ? 1 : 3), hours.to);
  const free = pausedUntil && pausedUntil > morning ? pausedUntil : morning;
  return nextOpening(free, hours, periods).at;
}

function beforeGathering({ now, hours, periods, gathering, pausedUntil }: Openings): Moment | undefined {
  const start = gathering?.when?.startDay;
  const at = start && lastOpenMorning(addDays(start, -1), now, hours, periods);
  return at && pausedUntil && at < pausedUntil ? undefined : at;
}

function lastOpenMorning(
  from: Day,
  now: Moment,
  hours: QuietHours,
  periods: readonly QuietPeriod[],
): Moment | undefined {
  for (let day = from; day > dayOf(now); day = addDays(day, -1)) {
    const morning = onTheWall(day, hours.to);
    if (!nextOpening(morning, hours, periods).because) return morning;
  }
  return undefined;
}

/** The wish for one assignment; wishes that are over are forgotten. */
export const withNotNow = (
  before: Readonly<Record<string, Moment>> | undefined,
  assignment: string,
  until: Moment,
  now: Moment,
): Record<string, Moment> => ({
  ...Object.fromEntries(Object.entries(before ?? {}).filter(([, at]) => at > now)),
  [assignment]: until,
});
