import { localeOf, type Language } from "./language.ts";
import { addDays, dayOf, ms, onTheWall, weekdayOf, type Clock, type Day, type Moment } from "./time.ts";

/** Days and times in words, in Europe/Oslo. A no-break space keeps "10. november" on one line. */
const formats = new Map<string, Intl.DateTimeFormat>();
function format(language: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${name}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(localeOf[language], { timeZone: "Europe/Oslo", ...options });
  formats.set(key, made);
  return made;
}
const unbroken = (text: string): string => text.replace(/(\d\.?) (?=\p{L})/gu, "$1\u00a0");

/** tirsdag 10. november, tysdag 10. november, Tuesday 10 November; with the year when it is not this year. */
export function spokenDay(at: Moment, language: Language, now: Moment): string {
  const year = dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4) ? {} : ({ year: "numeric" } as const);
  const day = format(language, `day${"year" in year}`, {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...year,
  });
  return unbroken(day.format(ms(at)).replace(",", ""));
}
/** 10. november */
export function shortDay(at: Moment, language: Language): string {
  return unbroken(format(language, "short", { day: "numeric", month: "long" }).format(ms(at)));
}
/** 09:12 */
export const spokenClock = (at: Moment, language: Language): string =>
  format(language, "clock", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
    .format(ms(at))
    .replace(".", ":");

export const startOfDay = (day: Day): Moment => onTheWall(day, "00:00" as Clock);

/** ISO 8601 week number: "uke 36". */
export function weekOf(day: Day): number {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const yearStart = Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`);
  return Math.floor((Date.parse(`${thursday}T00:00:00Z`) - yearStart) / (7 * 24 * 3_600_000)) + 1;
}
