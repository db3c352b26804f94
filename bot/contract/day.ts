import * as v from "valibot";

/** A day of the calendar, `2026-11-24`: the thirty-first of February is none, nor what lies thousands of years away. */
export const day = v.custom<`${number}-${number}-${number}`>(
  (it) => typeof it === "string" && /^[12]\d{3}-\d{2}-\d{2}$/.test(it) && isInCalendar(it),
);

/** `Date` takes such a day for one in the next month, and says so when it is asked again. */
function isInCalendar(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
