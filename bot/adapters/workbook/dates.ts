import { addDays, isClock, isDay, type Clock, type Day, type Month } from "../../domain/time.ts";
import { tidy } from "../../domain/tidy.ts";
import type { Cell } from "./grid.ts";

export type Read<T> = { ok: T } | { no: "notADay" | "noSuchDay" | "notAMonth" | "notAClock" };

/** The numbers that can be days of this programme: from 1990 to 2100. Anything else is a number. */
const [firstSerial, lastSerial] = [32_874, 73_050];
const from1904Days = 1462;
const minutesADay = 1440;

export interface DayAndClock {
  day: Day;
  clock?: Clock;
}

/** A spreadsheet counts days from its own day 0, and the time of day is what comes after the point. */
function fromSerial(value: number, from1904: boolean): DayAndClock | undefined {
  const minutes = Math.round((value + (from1904 ? from1904Days : 0)) * minutesADay);
  const days = Math.floor(minutes / minutesADay);
  if (days < firstSerial || days > lastSerial) return undefined;
  const day = addDays("1899-12-30" as Day, days);
  const rest = minutes % minutesADay;
  return rest === 0 ? { day } : { day, clock: clockOf(rest) };
}
const two = (n: number): string => String(n).padStart(2, "0");
const clockOf = (minutes: number): Clock => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` as Clock;

const months = ["jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"];
const english: Readonly<Record<string, string>> = { may: "mai", oct: "okt", dec: "des" };
function monthNumber(word: string): number | undefined {
  const short = word.toLowerCase().slice(0, 3);
  const at = months.indexOf(english[short] ?? short);
  return at < 0 ? undefined : at + 1;
}

const time = String.raw`(?:,?[T ]\s*(?:kl\.?|at)?\s*(\d{1,2})[:.](\d{2})(?::\d{2}(?:\.\d+)?)?)?`;
const iso = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})${time}$`, "i");
const dotted = new RegExp(String.raw`^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})${time}$`, "i");
const worded = new RegExp(String.raw`^(?:\p{L}+,? )?(\d{1,2})\.? (\p{L}{3,9})\.? (\d{4})${time}$`, "iu");

/** 2026-11-24, 24.11.2026, tirsdag 24. november 2026, each with a time of day or without, or a day as a number. */
export function readDay(cell: Cell, from1904: boolean): Read<DayAndClock> {
  if (cell.is === "number") {
    const day = fromSerial(cell.value, from1904);
    return day ? { ok: day } : { no: "notADay" };
  }
  if (cell.is !== "text") return { no: "notADay" };
  const text = tidy(cell.text).replaceAll(/\s+/g, " ");
  const [, y, m, d, h, min] = iso.exec(text) ?? [];
  if (y) return dayFrom([y, m, d], h, min);
  const [, d2, m2, y2, h2, min2] = dotted.exec(text) ?? [];
  if (y2) return dayFrom([y2, m2, d2], h2, min2);
  const [, d3, word = "", y3, h3, min3] = worded.exec(text) ?? [];
  const month = monthNumber(word);
  return y3 && month ? dayFrom([y3, String(month), d3], h3, min3) : { no: "notADay" };
}

function dayFrom(
  [y = "", m = "", d = ""]: (string | undefined)[],
  h?: string,
  min?: string,
): Read<DayAndClock> {
  const day = `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
  if (!isDay(day)) return { no: "noSuchDay" };
  if (h === undefined || min === undefined) return { ok: { day } };
  const clock = `${h.padStart(2, "0")}:${min}`;
  return isClock(clock) ? { ok: { day, clock } } : { no: "notAClock" };
}

/** 2018-06, 06.2018, juni 2018, or any day in it. */
export function readMonth(cell: Cell, from1904: boolean): Read<Month> {
  const day = readDay(cell, from1904);
  if ("ok" in day) return { ok: day.ok.day.slice(0, 7) as Month };
  if (cell.is !== "text") return { no: "notAMonth" };
  const text = tidy(cell.text);
  const [, y, m] = /^(\d{4})-(\d{1,2})$/.exec(text) ?? [];
  const [, m2, y2] = /^(\d{1,2})[./](\d{4})$/.exec(text) ?? [];
  const [, word = "", y3] = /^(\p{L}{3,9})\.? (\d{4})$/u.exec(text) ?? [];
  const year = y ?? y2 ?? y3;
  const month = Number(m ?? m2 ?? monthNumber(word));
  return year && month >= 1 && month <= 12 ? { ok: `${year}-${two(month)}` as Month } : { no: "notAMonth" };
}

/** 08:30, kl. 8.30, 8, or a part of a day as a number. */
export function readClock(cell: Cell): Read<Clock> {
  if (cell.is === "number") {
    const { value } = cell;
    if (Number.isInteger(value) && value > 0 && value < 24) return { ok: clockOf(value * 60) };
    const part = value >= firstSerial ? value % 1 : value;
    const minutes = Math.round(part * minutesADay);
    return part >= 0 && minutes < minutesADay ? { ok: clockOf(minutes) } : { no: "notAClock" };
  }
  if (cell.is !== "text") return { no: "notAClock" };
  const [, h, min = "00"] =
    /^(?:kl\.?|klokka|at)?\s*(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?$/i.exec(tidy(cell.text)) ?? [];
  const clock = `${h?.padStart(2, "0")}:${min}`;
  return isClock(clock) ? { ok: clock } : { no: "notAClock" };
}
