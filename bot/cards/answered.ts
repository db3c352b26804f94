import { columnsOf, hasRows, type InRows, type Question } from "../domain/assignment/question.ts";
import { isRows, type Value, type Values } from "../domain/answer/values.ts";
import { cellInWords, oneInWords } from "../domain/answer/wording.ts";
import type { Element } from "./adaptive.ts";
import { inWords, small, text, type Reader } from "./build.ts";

/** What was answered, question by question, as it was written. */
export const answersOn = (reader: Reader, questions: readonly Question[], values: Values): Element[] =>
  questions.flatMap((question) => {
    const value = values[question.id];
    if (value === undefined) return [];
    return [
      small(inWords(reader, question.label), { spacing: "medium" }),
      ...(hasRows(question)
        ? rowsOn(reader, question, value)
        : [text(oneInWords(question, value, reader.language), { spacing: "none" })]),
    ];
  });

/** The first cell names the row; the others say what they are. */
const rowsOn = (reader: Reader, question: InRows, value: Value): Element[] =>
  (isRows(value) ? value : []).flatMap((row, index) => {
    const [first, ...others] = columnsOf(question);
    const named = first && cellInWords(first, row, reader.language);
    const more = others.flatMap((column) => {
      const words = cellInWords(column, row, reader.language);
      return words ? [`${inWords(reader, column.label).replace(/\?$/, "")}: ${words}`] : [];
    });
    return [
      ...(named ? [text(named, { spacing: index === 0 ? "none" : "small" })] : []),
      ...(more.length > 0 ? [small(more.join(" · "), { spacing: "none" })] : []),
    ];
  });
