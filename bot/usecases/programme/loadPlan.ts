import { idOf, laneOf, partitionOf } from "../../domain/ids.ts";
import type { Plan, PlanChange } from "../../domain/plan/plan.ts";
import type { PlanRefusal, PlanWarning } from "../../domain/plan/problem.ts";
import { same } from "../../domain/same.ts";
import type { Ports } from "../../ports.ts";
import { wake } from "../outbox/wake.ts";
import { prepare } from "./checkPlan.ts";
import { chunks } from "./chunks.ts";
import { keepMailboxes } from "./mailboxes.ts";
import type { PreparedPlan } from "./preparePlan.ts";

export type PlanOutcome =
  | { ok: true; value: { changes: PlanChange[]; warnings: PlanWarning[] } }
  | { ok: false; refusal: PlanRefusal };

/** How often a lost race for the same documents is run again before the person is told. */
const tries = 5;

/**
 * Loads a programme, or changes it to what the plan says. The same plan again changes nothing and writes nothing. If
 * it is interrupted, loading again does the rest: each step looks only at what is there. It does no more than what was
 * agreed to beforehand, or was to be done at first: what others have changed meanwhile is not undone unseen.
 */
export const loadPlan =
  (ports: Pick<Ports, "store" | "now" | "log">) =>
  async (plan: Plan, agreed?: (change: PlanChange) => boolean): Promise<PlanOutcome> => {
    let first: { changes: PlanChange[]; warnings: PlanWarning[] } | undefined;
    for (let n = 0; n < tries; n++) {
      const prepared = await prepare(ports, plan);
      if (!prepared.ok) return prepared;
      first ??= { changes: prepared.value.changes, warnings: prepared.value.warnings };
      const atFirst = first.changes;
      const isAgreed = agreed ?? ((change: PlanChange) => atFirst.some((it) => same(it, change)));
      if (!prepared.value.changes.every(isAgreed)) break;
      if (await writePlan(ports, plan, prepared.value)) {
        ports.log.info("plan.loaded", { programme: plan.programme.id, changes: first.changes.length });
        return { ok: true, value: first };
      }
    }
    return { ok: false, refusal: { is: "changedMeanwhile" } };
  };

/** False when somebody else changed the same meanwhile. */
export async function writePlan(
  ports: Pick<Ports, "store" | "now">,
  plan: Plan,
  { units, wakeAt, people }: PreparedPlan,
): Promise<boolean> {
  const { store } = ports;
  const { id } = plan.programme;
  if (wakeAt) await wake(ports, laneOf.programme(id), id, wakeAt);
  for (const changes of chunks(units)) {
    if (!(await store.commit(partitionOf.programme(id), changes)).ok) return false;
  }
  return (await keepMailboxes(store, id, people)) && (await keepListing(store, plan));
}

async function keepListing(store: Ports["store"], { programme }: Plan): Promise<boolean> {
  const { id, name, demo } = programme;
  const before = await store.read(partitionOf.programmes, "listing", idOf.listing(id));
  const body = { ...before?.body, programme: id, name, ...(demo && { demo }) };
  if (before && same(before.body, body)) return true;
  const put = { kind: "listing", id: idOf.listing(id), body } as const;
  return (await store.commit(partitionOf.programmes, [{ put, ifMatch: before?.etag ?? "new" }])).ok;
}
