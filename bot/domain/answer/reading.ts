import { readOne } from "./readingOne.ts";
import {
  columnsOf,
  hasRows,
  rowsOf,
  type InRows,
  type Question,
  type Simple,
} from "../assignment/question.ts";
import { isAsked, isRows, type Problem, type Row, type Value, type Values } from "./values.ts";

/**
 * Reads what the inputs of a card or of a form hold: by question id, and for rows either `question.row.column` or a
 * list of rows. Never throws, whatever it is given; inputs that nobody asked for are ignored. What its input can hold
 * is in `values` even where it is a problem, so that the person gets it back as it was written.
 */
export function readValues(
  questions: readonly Question[],
  inputs: Readonly<Record<string, unknown>>,
): { values: Values; problems: Problem[] } {
  const read = questions.map((question) => ({
    question,
    ...(hasRows(question) ? readRows(question, inputs) : readSimple(question, own(inputs, question.id))),
  }));
  const given: Values = Object.fromEntries(
    read.flatMap(({ question, value }) => (value === undefined ? [] : [[question.id, value]])),
  );
  const kept = read.filter(({ question }) => !isAnsweredAway(question, given));
  return {
    values: Object.fromEntries(
      kept.flatMap(({ question, value }) => (value === undefined ? [] : [[question.id, value]])),
    ),
    problems: kept.flatMap(({ question, value, problems }) =>
      question.required && value === undefined && problems.length === 0 && isAsked(question, given)
        ? [{ is: "missing" as const, label: question.label, at: firstInput(question) }]
        : problems,
    ),
  };
}

/** What a card's inputs are to hold so that these values stand in them. */
export function inputsOf(questions: readonly Question[], values: Values): Readonly<Record<string, string>> {
  return Object.fromEntries(
    questions.flatMap((question): [string, string][] => {
      const value = own(values, question.id);
      if (value === undefined) return [];
      if (!hasRows(question)) return [[question.id, inputText(value)]];
      return rowsIn(value).flatMap((row, index) =>
        Object.entries(row).map(([column, cell]): [string, string] => [
          inputName(question, index, column),
          cell,
        ]),
      );
    }),
  );
}

/** The name of the input of one cell; rows count from 0. */
export const inputName = (question: Question, row: number, column: string): string =>
  `${question.id}.${row}.${column}`;

interface Read {
  value?: Value;
  problems: Problem[];
}

function readSimple(question: Simple, raw: unknown): Read {
  const { value, problem } = readOne(question, raw);
  return {
    ...(value !== undefined && { value }),
    problems: problem ? [{ ...problem, at: question.id }] : [],
  };
}

function readRows(question: InRows, inputs: Readonly<Record<string, unknown>>): Read {
  const { least, most } = rowsOf(question);
  const rows: Row[] = [];
  const problems: Problem[] = [];
  for (const raw of rawRows(question, inputs)) {
    // Counted without the empty ones, as they will stand when the card is drawn again.
    const read = readRow(question, raw, rows.length);
    if (rows.length < most) problems.push(...read.problems);
    if (Object.keys(read.row).length > 0) rows.push(read.row);
  }
  const { label } = question;
  if (rows.length > most) problems.push({ is: "tooMany", label, most, at: firstInput(question) });
  if (rows.length > 0 && rows.length < least) {
    problems.push({
      is: "tooFew",
      label,
      least,
      at: inputName(question, rows.length, firstColumn(question)),
    });
  }
  return { ...(rows.length > 0 && { value: rows.slice(0, most) }), problems };
}

function readRow(
  question: InRows,
  raw: (column: string) => unknown,
  index: number,
): { row: Row; problems: Problem[] } {
  const cells = columnsOf(question).map((column) => ({ column, ...readOne(column, raw(column.id)) }));
  const row = Object.fromEntries(
    cells.flatMap(({ column, value }) => (value === undefined ? [] : [[column.id, inputText(value)]])),
  );
  const empty = Object.keys(row).length === 0;
  const problems = cells.flatMap(({ column, value, problem }): Problem[] => {
    const at = inputName(question, index, column.id);
    if (problem) return [{ ...problem, at }];
    if (column.required && value === undefined && !empty) return [{ is: "missing", label: column.label, at }];
    return [];
  });
  return { row, problems };
}

/** One row past the limit is looked at, so that too many is told and not silently cut. */
function rawRows(
  question: InRows,
  inputs: Readonly<Record<string, unknown>>,
): ((column: string) => unknown)[] {
  const listed = own(inputs, question.id);
  if (Array.isArray(listed)) {
    return listed
      .slice(0, rowsOf(question).most + 1)
      .map((row: unknown) => (column) => (isRecord(row) ? own(row, column) : undefined));
  }
  return Array.from(
    { length: rowsOf(question).most + 1 },
    (_, index) => (column) => own(inputs, inputName(question, index, column)),
  );
}

/** Asked only for some answers to another question, and that one was answered otherwise. */
function isAnsweredAway(question: Question, given: Values): boolean {
  const { showWhen } = question;
  return showWhen !== undefined && own(given, showWhen.question) !== undefined && !isAsked(question, given);
}

const firstColumn = (question: InRows): string => columnsOf(question)[0]?.id ?? "";
const firstInput = (question: Question): string =>
  hasRows(question) ? inputName(question, 0, firstColumn(question)) : question.id;

const rowsIn = (value: Value): readonly Row[] => (isRows(value) ? value : []);
const inputText = (value: Value): string =>
  Array.isArray(value) ? value.filter((part) => typeof part === "string").join(",") : String(value);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
/** Only what is really there: `constructor` and its like are nobody's answer. */
const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
