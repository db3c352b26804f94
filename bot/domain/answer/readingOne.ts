import { noChoice, type Simple } from "../assignment/question.ts";
import { tidyLines } from "../tidy.ts";
import { isDay } from "../time.ts";
import type { Problem, Value } from "./values.ts";

export interface ReadOne {
  value?: Exclude<Value, readonly object[]>;
  problem?: Problem;
}
const nothing: ReadOne = {};

/** Reads one input. A missing answer is no problem here: whoever asked knows whether it was needed. */
export function readOne(asked: Simple, raw: unknown): ReadOne {
  const { label } = asked;
  switch (asked.type) {
    case "short_text":
    case "long_text":
      return readText(asked, raw);
    case "link": {
      const read = readText(asked, raw);
      if (read.problem || read.value === undefined || linkPattern.test(String(read.value))) return read;
      return { ...read, problem: { is: "notALink", label } };
    }
    case "one_of": {
      const [id, ...more] = choicesIn(raw);
      if (id === undefined || raw === noChoice) return nothing;
      const known = more.length === 0 && asked.options.some((option) => option.id === id);
      return known ? { value: id } : { problem: { is: "notAChoice", label } };
    }
    case "several_of": {
      const ids = choicesIn(raw);
      const chosen = asked.options.map(({ id }) => id).filter((id) => ids.includes(id));
      const value = chosen.length > 0 ? { value: chosen } : nothing;
      if (ids.some((id) => !chosen.includes(id))) return { ...value, problem: { is: "notAChoice", label } };
      const most = asked.maxChoices ?? Infinity;
      return chosen.length > most ? { ...value, problem: { is: "tooMany", label, most } } : value;
    }
    case "scale":
    case "number": {
      const read = raw === noChoice ? undefined : readNumber(raw);
      if (read === undefined) return nothing;
      if (read === "odd" || (asked.type === "scale" && !Number.isInteger(read))) {
        return { problem: { is: "notANumber", label } };
      }
      const { min: from = -Infinity, max: to = Infinity } = asked;
      if (read >= from && read <= to) return { value: read };
      return { value: read, problem: { is: "outOfRange", label, from, to } };
    }
    case "date": {
      if (isEmpty(raw)) return nothing;
      const day = typeof raw === "string" ? readDay(raw.trim()) : undefined;
      return day ? { value: day } : { problem: { is: "notADate", label } };
    }
  }
}

/** What is too long is still kept this far, so that the person can cut it; a paste of a whole book is not. */
const keptOver = 300;
/** Longer than this is cut before anything is done with it: normalising costs time. */
const neverRead = 100_000;

function readText(asked: Simple & { maxLength: number }, raw: unknown): ReadOne {
  if (typeof raw !== "string" && typeof raw !== "number") return nothing;
  const whole = String(raw);
  const unread = Math.max(0, whole.length - neverRead);
  const text = tidyLines(whole.slice(0, neverRead), asked.type === "long_text");
  if (text === "") return nothing;
  const over = lengthOf(text) + unread - asked.maxLength;
  if (over <= 0) return { value: text };
  const kept = tidyLines(text.slice(0, asked.maxLength + keptOver), asked.type === "long_text");
  return { value: kept, problem: { is: "tooLong", label: asked.label, over } };
}

/** Counted as a person counts: an emoji outside the basic plane is one. Never more than a card's own maxLength counts. */
export const lengthOf = (text: string): number => {
  let count = 0;
  for (const _character of text) count += 1;
  return count;
};

const linkPattern = /^https:\/\/[^\s/?#@]+\.[^\s/?#@.]+([/?#]\S*)?$/i;
/** Wide enough for everything that JavaScript writes a number as. */
const numberPattern = /^[+-]?\d{1,22}(\.\d{1,25})?(e[+-]?\d{1,3})?$/i;

function readNumber(raw: unknown): number | "odd" | undefined {
  if (isEmpty(raw)) return undefined;
  if (typeof raw === "number") return Number.isFinite(raw) ? raw + 0 : "odd";
  if (typeof raw !== "string" || raw.length > 60) return "odd";
  const text = raw.replace(/\s/g, "").replace("−", "-").replace(",", ".");
  const number = numberPattern.test(text) ? Number(text) + 0 : Infinity;
  return Number.isFinite(number) ? number : "odd";
}

/** 2026-11-24, or 24.11.2026 as it is written here. */
function readDay(text: string): string | undefined {
  const written = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  const iso = written
    ? `${written[3]}-${String(written[2]).padStart(2, "0")}-${String(written[1]).padStart(2, "0")}`
    : text;
  return isDay(iso) ? iso : undefined;
}

/** Choices come as a comma list or an array. What is neither is a choice that nobody has. */
function choicesIn(raw: unknown): string[] {
  if (isEmpty(raw)) return [];
  const parts = Array.isArray(raw) ? raw.slice(0, 100) : [raw];
  return parts
    .flatMap((part: unknown) => {
      if (typeof part === "number") return [String(part)];
      return typeof part === "string" ? part.slice(0, 10_000).split(",") : ["\u0000"];
    })
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

const isEmpty = (raw: unknown): boolean =>
  raw === undefined || raw === null || (typeof raw === "string" && raw.trim() === "");
