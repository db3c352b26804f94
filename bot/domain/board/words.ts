import { limits, type ActRefusal } from "./act.ts";
import type { Detail, Measure } from "../case/case.ts";
import { lengthOf } from "../answer/readingOne.ts";
import { tidyLines, tidyWithin } from "../tidy.ts";

type Read<T> = { ok: true; value: T } | { ok: false; refusal: ActRefusal };

/** Tidied as an answer is; too long is refused with how much, and never cut. */
export function readWords(
  field: string,
  said: string,
  most: number,
  { severalLines = true, required = true } = {},
): Read<string> {
  const value = tidyLines(said, severalLines);
  if (required && value === "") return { ok: false, refusal: { is: "empty", field } };
  const over = lengthOf(value) - most;
  return over > 0 ? { ok: false, refusal: { is: "tooLong", field, over, most } } : { ok: true, value };
}

/** The words in a note's detail, tidied, each within its limit. */
export function readDetail(said: Detail): Read<Detail> {
  const detail = tidyWithin(said);
  const texts: [field: string, text: string | undefined][] = wordsIn(detail);
  for (const [field, text] of texts) {
    const most = field === "reason" ? limits.reason : limits.short;
    const read = readWords(field, text ?? "", most, { required: false });
    if (!read.ok) return read;
  }
  if (detail.kind === "benefit" && detail.benefit.achieved.length > limits.measures) {
    const over = detail.benefit.achieved.length - limits.measures;
    return { ok: false, refusal: { is: "tooLong", field: "achieved", over, most: limits.measures } };
  }
  return { ok: true, value: detail };
}

function wordsIn(detail: Detail): [string, string | undefined][] {
  switch (detail.kind) {
    case "trial":
      return [
        ["measure", detail.measure],
        ["result", detail.result],
      ];
    case "decision":
      return [["reason", detail.reason]];
    case "nextDecision":
      return [["decider", detail.decider]];
    case "adjacent":
      return [["owner", detail.owner]];
    case "benefit": {
      const { owner, indicator, unit, precondition, uncertainty, baseline, target, achieved } =
        detail.benefit;
      const measures = [baseline, target, ...achieved].map(inMeasure);
      return [
        ["owner", owner],
        ["indicator", indicator],
        ["unit", unit],
        ["precondition", precondition],
        ["uncertainty", uncertainty],
        ...measures,
      ];
    }
    default:
      return [];
  }
}
const inMeasure = (measure: Measure | undefined): [string, string | undefined] => [
  "value",
  typeof measure?.value === "string" ? measure.value : undefined,
];
