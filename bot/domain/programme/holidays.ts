import { addDays, weekdayOf, type Day } from "../time.ts";

/** Easter Sunday by the Gregorian rule (Meeus/Jones/Butcher). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  const month = String(Math.floor(f / 31)).padStart(2, "0");
  const day = String((f % 31) + 1).padStart(2, "0");
  return `${year}-${month}-${day}` as Day;
}

const fixed = new Set(["01-01", "05-01", "05-17", "12-25", "12-26"]);
/** Maundy Thursday, Good Friday, Easter, Easter Monday, Ascension, Whit Sunday and Monday: days from Easter Sunday. */
const fromEaster = [-3, -2, 0, 1, 39, 49, 50];

/** Norwegian public holidays: lov om 1 og 17 mai (1947) and helligdagsfredloven (1995) § 2. */
export function isPublicHoliday(day: Day): boolean {
  if (fixed.has(day.slice(5))) return true;
  const easter = easterSunday(Number(day.slice(0, 4)));
  return fromEaster.some((days) => addDays(easter, days) === day);
}

export const isWeekend = (day: Day): boolean => weekdayOf(day) > 5;
