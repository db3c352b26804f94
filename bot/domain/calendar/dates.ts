import type { Language } from "../language.ts";
import {
  addDays,
  dayOf,
  onTheWall,
  wallClock,
  weekdayOf,
  type Clock,
  type Day,
  type Moment,
} from "../time.ts";

/**
 * Days and times in words, as they are on the wall in Oslo. The names are our own: browsers have no nynorsk, and say
 * "Tuesday December 22" where "tysdag 22. desember" is meant. A no-break space keeps "10. november" on one line.
 */
const norwegianMonths = words(
  "januar februar mars april mai juni juli august september oktober november desember",
);
const months: Readonly<Record<Language, readonly string[]>> = {
  nb: norwegianMonths,
  nn: norwegianMonths,
  en: words("January February March April May June July August September October November December"),
};
const weekdays: Readonly<Record<Language, readonly string[]>> = {
  nb: words("mandag tirsdag onsdag torsdag fredag lørdag søndag"),
  nn: words("måndag tysdag onsdag torsdag fredag laurdag søndag"),
  en: words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
};
function words(text: string): readonly string[] {
  return text.split(" ");
}

/** 10. november, 10 November */
export function shortDay(at: Moment, language: Language): string {
  const [, month, day] = dayOf(at).split("-").map(Number);
  const dot = language === "en" ? "" : ".";
  return `${day}${dot}\u00a0${months[language][(month ?? 1) - 1]}`;
}

/** 10. november 2026, 10 November 2026: a day that may be in any year. */
export const longDay = (day: Day, language: Language): string =>
  `${shortDay(onTheWall(day, "12:00"), language)}\u00a0${day.slice(0, 4)}`;

/** tirsdag 10. november, tysdag 10. november, Tuesday 10 November; with the year when it is not this year. */
export function spokenDay(at: Moment, language: Language, now: Moment): string {
  const day = dayOf(at);
  const year = day.slice(0, 4);
  const said = `${weekdays[language][weekdayOf(day) - 1]} ${shortDay(at, language)}`;
  return year === dayOf(now).slice(0, 4) ? said : `${said} ${year}`;
}

/** november 2026 */
export function monthInWords(month: string, language: Language): string {
  const [year, number] = month.split("-").map(Number);
  return `${months[language][(number ?? 1) - 1]} ${year}`;
}

/** 09:12 */
export const spokenClock = (at: Moment): string => wallClock(at).clock;

export const startOfDay = (day: Day): Moment => onTheWall(day, "00:00" as Clock);

/** ISO 8601 week number: "uke 36". */
export function weekOf(day: Day): number {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const yearStart = Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`);
  return Math.floor((Date.parse(`${thursday}T00:00:00Z`) - yearStart) / (7 * 24 * 3_600_000)) + 1;
}
