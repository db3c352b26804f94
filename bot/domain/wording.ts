import { localeOf, type Language } from "./language.ts";
import { columnsOf, type Column, type Question } from "./question.ts";
import { isRows, type Row, type Value } from "./values.ts";

/** What was said to a question, as people read it: one text, or one for each row. */
export function inWords(question: Question, value: Value, language: Language): string[] {
  if (question.type === "rows" || question.type === "benefit") {
    return isRows(value) ? value.map((row) => rowInWords(columnsOf(question), row, language)) : [];
  }
  return [plain(question, value, language)];
}

export function rowInWords(columns: Column[], row: Row, language: Language): string {
  return columns
    .map((column) => [column, row[column.id]] as const)
    .filter((pair): pair is [Column, string] => Boolean(pair[1]))
    .map(([column, text]) => plain(column, text, language))
    .join(" · ");
}

function plain(question: Question | Column, value: Value, language: Language): string {
  if (question.type === "one_of" || question.type === "several_of") {
    const chosen =
      typeof value === "string" ? value.split(",") : Array.isArray(value) ? value.map(String) : [];
    return chosen
      .map((id) => question.options.find((option) => option.id === id)?.label[language] ?? id)
      .join(", ");
  }
  if (question.type === "scale") return `${String(value)} / ${question.max}`;
  return typeof value === "number" ? value.toLocaleString(localeOf[language]) : String(value);
}
