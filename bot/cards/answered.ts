import { columnsOf, type Benefits, type Column, type Question, type Rows } from "../domain/question.ts";
import { hasRows } from "../domain/reading.ts";
import { isDay, type Moment } from "../domain/time.ts";
import { isRows, type Row, type Value, type Values } from "../domain/values.ts";
import type { Element } from "./adaptive.ts";
import { inWords, small, text, type Reader } from "./build.ts";
import { day } from "./words.ts";
import { localeOf } from "../domain/language.ts";

/** What was answered, question by question, as it was written. */
export const answersOn = (reader: Reader, questions: readonly Question[], values: Values): Element[] =>
  questions.flatMap((question) => {
    const value = values[question.id];
    if (value === undefined) return [];
    return [
      small(inWords(reader, question.label), { spacing: "medium" }),
      ...(hasRows(question)
        ? rowsOn(reader, question, value)
        : [text(valueWords(reader, question, value), { spacing: "none" })]),
    ];
  });

/** The first cell names the row; the others say what they are. */
const rowsOn = (reader: Reader, question: Rows | Benefits, value: Value): Element[] =>
  (isRows(value) ? value : []).flatMap((row, index) => {
    const [first, ...others] = columnsOf(question);
    const named = first && cellWords(reader, first, row);
    const more = others.flatMap((column) => {
      const words = cellWords(reader, column, row);
      return words ? [`${inWords(reader, column.label).replace(/\?$/, "")}: ${words}`] : [];
    });
    return [
      ...(named ? [text(named, { spacing: index === 0 ? "none" : "small" })] : []),
      ...(more.length > 0 ? [small(more.join(" · "), { spacing: "none" })] : []),
    ];
  });

function cellWords(reader: Reader, column: Column, row: Row): string | undefined {
  const cell = row[column.id];
  if (cell === undefined) return undefined;
  return valueWords(reader, column, column.type === "several_of" ? cell.split(",") : cell);
}

function valueWords(
  reader: Reader,
  asked: Exclude<Question, Rows | Benefits> | Column,
  value: Value,
): string {
  switch (asked.type) {
    case "one_of":
    case "several_of":
      return [value]
        .flat()
        .map((id) => asked.options.find((option) => option.id === id))
        .flatMap((option) => (option ? [inWords(reader, option.label)] : []))
        .join(", ");
    case "number":
    case "scale":
      return numberWords(reader, Number(value));
    case "date":
      // Noon, so that the day is the same in Oslo whatever the season.
      return isDay(value) ? day(reader, `${value}T12:00:00.000Z` as Moment) : "";
    default:
      return String(value);
  }
}

const numberWords = ({ language }: Reader, n: number): string =>
  new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: 10 }).format(n);
