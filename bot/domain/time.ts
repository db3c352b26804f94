/**
 * Moments and days. A moment is a point in time (UTC, ISO 8601 with milliseconds), so that text order is time
 * order; a day and a clock belong to the wall in Europe/Oslo.
 */
export type Moment = `${string}Z`;
/** `2026-11-24` */
export type Day = `${number}-${number}-${number}`;
/** `2018-06`: where only the month is known. */
export type Month = `${number}-${number}`;
/** `08:30`, 24 hours, Europe/Oslo. */
export type Clock = `${number}:${number}`;

export interface WallClock {
  day: Day;
  clock: Clock;
  /** Monday is 1, Sunday is 7 (ISO 8601). */
  weekday: number;
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export const ms = (moment: Moment): number => Date.parse(moment);
export const moment = (epochMs: number): Moment => new Date(epochMs).toISOString() as Moment;
export const later = (from: Moment, byMs: number): Moment => moment(ms(from) + byMs);

/** No year at the ends of the calendar, so that the days around it are days as well. */
const dayPattern = /^[12]\d{3}-\d{2}-\d{2}$/;
const clockPattern = /^([01]\d|2[0-3]):[0-5]\d$/;

export function isDay(value: unknown): value is Day {
  if (typeof value !== "string" || !dayPattern.test(value)) return false;
  const at = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}
export const isClock = (value: unknown): value is Clock =>
  typeof value === "string" && clockPattern.test(value);

const dayMs = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
export const addDays = (day: Day, days: number): Day =>
  new Date(dayMs(day) + days * 24 * hour).toISOString().slice(0, 10) as Day;
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((dayMs(to) - dayMs(from)) / (24 * hour));
export const weekdayOf = (day: Day): number => new Date(dayMs(day)).getUTCDay() || 7;

/** Midnight, UTC, of the last Sunday of a month of 31 days: 2 is March, 9 is October. */
function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month, 31);
  return last - new Date(last).getUTCDay() * day;
}
/**
 * How far the wall is ahead of UTC, by the rule that has held since 1996: two hours from 01:00 UTC on the last Sunday
 * of March to 01:00 UTC on the last Sunday of October, else one. The zones of `Intl` say the same, and asking them costs
 * a phone more than drawing a road of phases; a test holds the rule against them.
 */
function offsetAt(epochMs: number): number {
  const year = new Date(epochMs).getUTCFullYear();
  const isSummer = epochMs >= lastSunday(year, 2) + hour && epochMs < lastSunday(year, 9) + hour;
  return isSummer ? 2 * hour : hour;
}

export function wallClock(at: Moment): WallClock {
  const epochMs = ms(at);
  const wall = new Date(epochMs + offsetAt(epochMs));
  const shown = wall.toISOString();
  return {
    day: shown.slice(0, 10) as Day,
    clock: shown.slice(11, 16) as Clock,
    weekday: wall.getUTCDay() || 7,
  };
}
export const dayOf = (at: Moment): Day => wallClock(at).day;

/**
 * The moment at which the wall in Oslo shows this day and clock. A clock that the spring change skips is read as
 * one hour later; of the two that the autumn change makes, the first is meant.
 */
export function onTheWall(day: Day, clock: Clock): Moment {
  const asIfUtc = Date.parse(`${day}T${clock}:00Z`);
  for (const offset of [2 * hour, hour]) {
    if (offsetAt(asIfUtc - offset) === offset) return moment(asIfUtc - offset);
  }
  return moment(asIfUtc - hour);
}
