import { shortDay, startOfDay } from "../../bot/domain/dates.ts";
import type { Language } from "../../bot/domain/language.ts";
import type { Day } from "../../bot/domain/time.ts";

/** The month of a day, by its first letters: juli, aug, sep. */
export function monthName(day: Day, language: Language): string {
  const word = shortDay(startOfDay(day), language).replaceAll(/[\d.\s\u00a0]/g, "");
  return word.length > 4 ? word.slice(0, 3) : word;
}
