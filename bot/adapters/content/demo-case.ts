import * as v from "valibot";
import { benefitTypes } from "../../domain/case/case.ts";
import type { DemoCase } from "../../domain/demo/demo.ts";
import { circled, day, list, measure, object, opt, said, step, track } from "./demo-parts.ts";
import { id, phaseNumber, text } from "./words.ts";

export const demoCase: v.GenericSchema<DemoCase> = object({
  id,
  groups: v.pipe(list(id), v.nonEmpty()),
  joint: opt(v.boolean()),
  title: text,
  state: v.picklist(["active", "paused"] as const),
  track,
  main: v.boolean(),
  owner: id,
  coOwner: opt(id),
  need: object({ who: text, what: text, howWeKnow: text, ...circled }),
  goal: text,
  planLink: text,
  expectedBenefit: text,
  sources: list(
    object({
      id,
      kind: v.picklist(["conversation", "observation", "figures", "message", "document"] as const),
      ...said,
      ...circled,
    }),
  ),
  steps: object({ done: list(step), open: list(step) }),
  phase: phaseNumber,
  moves: list(
    object({
      phase: phaseNumber,
      move: v.picklist(["start", "forward", "back"] as const),
      day,
      by: id,
      reason: text,
      openPoints: opt(list(text)),
    }),
  ),
  solution: opt(object({ ...said, ...circled })),
  ideaPark: list(object({ id, ...said })),
  insights: list(object({ ...said, ...circled })),
  trials: list(
    object({
      id,
      state: v.picklist(["planned", "running", "done"] as const),
      from: day,
      to: day,
      by: id,
      what: text,
      measure: text,
      result: opt(text),
      track,
    }),
  ),
  decisions: list(
    object({ ...said, kind: v.picklist(["start", "decision", "pause", "stop"] as const), reason: text }),
  ),
  nextDecision: opt(object(said)),
  nextSteps: opt(list(object({ ...said, done: v.boolean(), due: day }))),
  adjacent: list(
    object({
      activity: text,
      owner: id,
      relation: v.picklist(["overlaps", "depends_on", "can_be_reused"] as const),
      decision: v.picklist(["coordinate", "merge", "none"] as const),
    }),
  ),
  obstacles: list(object({ ...said, state: v.picklist(["open", "solved"] as const), solvedDay: opt(day) })),
  benefits: list(
    object({
      id,
      text,
      type: v.picklist(benefitTypes),
      forWhom: list(v.picklist(["citizen", "next_of_kin", "employee", "municipality"] as const)),
      owner: id,
      indicator: text,
      unit: text,
      baseline: v.union([object(measure), object({ text })]),
      target: object(measure),
      achieved: list(object(measure)),
      measuredInTrial: opt(object({ ...measure, trial: id })),
      precondition: opt(text),
      uncertainty: opt(text),
    }),
  ),
});
