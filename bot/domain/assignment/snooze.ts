import type { Gathering } from "../programme/programme.ts";
import { nextOpening, type QuietHours, type QuietPeriod } from "../programme/quiet.ts";
import { addDays, dayOf, onTheWall, type Day, type Moment } from "../time.ts";

/** "Ikke nå": when an assignment may come back. */
export const laters = ["tomorrow", "threeDays", "gathering"] as const;
export type Later = (typeof laters)[number];

/** The morning that is meant, moved past what is quiet; before a gathering it moves back, so that it still is before. */
export function comesBack(
  when: Later,
  now: Moment,
  hours: QuietHours,
  periods: readonly QuietPeriod[],
  gathering?: Gathering,
): Moment | undefined {
  if (when !== "gathering") {
    const day = addDays(dayOf(now), when === "tomorrow" ? 1 : 3);
    return nextOpening(onTheWall(day, hours.to), hours, periods).at;
  }
  const start = gathering?.when?.startDay;
  return start && lastOpenMorning(addDays(start, -1), now, hours, periods);
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
