import type { AskedDraft, ColumnDraft, QuestionDraft } from "./draft.ts";
import type { DraftFields } from "./draftFields.ts";
import { isColumnType, type Column, type Option, type Question } from "../assignment/question.ts";

const most = { label: 500, help: 1000, option: 200, length: 4000, options: 40, rows: 20, span: 20 };
const wide = 1e12;

/** The questions of a draft; each is made whole by its kind, and what belongs to another kind is left behind. */
export function readQuestions(drafts: readonly QuestionDraft[], fields: DraftFields): Question[] {
  return drafts.flatMap((draft, at) => readQuestion(draft, `questions.${at}`, drafts, fields) ?? []);
}

function readQuestion(
  draft: QuestionDraft,
  at: string,
  all: readonly QuestionDraft[],
  fields: DraftFields,
): Question | undefined {
  const asked = readAsked(draft, at, fields);
  const own = readOwn(draft, at, fields);
  const { lands, showWhen } = draft;
  if (showWhen && !isKnown(showWhen, all)) fields.wrong(`${at}.showWhen`, { is: "unknownQuestion" });
  if (!asked || !own) return undefined;
  return { ...asked, ...own, ...(lands && { lands }), ...(showWhen && { showWhen }) } as Question;
}

function readOwn(draft: QuestionDraft, at: string, fields: DraftFields): Own<Question> | undefined {
  const { type } = draft;
  if (isColumnType(type)) return readSimple({ ...draft, type }, at, fields);
  switch (type) {
    case "scale":
      return readScale(draft, at, fields);
    case "rows":
      return readRows(draft, at, fields);
    case "benefit":
      return readBenefits(draft, at, fields);
  }
}

/** Only a choice of one can be what another question depends on, and only by answers that it has. */
const isKnown = (
  { question, in: answers }: NonNullable<QuestionDraft["showWhen"]>,
  all: readonly QuestionDraft[],
): boolean => {
  const other = all.find(({ id, type }) => id === question && type === "one_of");
  return answers.length > 0 && answers.every((id) => other?.options?.some((option) => option.id === id));
};

type Asked = Pick<Column, "id" | "label" | "required" | "help">;
function readAsked(draft: AskedDraft, at: string, fields: DraftFields): Asked | undefined {
  const label = fields.need(`${at}.label`, draft.label, most.label);
  const help = fields.text(`${at}.help`, draft.help, most.help);
  return label && { id: draft.id, label, required: draft.required, ...(help && { help }) };
}

/** The part of each kind that the other kinds do not have. */
type Own<Q> = Q extends unknown
  ? Omit<Q, "id" | "label" | "required" | "help" | "lands" | "showWhen">
  : never;

function readSimple(draft: ColumnDraft, at: string, fields: DraftFields): Own<Column> | undefined {
  const { type, max } = draft;
  switch (type) {
    case "short_text":
    case "long_text":
    case "link": {
      const maxLength = fields.whole(`${at}.maxLength`, draft.maxLength, 1, most.length);
      return maxLength === undefined ? undefined : { type, maxLength };
    }
    case "date":
      return { type };
    case "number": {
      const limit = (which: "min" | "max"): number | undefined =>
        isGiven(draft[which]) ? fields.number(`${at}.${which}`, draft[which], -wide, wide) : undefined;
      const [from, to] = [limit("min"), limit("max")];
      if (from !== undefined && to !== undefined && to < from)
        fields.wrong(`${at}.max`, { is: "mostBelowLeast" });
      return { type, ...(from !== undefined && { min: from }), ...(to !== undefined && { max: to }) };
    }
    case "one_of":
    case "several_of": {
      const options = readOptions(draft, at, fields);
      if (type === "one_of" || !isGiven(max)) return { type, options };
      const maxChoices = fields.whole(`${at}.max`, max, 1, most.options);
      return maxChoices === undefined ? undefined : { type, options, maxChoices };
    }
  }
}
const isGiven = (value: number | null | undefined): value is number => value !== null && value !== undefined;

function readOptions({ options = [] }: AskedDraft, at: string, fields: DraftFields): Option[] {
  if (options.length === 0) fields.wrong(`${at}.options`, { is: "noOptions" });
  return options.flatMap(({ id, label }, n) => {
    const read = fields.need(`${at}.options.${n}.label`, label, most.option, "line");
    return read ? [{ id, label: read }] : [];
  });
}

function readScale(draft: AskedDraft, at: string, fields: DraftFields): Own<Question> | undefined {
  const [min, max] = [
    fields.whole(`${at}.min`, draft.min, 0, most.span),
    fields.whole(`${at}.max`, draft.max, 0, most.span),
  ];
  const minLabel = fields.text(`${at}.minLabel`, draft.minLabel, most.option, "line");
  const maxLabel = fields.text(`${at}.maxLabel`, draft.maxLabel, most.option, "line");
  if (min === undefined || max === undefined) return undefined;
  if (max <= min) fields.wrong(`${at}.max`, { is: "mostBelowLeast" });
  return { type: "scale", min, max, ...(minLabel && { minLabel }), ...(maxLabel && { maxLabel }) };
}

function readRows(draft: QuestionDraft, at: string, fields: DraftFields): Own<Question> | undefined {
  const columns = readColumns(draft, at, fields);
  const max = fields.whole(`${at}.max`, draft.max, 1, most.rows);
  const min = fields.whole(`${at}.min`, draft.min, 0, most.rows);
  if (min === undefined || max === undefined) return undefined;
  if (max < min) fields.wrong(`${at}.max`, { is: "mostBelowLeast" });
  return { type: "rows", columns, minRows: min, maxRows: max };
}

function readBenefits(draft: QuestionDraft, at: string, fields: DraftFields): Own<Question> | undefined {
  const columns = readColumns(draft, at, fields);
  const max = fields.whole(`${at}.max`, draft.max, 1, most.rows);
  return max === undefined ? undefined : { type: "benefit", fields: columns, maxItems: max };
}

function readColumns({ columns: drafts = [] }: QuestionDraft, at: string, fields: DraftFields): Column[] {
  if (drafts.length === 0) fields.wrong(`${at}.columns`, { is: "noColumns" });
  return drafts.flatMap((column, n): Column[] => {
    const path = `${at}.columns.${n}`;
    const [asked, own] = [readAsked(column, path, fields), readSimple(column, path, fields)];
    return asked && own ? [{ ...asked, ...own } as Column] : [];
  });
}
