import { done, type Outcome } from "../../domain/outcome.ts";
import type { PlanChange } from "../../domain/plan/plan.ts";
import type { PlanRefusal, PlanWarning } from "../../domain/plan/problem.ts";
import type { PlanOutcome } from "../programme/loadPlan.ts";

/** What loading a plan did or would do. */
export interface PlanTold {
  changes: PlanChange[];
  warnings: PlanWarning[];
  /** Everything that is wrong with the plan, when it could not be loaded. */
  refusal?: PlanRefusal;
}

export const told = (outcome: PlanOutcome): Outcome<PlanTold> =>
  done(outcome.ok ? outcome.value : { changes: [], warnings: [], refusal: outcome.refusal });
