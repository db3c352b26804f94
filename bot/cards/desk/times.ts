import { spokenDay } from "../../domain/calendar/dates.ts";
import { onTheWall, type Day } from "../../domain/time.ts";
import { visitClocks, type VisitTime } from "../../domain/between/visit.ts";
import type { Reader } from "../build.ts";
import { joined } from "../words.ts";

/** Noon, so that the day is the same in Oslo whatever the season. */
export const dayWords = ({ language, now }: Reader, day: Day): string =>
  spokenDay(onTheWall(day, "12:00"), language, now);

export const timeWords = (reader: Reader, time: VisitTime): string => {
  const clocks = visitClocks(time);
  const at = clocks && reader.texts.between.visit.at(clocks);
  return [joined(dayWords(reader, time.day), at), time.place].filter(Boolean).join(", ");
};
export const hourWords = ({ texts }: Reader, time: VisitTime): string => {
  const clocks = visitClocks(time);
  return [clocks && texts.between.visit.at(clocks), time.place].filter(Boolean).join(", ");
};
