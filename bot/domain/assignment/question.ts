import type { Lane } from "../case/case.ts";
import type { Local } from "../language.ts";

/** One question of an assignment, with everything that is needed to draw it and to read its answer. */
export type Question =
  ShortText | LongText | Link | OneOf | SeveralOf | Scale | Numeric | DateQuestion | Rows | Benefits;
export type QuestionType = Question["type"];

interface Asked {
  /** Unique within the assignment; ASCII; never used again for something else. */
  id: string;
  label: Local;
  help?: Local;
  required: boolean;
  /** Where the answer lands on the board; without it, it stays with the assignment. */
  lands?: Landing;
  /** Asked only for some of the answers to another question. */
  showWhen?: { question: string; in: string[] };
}
export interface Landing {
  lane: Lane | "case";
  field: string;
}
export interface Option {
  id: string;
  label: Local;
}
/** A single choice on a card cannot be unmarked: where it need not be answered, this is the choice of no answer. */
export const noChoice = "_none";

export interface ShortText extends Asked {
  type: "short_text";
  maxLength: number;
}
export interface LongText extends Asked {
  type: "long_text";
  maxLength: number;
}
export interface Link extends Asked {
  type: "link";
  maxLength: number;
}
export interface OneOf extends Asked {
  type: "one_of";
  options: Option[];
}
export interface SeveralOf extends Asked {
  type: "several_of";
  options: Option[];
  maxChoices?: number;
}
export interface Scale extends Asked {
  type: "scale";
  min: number;
  max: number;
  minLabel?: Local;
  maxLabel?: Local;
}
export interface Numeric extends Asked {
  type: "number";
  min?: number;
  max?: number;
}
export interface DateQuestion extends Asked {
  type: "date";
}
/** A list of rows, for example three observations. */
export interface Rows extends Asked {
  type: "rows";
  columns: Column[];
  minRows: number;
  maxRows: number;
}
/** Benefits (gevinster), one row each, with some of the fields of the benefit overview. */
export interface Benefits extends Asked {
  type: "benefit";
  fields: Column[];
  maxItems: number;
}
/** What one column takes: a simple question without a place of its own on the board. */
export type Column = Bare<ShortText | LongText | Link | OneOf | SeveralOf | Numeric | DateQuestion>;
/** What is answered in rows: each column of each row has an input. */
export type InRows = Rows | Benefits;
/** What has one input: a question by itself, or a column in rows. */
export type Simple = Exclude<Question, InRows> | Column;
type Bare<Q> = Q extends Asked ? Omit<Q, "lands" | "showWhen"> : never;

/**
 * Every kind there is, in the order in which they are offered to whoever writes a question: whether it can also be a
 * column in rows, and whether it is itself answered in rows. What the doors take is read from here.
 */
const kinds: { [Type in QuestionType]: Kind<Type> } = {
  long_text: { column: true, rows: false },
  short_text: { column: true, rows: false },
  one_of: { column: true, rows: false },
  several_of: { column: true, rows: false },
  scale: { column: false, rows: false },
  number: { column: true, rows: false },
  date: { column: true, rows: false },
  link: { column: true, rows: false },
  rows: { column: false, rows: true },
  benefit: { column: false, rows: true },
};
interface Kind<Type> {
  column: Type extends Column["type"] ? true : false;
  rows: Type extends InRows["type"] ? true : false;
}
export const questionTypes = Object.keys(kinds) as QuestionType[];
export const isColumnType = (type: QuestionType): type is Column["type"] => kinds[type].column;
export const columnTypes = questionTypes.filter(isColumnType);
export const isRowsType = (type: QuestionType): type is InRows["type"] => kinds[type].rows;
export const hasRows = (question: Question | Column): question is InRows => isRowsType(question.type);

/** The sub-questions of a question that is answered in rows, and how many rows it takes. */
export function rowsOf(question: InRows): { columns: Column[]; least: number; most: number } {
  switch (question.type) {
    case "rows":
      return { columns: question.columns, least: question.minRows, most: question.maxRows };
    case "benefit":
      return { columns: question.fields, least: 1, most: question.maxItems };
  }
}
export const columnsOf = (question: InRows): Column[] => rowsOf(question).columns;
