import type { Benefits, Question } from "../assignment/question.ts";
import {
  benefitFor,
  benefitTypes,
  type Benefit,
  type Detail,
  type Lane,
  type Measure,
} from "../case/case.ts";
import { isDay } from "../time.ts";
import type { Row } from "./values.ts";

/** What kind of note it becomes: an open obstacle, or a benefit with what its row says. */
export function detailOf(question: Question, lane: Lane, row?: Row): { detail?: Detail } {
  if (lane === "obstacles") return { detail: { kind: "obstacle", state: "open" } };
  const benefit = question.type === "benefit" ? benefitOf(question, row) : undefined;
  return benefit ? { detail: benefit } : {};
}

function benefitOf(question: Benefits, row: Row | undefined): Detail | undefined {
  if (!row) return undefined;
  const said = (field: string): string | undefined =>
    question.fields.some((f) => f.id === field) && row[field] ? row[field] : undefined;
  const texts = ["owner", "indicator", "precondition", "uncertainty"] as const;
  const type = benefitTypes.find((known) => known === said("type"));
  const forWhom = benefitFor.filter((known) => said("forWhom")?.split(",").includes(known));
  const baseline = measure(said("baseline"), said("baselineOn"));
  const target = measure(said("target"), said("targetOn"));
  const result = measure(said("result"), said("resultOn"));
  const benefit: Benefit = {
    ...(type && { type }),
    ...(forWhom.length > 0 && { forWhom }),
    ...Object.fromEntries(texts.flatMap((field) => (said(field) ? [[field, said(field)]] : []))),
    ...(baseline && { baseline }),
    ...(target && { target }),
    achieved: result ? [result] : [],
  };
  return { kind: "benefit", benefit };
}

function measure(value: string | undefined, on: string | undefined): Measure | undefined {
  if (value === undefined) return undefined;
  const number = Number(value.replace(",", "."));
  return { value: Number.isFinite(number) ? number : value, ...(isDay(on) && { on }) };
}
