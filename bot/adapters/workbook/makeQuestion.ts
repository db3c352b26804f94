import type { Local } from "../../domain/language.ts";
import type { Column, Landing, Option, Question, QuestionType } from "../../domain/assignment/question.ts";
import type { Fields } from "./fields.ts";
import type { Report } from "./report.ts";
import type { ColumnOf } from "./vocabulary.ts";

/** A row of the sheet, before it is one kind of question. */
export interface Draft {
  id: string;
  type: QuestionType;
  label: Local;
  required: boolean;
  options: Option[];
  help?: Local;
  minLabel?: Local;
  maxLabel?: Local;
  maxLength?: number;
  min?: number;
  max?: number;
  lands?: Landing;
  showWhen?: { question: string; in: string[] };
}

const usualLength = { short_text: 120, long_text: 600, link: 500 };

/** What the kind of question needs and no more; a column that does not belong to the kind is not looked at. */
export function makeQuestion(
  draft: Draft,
  columns: Column[],
  fields: Fields<ColumnOf<"questions">>,
  report: Report,
): Question | undefined {
  const { id, label, required, help, lands, showWhen, min, max } = draft;
  if (min !== undefined && max !== undefined && max < min)
    report.problem(fields.place("max"), "mostBelowLeast", { least: min, most: max });
  const asked = {
    id,
    label,
    required,
    ...(help && { help }),
    ...(lands && { lands }),
    ...(showWhen && { showWhen }),
  };
  const count = (column: "min" | "max", usual: number): number => {
    const value = draft[column];
    if (value === undefined || (Number.isInteger(value) && value >= 0)) return value ?? usual;
    report.problem(fields.place(column), "notANumber", { value: String(value) });
    return usual;
  };
  return { ...asked, ...kindOf(draft, columns, { fields, report, count }) } as Question;
}

interface Tools {
  fields: Fields<ColumnOf<"questions">>;
  report: Report;
  count: (column: "min" | "max", usual: number) => number;
}
/** The part of each kind that the other kinds do not have. */
type Own<Q> = Q extends Question
  ? Omit<Q, "id" | "label" | "required" | "help" | "lands" | "showWhen">
  : never;

function kindOf(draft: Draft, columns: Column[], tools: Tools): Own<Question> {
  const { type } = draft;
  switch (type) {
    case "short_text":
    case "long_text":
    case "link":
      return { type, maxLength: draft.maxLength ?? usualLength[type] };
    case "date":
      return { type };
    case "number":
      return { type, ...pick(draft, ["min", "max"]) };
    case "scale":
      return scale(draft, tools);
    case "one_of":
    case "several_of":
      return choice(draft, type, tools);
    case "rows":
    case "benefit":
      return inRows(type, columns, tools);
  }
}

const pick = <K extends keyof Draft>(draft: Draft, keys: readonly K[]): Partial<Pick<Draft, K>> =>
  Object.fromEntries(keys.flatMap((key) => (draft[key] === undefined ? [] : [[key, draft[key]]]))) as Partial<
    Pick<Draft, K>
  >;

const scale = (draft: Draft, { count }: Tools): Own<Question> => ({
  type: "scale",
  min: count("min", 1),
  max: count("max", 5),
  ...pick(draft, ["minLabel", "maxLabel"]),
});

function choice(
  draft: Draft,
  type: "one_of" | "several_of",
  { fields, report, count }: Tools,
): Own<Question> {
  const { options, max } = draft;
  if (options.length === 0) report.problem(fields.place("optionsNb"), "noOptions", {});
  if (type === "one_of") return { type, options };
  return { type, options, ...(max !== undefined && { maxChoices: count("max", 1) }) };
}

function inRows(
  type: "rows" | "benefit",
  columns: Column[],
  { fields, report, count }: Tools,
): Own<Question> {
  if (columns.length === 0) report.problem(fields.place("id"), "noColumns", {});
  if (type === "benefit") return { type, fields: columns, maxItems: count("max", 3) };
  return { type, columns, minRows: count("min", 1), maxRows: count("max", 3) };
}
