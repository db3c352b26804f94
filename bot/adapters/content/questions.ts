import * as v from "valibot";
import type { Column, Landing, Option, Question } from "../../domain/assignment/question.ts";
import { id, local } from "./words.ts";

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const maxLength = v.pipe(whole, v.minValue(1), v.maxValue(2000));
const maxChoices = v.exactOptional(v.pipe(whole, v.minValue(1)));
const asked = { id, label: local, help: v.exactOptional(local) };
const put = {
  ...asked,
  required: v.boolean(),
  lands: v.exactOptional(v.pipe(v.string(), v.regex(/^\w+\.\w+$/, "lands on lane.field"))),
  showWhen: v.exactOptional(v.strictObject({ question: id, in: v.array(id) })),
};
const optionSet = v.string();
const optionsFrom = v.picklist(["obstacleKinds", "phases", "steps"] as const);

const cell = { ...asked, required: v.exactOptional(v.boolean()) };
const column = v.variant("type", [
  v.strictObject({ ...cell, type: v.picklist(["short_text", "long_text", "link"] as const), maxLength }),
  v.strictObject({ ...cell, type: v.literal("one_of"), optionSet }),
  v.strictObject({ ...cell, type: v.literal("several_of"), optionSet, maxChoices }),
  v.strictObject({
    ...cell,
    type: v.literal("number"),
    min: v.exactOptional(v.number()),
    max: v.exactOptional(v.number()),
  }),
  v.strictObject({ ...cell, type: v.literal("date") }),
]);
export type RawColumn = v.InferOutput<typeof column>;

/** A value and the day it was true: two columns, as a row holds plain cells. */
const valueAndDate = v.strictObject({
  ...asked,
  type: v.literal("value_and_date"),
  maxLength,
  dateLabel: local,
});
export const benefitField = v.union([valueAndDate, column]);
export type RawBenefitField = v.InferOutput<typeof benefitField>;

export const question = v.variant("type", [
  v.strictObject({ ...put, type: v.picklist(["short_text", "long_text", "link"] as const), maxLength }),
  v.strictObject({
    ...put,
    type: v.picklist(["one_of", "several_of"] as const),
    optionSet: v.exactOptional(optionSet),
    optionsFrom: v.exactOptional(optionsFrom),
    maxChoices,
  }),
  v.strictObject({
    ...put,
    type: v.literal("scale"),
    min: v.number(),
    max: v.number(),
    minLabel: v.exactOptional(local),
    maxLabel: v.exactOptional(local),
  }),
  v.strictObject({
    ...put,
    type: v.literal("number"),
    min: v.exactOptional(v.number()),
    max: v.exactOptional(v.number()),
  }),
  v.strictObject({ ...put, type: v.literal("date") }),
  v.strictObject({
    ...put,
    type: v.literal("rows"),
    columns: v.array(column),
    minRows: whole,
    maxRows: whole,
  }),
  v.strictObject({ ...put, type: v.literal("benefit"), fields: v.array(v.string()), maxItems: whole }),
]);
export type RawQuestion = v.InferOutput<typeof question>;

/** What a question may point to. A name that is not there is added to the problems and gives no options. */
export interface Shelf {
  optionSet: (name: string, place: string) => Option[];
  optionsFrom: (name: "obstacleKinds" | "phases" | "steps", place: string) => Option[];
  benefitColumns: (names: readonly string[], place: string) => Column[];
  landing: (name: string, place: string) => Landing;
}

function toColumn(raw: RawColumn, shelf: Shelf, place: string): Column {
  const at = `${place}.${raw.id}`;
  const required = raw.required ?? true;
  if (!("optionSet" in raw)) return { ...raw, required };
  const { optionSet: name, ...rest } = raw;
  return { ...rest, required, options: shelf.optionSet(name, at) };
}

/** A benefit asks for its first field only; the rest may wait until somebody knows. */
export function toBenefitColumns(raw: RawBenefitField, shelf: Shelf, place: string): Column[] {
  if (raw.type !== "value_and_date") return [{ ...toColumn(raw, shelf, place), required: false }];
  const { dateLabel, type: _both, ...rest } = raw;
  return [
    { ...rest, required: false, type: "short_text" },
    { id: `${raw.id}On`, label: dateLabel, required: false, type: "date" },
  ];
}

export function toQuestion(raw: RawQuestion, shelf: Shelf, place: string): Question {
  const at = `${place}[${raw.id}]`;
  const { lands: landing, ...asked } = raw;
  const lands = landing === undefined ? {} : { lands: shelf.landing(landing, at) };
  switch (asked.type) {
    case "one_of":
    case "several_of": {
      const { optionSet: name, optionsFrom: from, ...rest } = asked;
      const options = from ? shelf.optionsFrom(from, at) : shelf.optionSet(name ?? "", at);
      return { ...rest, ...lands, options };
    }
    case "rows":
      return { ...asked, ...lands, columns: asked.columns.map((c) => toColumn(c, shelf, at)) };
    case "benefit":
      return { ...asked, ...lands, fields: shelf.benefitColumns(asked.fields, at) };
    default:
      return { ...asked, ...lands };
  }
}
