import type { When } from "../../domain/assignment/assignment.ts";
import { parseTiming, type Timing } from "../../domain/programme/programme.ts";
import { onTheWall, wallClock, type Clock, type Moment } from "../../domain/time.ts";
import { tidy } from "../../domain/tidy.ts";
import { readClock, readDay } from "./dates.ts";
import type { Cell } from "./grid.ts";
import type { Words } from "./vocabulary.ts";

const numbers: Readonly<Record<string, number>> = {
  en: 1,
  ei: 1,
  ett: 1,
  eitt: 1,
  én: 1,
  éi: 1,
  one: 1,
  a: 1,
  to: 2,
  two: 2,
  tre: 3,
  three: 3,
  fire: 4,
  four: 4,
};
const words =
  /^(?:(\d{1,3}|\p{L}{1,5})\s+)?(dag|dagen|dager|dagar|day|days|the day|uke|uker|veke|veker|week|weeks)\s+(før|etter|before|after)\s+(?:samling|gathering)\s+(\d{1,2})(?:,?\s+(.+))?$/iu;
const sameDay =
  /^(?:samme dag som|same dag som|the same day as)\s+(?:samling|gathering)\s+(\d{1,2})(?:,?\s+(.+))?$/iu;

/** `after:1:+2d 08:30`, the same in words, or a day. Without a time of day, `clock` is meant. */
export function readWhen(cell: Cell, clock: Clock, from1904: boolean): When | undefined {
  const day = readDay(cell, from1904);
  if ("ok" in day) return { at: onTheWall(day.ok.day, day.ok.clock ?? clock) };
  if (cell.is !== "text") return undefined;
  const text = tidy(cell.text).replaceAll(/\s+/g, " ");
  return parseTiming(text, clock) ?? inWords(text, clock) ?? exactly(text);
}

function inWords(text: string, clock: Clock): Timing | undefined {
  const [, same, sameClock] = sameDay.exec(text) ?? [];
  if (same) return at(Number(same), 0, sameClock, clock);
  const [, count = "1", unit = "", side = "", gathering, given] = words.exec(text) ?? [];
  const n = /^\d/.test(count) ? Number(count) : numbers[count.toLowerCase()];
  if (!gathering || n === undefined) return undefined;
  const days = n * (/^(u|v|w)/i.test(unit) ? 7 : 1);
  const before = /^(før|before)$/i.test(side);
  // Before counts from the first day and after from the last: the day before the gathering is one, and never none.
  if (days > 999 || (before && days === 0)) return undefined;
  return at(Number(gathering), before ? -days : days, given, clock);
}

function at(gathering: number, days: number, said: string | undefined, clock: Clock): Timing | undefined {
  if (said === undefined) return { gathering, days, clock };
  const read = readClock({ is: "text", text: said });
  return "ok" in read ? { gathering, days, clock: read.ok } : undefined;
}

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const exactly = (text: string): When | undefined =>
  moment.test(text) && !Number.isNaN(Date.parse(text)) ? { at: text as Moment } : undefined;

/** In the words of the workbook, and such that reading them gives the same again. */
export function writeWhen(when: When, { timing }: Words["words"]): string {
  if (!("at" in when)) {
    const { gathering, days, clock } = when;
    const say = days < 0 ? timing.before : timing.after;
    return say(timing.days(Math.abs(days)), gathering, clock);
  }
  const { day, clock } = wallClock(when.at);
  return onTheWall(day, clock) === when.at ? `${day} ${clock}` : when.at;
}
