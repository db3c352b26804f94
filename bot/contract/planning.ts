import * as v from "valibot";
import type { Column, QuestionType } from "../domain/assignment/question.ts";
import { id, lane, phase } from "./params.ts";

/**
 * An assignment as somebody writes it. Lengths, days and numbers are for the use case to judge, so that everything that is
 * wrong is told at once, each with its field; the whole body has its own limit.
 */
const opt = v.exactOptional;
const words = v.string();
const number = v.nullable(v.pipe(v.number(), v.finite()));
const said = v.strictObject({ nb: opt(words), nn: opt(words), en: opt(words) });
/** What stays in documents for good, and may stand in a workbook. */
const plainId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9._@+=-]{1,60}$/));
const list = <T extends v.GenericSchema>(of: T, most: number) => v.pipe(v.array(of), v.maxLength(most));
/** Each with an id of its own. */
const named = <T extends v.GenericSchema<unknown, { id: string }>>(of: T, most: number) =>
  v.pipe(
    v.array(of),
    v.maxLength(most),
    v.check((them) => new Set(them.map((it) => it.id)).size === them.length),
  );

const when = v.union([
  v.strictObject({
    gathering: v.pipe(v.number(), v.integer()),
    side: v.picklist(["before", "after"]),
    days: number,
    clock: words,
  }),
  v.strictObject({ day: words, clock: words }),
]);
const column = {
  id: plainId,
  label: said,
  help: opt(said),
  required: v.boolean(),
  maxLength: opt(number),
  min: opt(number),
  max: opt(number),
  minLabel: opt(said),
  maxLabel: opt(said),
  options: opt(named(v.strictObject({ id: plainId, label: said }), 40)),
};
/** The kinds of the domain: one that is not here does not compile. */
const asColumn: { [Type in Column["type"]]: Type } = {
  short_text: "short_text",
  long_text: "long_text",
  link: "link",
  one_of: "one_of",
  several_of: "several_of",
  number: "number",
  date: "date",
};
const asQuestion: { [Type in QuestionType]: Type } = {
  ...asColumn,
  scale: "scale",
  rows: "rows",
  benefit: "benefit",
};
const columns = named(v.strictObject({ ...column, type: v.enum(asColumn) }), 12);
const question = v.strictObject({
  ...column,
  type: v.enum(asQuestion),
  columns: opt(columns),
  lands: opt(v.strictObject({ lane: v.union([lane, v.literal("case")]), field: plainId })),
  showWhen: opt(v.strictObject({ question: plainId, in: list(plainId, 40) })),
});

export const draft = v.strictObject({
  checkIn: v.boolean(),
  title: said,
  action: said,
  why: said,
  draft: opt(v.literal(true)),
  phase,
  step: opt(plainId),
  track: v.picklist(["case", "digitalisation", "both"]),
  audience: v.picklist(["whole_group", "chief_executive", "case_owner", "digital_lead"]),
  answeredBy: v.picklist(["group", "person"]),
  groups: opt(list(id, 200)),
  minutes: v.strictObject({ do: number, answer: number }),
  opens: when,
  due: when,
  closes: opt(when),
  questions: named(question, 20),
  offers: list(v.picklist(["ks", "all"]), 2),
});

/** `version` is what the page has seen of it; without it the page believes that there is none yet. */
export const put = v.strictObject({ assignment: plainId, version: opt(v.string()), draft });
