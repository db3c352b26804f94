import { idOf, laneOf, partitionOf } from "../../domain/ids.ts";
import type { Plan, PlanChange } from "../../domain/plan/plan.ts";
import type { PlanRefusal, PlanWarning } from "../../domain/plan/problem.ts";
import { same } from "../../domain/same.ts";
import type { Ports } from "../../ports.ts";
import { wake } from "../delivery/wake.ts";
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
 * it is interrupted, loading again does the rest: each step looks only at what is there.
 */
export const loadPlan =
  (ports: Pick<Ports, "store" | "now" | "log">) =>
  async (plan: Plan): Promise<PlanOutcome> => {
    let first: { changes: PlanChange[]; warnings: PlanWarning[] } | undefined;
    for (let n = 0; n < tries; n++) {
      const prepared = await prepare(ports, plan);
      if (!prepared.ok) return prepared;
      first ??= { changes: prepared.value.changes, warnings: prepared.value.warnings };
      if (await write(ports, plan, prepared.value)) {
        ports.log.info("plan.loaded", { programme: plan.programme.id, changes: first.changes.length });
        return { ok: true, value: first };
      }
    }
    return { ok: false, refusal: { is: "changedMeanwhile" } };
  };

/** False when somebody else changed the same meanwhile. */
async function write(
  ports: Pick<Ports, "store" | "now">,
  plan: Plan,
  prepared: PreparedPlan,
): Promise<boolean> {
  const { store } = ports;
  const { id } = plan.programme;
  if (!(await writeUnits(ports, id, prepared))) return false;
  return (await keepMailboxes(store, id, prepared.people)) && (await keepListing(store, plan));
}

/** What stands in the programme's own partition. False when somebody else changed the same meanwhile. */
export async function writeUnits(
  ports: Pick<Ports, "store" | "now">,
  id: string,
  { units, wakeAt }: PreparedPlan,
): Promise<boolean> {
  if (wakeAt) await wake(ports, laneOf.programme(id), id, wakeAt);
  for (const changes of chunks(units)) {
    if (!(await ports.store.commit(partitionOf.programme(id), changes)).ok) return false;
  }
  return true;
}

async function keepListing(store: Ports["store"], { programme }: Plan): Promise<boolean> {
  const { id, name, demo } = programme;
  const body = { programme: id, name, ...(demo && { demo }) };
  const before = await store.read(partitionOf.programmes, "listing", idOf.listing(id));
  if (before && same(before.body, body)) return true;
  const put = { kind: "listing", id: idOf.listing(id), body } as const;
  return (await store.commit(partitionOf.programmes, [{ put, ifMatch: before?.etag ?? "new" }])).ok;
}
