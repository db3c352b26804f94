import type { Local } from "../language.ts";
import type { Question } from "../assignment/question.ts";

export type Row = Readonly<Record<string, string>>;
/** What was said to one question; rows and benefits are lists of rows. */
export type Value = string | number | readonly string[] | readonly Row[];
/** By question id. A question without an answer is not there. */
export type Values = Readonly<Record<string, Value>>;

/** What is not right yet. `at` is the name of the input, so that the words can stand beside it. */
export type Problem = { at?: string } & (
  | { is: "missing"; label: Local }
  | { is: "tooLong"; label: Local; over: number }
  | { is: "notAChoice" | "notANumber" | "notADate" | "notALink"; label: Local }
  /** A side without a limit is infinite. */
  | { is: "outOfRange"; label: Local; from: number; to: number }
  | { is: "tooMany"; label: Local; most: number }
  | { is: "tooFew"; label: Local; least: number }
);

export const isRows = (value: Value): value is readonly Row[] =>
  Array.isArray(value) && value.length > 0 && typeof value[0] === "object";

export function sameValues(a: Values, b: Values): boolean {
  return canonical(a) === canonical(b);
}
const canonical = (values: Values): string =>
  JSON.stringify(
    Object.entries(values).sort(([x], [y]) => (x < y ? -1 : 1)),
    (_key, value: unknown) =>
      value !== null && typeof value === "object" && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
        : value,
  );

/** A question that depends on another one is asked only for some of its answers. */
export function isAsked(question: Question, values: Values): boolean {
  const { showWhen } = question;
  if (!showWhen) return true;
  const given = values[showWhen.question];
  return typeof given === "string" && showWhen.in.includes(given);
}
