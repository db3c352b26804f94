import { isPublicHoliday, isWeekend } from "./holidays.ts";
import { addDays, hour, later, onTheWall, wallClock, type Clock, type Day, type Moment } from "../time.ts";

/** No message between `from` in the evening and `to` in the morning. */
export interface QuietHours {
  from: Clock;
  to: Clock;
  weekends: boolean;
}
/** Days, both included, on which a municipality is left in peace. */
export interface QuietPeriod {
  from: Day;
  to: Day;
  reason?: string;
}
/** Somewhere between the morning and the evening a message may go out. */
export const opensSometime = ({ from, to }: Pick<QuietHours, "from" | "to">): boolean => to < from;
export const isBackwards = ({ from, to }: Pick<QuietPeriod, "from" | "to">): boolean => to < from;

export type QuietReason = "quietHours" | "weekend" | "holiday" | "quietPeriod";
export interface Opening {
  /** The first moment, now or later, at which a message may go out. */
  at: Moment;
  /** What stood in the way; `undefined` when it may go out now. */
  because?: QuietReason;
}

export const defaultQuietHours: QuietHours = { from: "17:00", to: "07:30", weekends: true };

/** Why nothing is sent on this day, whatever the hour. */
export function quietBecause(
  day: Day,
  hours: QuietHours,
  periods: readonly QuietPeriod[],
): Exclude<QuietReason, "quietHours"> | undefined {
  if (periods.some((period) => period.from <= day && day <= period.to)) return "quietPeriod";
  if (isPublicHoliday(day)) return "holiday";
  if (hours.weekends && isWeekend(day)) return "weekend";
  return undefined;
}

/** A year of quiet days is a mistake in the plan, not a wish: after that the search gives up and opens. */
const longestSilence = 366;

export function nextOpening(at: Moment, hours: QuietHours, periods: readonly QuietPeriod[] = []): Opening {
  const wall = wallClock(at);
  const reason = quietBecause(wall.day, hours, periods);
  const tooEarly = wall.clock < hours.to;
  const tooLate = wall.clock >= hours.from;
  if (!reason && !tooEarly && !tooLate) return { at };
  let day = tooLate && !tooEarly ? addDays(wall.day, 1) : wall.day;
  for (let i = 0; i < longestSilence && quietBecause(day, hours, periods); i++) day = addDays(day, 1);
  const opens = onTheWall(day, hours.to);
  // In the hour that comes twice in October the first of the two may be past.
  return { at: opens < at ? later(opens, hour) : opens, because: reason ?? "quietHours" };
}
