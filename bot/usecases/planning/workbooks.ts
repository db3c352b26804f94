import { partitionOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Plan, PlanChange } from "../../domain/plan/plan.ts";
import type { PlanRefusal } from "../../domain/plan/problem.ts";
import type { Ports } from "../../ports.ts";
import { checkPlan } from "../programme/checkPlan.ts";
import { loadPlan } from "../programme/loadPlan.ts";
import { planInStore } from "../programme/planInStore.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { actPut } from "../actPut.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

export interface PlanInput {
  visitor: Visitor;
  programme: string;
  act: string;
  plan: Plan;
  /** What the person was shown beforehand and said yes to. */
  agreed?: (change: PlanChange) => boolean;
}
export type PlanShown = { ok: true; changes: PlanChange[] } | { ok: false; refusal: PlanRefusal };

/** What loading a plan from a page would do, or does: only into the programme that one facilitates. */
export const bringPlan =
  (ports: Pick<Ports, "store" | "now" | "log">, { dryRun }: { dryRun: boolean }) =>
  async ({ visitor, programme: id, act, plan, agreed }: PlanInput): Promise<Outcome<PlanShown>> => {
    const allowed = facilitatorIn(visitor, id);
    if (!allowed.ok) return allowed;
    if (plan.programme.id !== id) {
      const { id: other, name } = plan.programme;
      return done({ ok: false, refusal: { is: "workbookOfAnother", id: other, name } });
    }
    const outcome = await (dryRun ? checkPlan(ports)(plan) : loadPlan(ports)(plan, agreed));
    if (!outcome.ok) return done(outcome);
    const { changes } = outcome.value;
    if (!dryRun && changes.length > 0) {
      const at = ports.now();
      await ports.store.commit(partitionOf.programme(id), [
        actPut(`plan-${act}`, {
          at,
          by: allowed.value.person.id,
          what: "plan.loaded",
          subject: { programme: id },
        }),
      ]);
    }
    return done({ ok: true, changes });
  };

/** The plan as it stands, to be written as a workbook. */
export const presentPlan =
  ({ store }: Pick<Ports, "store">) =>
  async ({ visitor, programme: id }: { visitor: Visitor; programme: string }): Promise<Outcome<Plan>> => {
    const allowed = facilitatorIn(visitor, id);
    if (!allowed.ok) return allowed;
    const plan = await planInStore({ store }, id);
    return plan ? done(plan) : refuse({ is: "notFound" });
  };
