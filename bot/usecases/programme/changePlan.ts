import { checkPlan as judge } from "../../domain/plan/check.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Change, Ports } from "../../ports.ts";
import { asItIs } from "../asItIs.ts";
import { untilWritten } from "../untilWritten.ts";
import { prepareOver } from "./checkPlan.ts";
import { writePlan, type PlanOutcome } from "./loadPlan.ts";
import { readStoredPlan, type StoredPlan } from "./storedPlan.ts";

/** A plan made from what stands, and the line that tells who made it. */
export interface Wished {
  plan: Plan;
  line: Change;
}

/**
 * Changes a programme's plan from what stands. The wish is asked again whenever somebody else was faster, so that only
 * what is wished is written, and nothing that others have done meanwhile is undone. `begun` says that some of the wish
 * may stand already. Without a wish, or where it changes nothing, nothing is written.
 */
export const changePlan =
  (ports: Pick<Ports, "store" | "now">) =>
  async (
    id: string,
    wish: (
      stored: StoredPlan,
      begun: boolean,
    ) => Outcome<Wished | undefined> | Promise<Outcome<Wished | undefined>>,
  ): Promise<Outcome<PlanOutcome>> => {
    let first: Extract<PlanOutcome, { ok: true }> | undefined;
    return untilWritten(async () => {
      const stored = await readStoredPlan(ports.store, id);
      const wished = await wish(stored, first !== undefined);
      if (!wished.ok) return wished;
      if (!wished.value) return done({ ok: true, value: { changes: [], warnings: [] } });
      const { plan, line } = wished.value;
      const { problems, warnings } = judge(plan);
      if (problems.length > 0) return done({ ok: false, refusal: { is: "planInvalid", problems } });
      const prepared = await prepareOver(ports, plan, stored);
      if (!prepared.ok) return done(prepared);
      const { changes, units } = prepared.value;
      first ??= { ok: true, value: { changes, warnings } };
      const told = first.value.changes.length > 0 ? [line] : [];
      const last = [...(units.at(-1) ?? []), ...told];
      const written = [...units.slice(0, -1), [...last, ...atRest(stored, last)]];
      return (await writePlan(ports, plan, { ...prepared.value, units: written })) ? done(first) : "again";
    });
  };

/** The whole plan was judged: two who change it at once change it one after the other, also where they change other things. */
const atRest = ({ programme }: StoredPlan, written: readonly Change[]): Change[] =>
  programme && written.length > 0 && !written.some((it) => "put" in it && it.put.id === programme.id)
    ? [asItIs(programme)]
    : [];
