import type { Plan, PlanChange } from "../../domain/plan/plan.ts";
import { checkPlan as judge } from "../../domain/plan/check.ts";
import type { PlanRefusal, PlanWarning } from "../../domain/plan/problem.ts";
import type { Ports } from "../../ports.ts";
import { preparePlan, type PreparedPlan } from "./preparePlan.ts";
import { findUnseen, refusePlan } from "./refusePlan.ts";
import { readStoredPlan, type StoredPlan } from "./storedPlan.ts";

type Checked<T> = { ok: true; value: T } | { ok: false; refusal: PlanRefusal };

/** What loading the plan would do, or why it would not; nothing is written. Loading goes through the same. */
export const checkPlan =
  (ports: Pick<Ports, "store" | "now">) =>
  async (plan: Plan): Promise<Checked<{ changes: PlanChange[]; warnings: PlanWarning[] }>> => {
    const prepared = await prepare(ports, plan);
    if (!prepared.ok) return prepared;
    const { changes, warnings } = prepared.value;
    return { ok: true, value: { changes, warnings } };
  };

export async function prepare(
  { store, now }: Pick<Ports, "store" | "now">,
  plan: Plan,
): Promise<Checked<PreparedPlan & { warnings: PlanWarning[] }>> {
  const { problems, warnings } = judge(plan);
  if (problems.length > 0) return { ok: false, refusal: { is: "planInvalid", problems } };
  const prepared = await prepareOver({ store, now }, plan, await readStoredPlan(store, plan.programme.id));
  return prepared.ok ? { ok: true, value: { ...prepared.value, warnings } } : prepared;
}

/** For a plan that has been judged, over what was read of the store. */
export async function prepareOver(
  { store, now }: Pick<Ports, "store" | "now">,
  plan: Plan,
  stored: StoredPlan,
): Promise<Checked<PreparedPlan>> {
  const refusal = await refusePlan(store, plan, stored);
  if (refusal) return { ok: false, refusal };
  const unseen = await findUnseen(store, plan, stored);
  return { ok: true, value: preparePlan({ plan, stored, unseen, now: now() }) };
}
