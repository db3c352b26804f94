import { shortDay, startOfDay } from "../../bot/domain/calendar/dates.ts";
import type { Language } from "../../bot/domain/language.ts";
import type { Day } from "../../bot/domain/time.ts";

/** The month of a day, by its first letters: juli, aug, sep. */
export function monthName(day: Day, language: Language): string {
  const word = shortDay(startOfDay(day), language).replaceAll(/[\d.\s\u00a0]/g, "");
  return word.length > 4 ? word.slice(0, 3) : word;
}

/** The first day of each month after `first`, as far as `last`. */
export function monthsIn(first: Day, last: Day): Day[] {
  const months: Day[] = [];
  let [year = 0, month = 0] = first.split("-").map(Number);
  for (;;) {
    month++;
    if (month > 12) {
      month = 1;
      year++;
    }
    const day = `${year}-${String(month).padStart(2, "0")}-01` as Day;
    if (day > last) return months;
    months.push(day);
  }
}
