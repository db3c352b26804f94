import type { Local } from "../../domain/language.ts";
import { lanes } from "../../domain/case/case.ts";
import {
  columnTypes,
  isColumnType,
  isRowsType,
  type Column as SubQuestion,
  type Landing,
  type Option,
  type Question,
} from "../../domain/assignment/question.ts";
import type { Place } from "../../domain/plan/workbookProblem.ts";
import { fieldsOf, type Fields } from "./fields.ts";
import { splitList } from "./lists.ts";
import type { Located } from "./located.ts";
import { makeQuestion, type Draft } from "./makeQuestion.ts";
import type { Report } from "./report.ts";
import { readTable, type Sheet } from "./table.ts";
import { questionTypeWords, type ColumnOf, type Words } from "./vocabulary.ts";

export type QuestionColumn = ColumnOf<"questions">;
interface Read {
  assignment: string;
  partOf?: string;
  fields: Fields<QuestionColumn>;
  draft: Draft;
}
export const questionTexts = {
  label: { nb: "labelNb", nn: "labelNn", en: "labelEn" },
  help: { nb: "helpNb", nn: "helpNn", en: "helpEn" },
  minLabel: { nb: "minLabelNb", nn: "minLabelNn", en: "minLabelEn" },
  maxLabel: { nb: "maxLabelNb", nn: "maxLabelNn", en: "maxLabelEn" },
  options: { nb: "optionsNb", nn: "optionsNn", en: "optionsEn" },
} as const;

export interface QuestionsRead {
  byAssignment: Map<string, Question[]>;
  /** Where each assignment is named, so that one that is not there can be pointed at. */
  named: { assignment: string; at: Place }[];
}

/** A question that is part of another is one of its columns. */
export function readQuestions(sheet: Sheet, words: Words, report: Report, located: Located): QuestionsRead {
  const rows = readTable(sheet, "questions", ["assignment", "id", "type"], words, report).flatMap((row) => {
    const fields = fieldsOf(row, words, report);
    const read = readOne(fields, words, report);
    if (!read) return [];
    located.put("question", `${read.assignment}/${read.draft.id}`, fields.place("id"), {
      unknownQuestion: fields.place("showWhen"),
    });
    return [read];
  });
  const byAssignment = new Map<string, Question[]>();
  const parts = rows.filter((row) => row.partOf !== undefined);
  for (const part of parts) refuseOrphan(part, rows, report);
  for (const row of rows.filter((it) => it.partOf === undefined)) {
    const own = parts.filter((part) => part.assignment === row.assignment && part.partOf === row.draft.id);
    const columns = own.flatMap((part) => columnFrom(part, words, report) ?? []);
    const question = makeQuestion(row.draft, columns, row.fields, report);
    if (question) byAssignment.set(row.assignment, [...(byAssignment.get(row.assignment) ?? []), question]);
  }
  const named = rows.map(({ assignment, fields }) => ({ assignment, at: fields.place("assignment") }));
  return { byAssignment, named };
}

function refuseOrphan(
  { assignment, partOf = "", fields }: Read,
  rows: readonly Read[],
  report: Report,
): void {
  const parent = rows.some(
    (row) =>
      row.assignment === assignment &&
      row.partOf === undefined &&
      row.draft.id === partOf &&
      isRowsType(row.draft.type),
  );
  if (!parent) report.problem(fields.place("partOf"), "unknownParent", { id: partOf });
}

function columnFrom({ draft, fields }: Read, words: Words, report: Report): SubQuestion | undefined {
  const { lands: _lands, showWhen: _showWhen, ...bare } = draft;
  const question = makeQuestion(bare, [], fields, report);
  if (!question) return undefined;
  if (isColumn(question)) return question;
  report.problem(fields.place("type"), "unknownWord", {
    value: fields.text("type", 60) ?? "",
    known: columnTypes.map((type) => words.words.questionTypes[type]).join(", "),
  });
  return undefined;
}
const isColumn = (question: Question): question is Question & SubQuestion => isColumnType(question.type);

