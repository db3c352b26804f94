import { spokenDay } from "../../domain/dates.ts";
import { onTheWall, type Day } from "../../domain/time.ts";
import type { VisitTime } from "../../domain/visit.ts";
import type { Reader } from "../build.ts";
import { joined } from "../words.ts";

/** Noon, so that the day is the same in Oslo whatever the season. */
export const dayWords = ({ language, now }: Reader, day: Day): string =>
  spokenDay(onTheWall(day, "12:00"), language, now);

export function timeWords(reader: Reader, { day, clock, place }: VisitTime): string {
  const { at } = reader.texts.between.visit;
  return [joined(dayWords(reader, day), clock && at(clock)), place].filter(Boolean).join(", ");
}
