import { longDay } from "../calendar/dates.ts";
import { localeOf, type Language } from "../language.ts";
import {
  columnsOf,
  hasRows,
  type Column,
  type Option,
  type Question,
  type Simple,
} from "../assignment/question.ts";
import { isDay } from "../time.ts";
import { isRows, type Row, type Value } from "./values.ts";

/**
 * What was said to a question, as people read it: one text, or one for each row. The receipt, the board, the pages and
 * the archive all say it in these words.
 */
export function inWords(question: Question, value: Value, language: Language): string[] {
  if (hasRows(question)) {
    return isRows(value) ? value.map((row) => rowInWords(columnsOf(question), row, language)) : [];
  }
  return [oneInWords(question, value, language)];
}

function rowInWords(columns: Column[], row: Row, language: Language): string {
  return columns
    .flatMap((column) => cellInWords(column, row, language) ?? [])
    .filter(Boolean)
    .join(" · ");
}

export function cellInWords(column: Column, row: Row, language: Language): string | undefined {
  const cell = row[column.id];
  return cell === undefined ? undefined : oneInWords(column, cell, language);
}

/** The answer to a simple question, or what stands in one cell of a row. */
export function oneInWords(asked: Simple, value: Value, language: Language): string {
  switch (asked.type) {
    case "short_text":
    case "long_text":
    case "link":
      return String(value);
    case "one_of":
    case "several_of":
      return chosenIn(asked.options, value, language);
    case "scale":
      return `${numberIn(value, language)} / ${asked.max}`;
    case "number":
      return numberIn(value, language);
    case "date":
      return isDay(value) ? longDay(value, language) : String(value);
  }
}

function chosenIn(options: readonly Option[], value: Value, language: Language): string {
  const chosen = typeof value === "string" ? value.split(",") : Array.isArray(value) ? value.map(String) : [];
  return chosen.map((id) => options.find((option) => option.id === id)?.label[language] ?? id).join(", ");
}

const numberIn = (value: Value, language: Language): string =>
  Number(value).toLocaleString(localeOf[language], { maximumFractionDigits: 10 });