function readOne(fields: Fields<QuestionColumn>, words: Words, report: Report): Read | undefined {
  const assignment = fields.need("assignment", fields.text("assignment", 200));
  const id = fields.need("id", fields.text("id", 200));
  const partOf = fields.text("partOf", 200);
  const type = fields.need("type", fields.word("type", questionTypeWords, words.words.questionTypes));
  const label = fields.need("labelNb", fields.local(questionTexts.label, 500));
  const options = readOptions(fields, report);
  const optional = {
    help: fields.local(questionTexts.help, 1000),
    minLabel: fields.local(questionTexts.minLabel, 200),
    maxLabel: fields.local(questionTexts.maxLabel, 200),
    maxLength: fields.whole("maxLength", 1, 4000),
    min: fields.number("min", -1e12, 1e12),
    max: fields.number("max", -1e12, 1e12),
    lands: readLanding(fields, report),
    showWhen: readShowWhen(fields, report),
  };
  const required = fields.yesNo("required") ?? false;
  if (!fields.ok() || !assignment || !id || !type || !label) return undefined;
  const draft: Draft = { id, type, label, required, options, ...present(optional) };
  return { assignment, ...(partOf !== undefined && { partOf }), fields, draft };
}

/** Without what is not there: an optional field is left out, never `undefined`. */
type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
const present = <T extends object>(of: T): Present<T> =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as Present<T>;

/** `yes=Ja; no=Nei`, with the same ids in each language; a language that lacks one takes the first that has it. */
function readOptions(fields: Fields<QuestionColumn>, report: Report): Option[] {
  const byLanguage = Object.entries(questionTexts.options).map(([language, column]) => {
    const labels = new Map<string, string>();
    for (const part of splitList(fields.text(column, 8000, "lines") ?? "")) {
      const [, id, label] = /^([A-Za-z0-9._-]{1,60})\s*=\s*(.+)$/s.exec(part) ?? [];
      if (id === undefined || label === undefined || labels.has(id))
        report.problem(fields.place(column), "badOption", { value: part.slice(0, 60) });
      else labels.set(id, label);
    }
    return [language as keyof Local, labels] as const;
  });
  const ids = [...new Set(byLanguage.flatMap(([, labels]) => [...labels.keys()]))];
  return ids.map((id) => {
    const given = Object.fromEntries(
      byLanguage.flatMap(([language, labels]) => (labels.has(id) ? [[language, labels.get(id)]] : [])),
    ) as Partial<Local>;
    const first = given.nb ?? given.nn ?? given.en ?? id;
    return { id, label: { nb: first, nn: first, en: first, ...given } };
  });
}

function readLanding(fields: Fields<QuestionColumn>, report: Report): Landing | undefined {
  const text = fields.text("lands", 120);
  if (text === undefined) return undefined;
  const [, name, field] = /^([A-Za-z]+)\.([A-Za-z0-9_-]+)$/.exec(text) ?? [];
  const lane = [...lanes, "case" as const].find((it) => it === name);
  if (lane && field) return { lane, field };
  report.problem(fields.place("lands"), "unknownWord", {
    value: text.slice(0, 60),
    known: [...lanes, "case"].join(", "),
  });
  return undefined;
}

/** `status=stuck, need_help`: shown for these answers to another question. */
function readShowWhen(fields: Fields<QuestionColumn>, report: Report): Draft["showWhen"] {
  const text = fields.text("showWhen", 1000);
  if (text === undefined) return undefined;
  const [, question, answers = ""] = /^([A-Za-z0-9._@+-]+)\s*=\s*(.+)$/.exec(text) ?? [];
  const list = answers.split(",").flatMap((part) => part.trim() || []);
  if (question && list.length > 0) return { question, in: list };
  report.problem(fields.place("showWhen"), "badCondition", { value: text.slice(0, 60) });
  return undefined;
}
