import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { frozenFields } from "../../domain/plan/assignments.ts";
import type { PlanRefusal } from "../../domain/plan/problem.ts";
import { same } from "../../domain/same.ts";
import type { Ports } from "../../ports.ts";
import { isPlanned, openingIn, type Unseen } from "./planTasks.ts";
import type { StoredPlan } from "./storedPlan.ts";
import { everything } from "../everything.ts";

/** Why the plan cannot be loaded over what is there, if it cannot. Words that somebody has written are never lost. */
export async function refusePlan(
  store: Ports["store"],
  plan: Plan,
  stored: StoredPlan,
): Promise<PlanRefusal | undefined> {
  const listing = await store.read(partitionOf.programmes, "listing", idOf.listing(plan.programme.id));
  // What is left of the old would stand in the new one, or go with the old.
  if (listing?.body.ending !== undefined) return { is: "beingDeleted" };
  const before = stored.programme?.body.groups ?? [];
  const ids = new Set(plan.programme.groups.map(({ id }) => id));
  const gone = before.filter(({ id }) => !ids.has(id));
  if (before.length > 0 && gone.length === before.length && stored.programme) {
    const { id, name } = stored.programme.body;
    return { is: "anotherProgramme", id, name };
  }
  const moved = await refuseOtherRoad(store, plan, stored);
  return moved ?? (await refuseGone(store, plan, gone)) ?? (await refuseFrozen(store, plan, stored));
}

/** Until somebody has written something, a programme may take another road. */
async function refuseOtherRoad(
  store: Ports["store"],
  { programme }: Plan,
  stored: StoredPlan,
): Promise<PlanRefusal | undefined> {
  const before = stored.programme?.body.framework;
  if (!before || same(before, programme.framework)) return undefined;
  const partition = partitionOf.programme(programme.id);
  const { entries } = await store.list(partition, ["answer", "case"], { most: 1 });
  return entries.length > 0 ? { is: "anotherFramework", keeps: `${before.id} ${before.version}` } : undefined;
}

async function refuseGone(
  store: Ports["store"],
  plan: Plan,
  gone: readonly { id: string; name: string }[],
): Promise<PlanRefusal | undefined> {
  if (gone.length === 0) return undefined;
  const partition = partitionOf.programme(plan.programme.id);
  const [answers, cases] = await Promise.all([
    everything({ store }, partition, ["answer"]),
    everything({ store }, partition, ["case"]),
  ]);
  const groups = gone
    .map(({ id, name }) => ({
      id,
      name,
      answers: answers.filter(({ body }) => body.group === id).length,
      cases: cases.filter(({ body }) => body.groups.includes(id)).length,
    }))
    .filter(({ answers, cases }) => answers + cases > 0);
  return groups.length > 0 ? { is: "groupHasWork", groups } : undefined;
}

async function refuseFrozen(
  store: Ports["store"],
  plan: Plan,
  stored: StoredPlan,
): Promise<PlanRefusal | undefined> {
  const found = [];
  for (const assignment of plan.assignments) {
    const before = stored.assignments.find(({ body }) => body.id === assignment.id);
    const fields = before ? frozenFields(assignment, before.body) : [];
    if (fields.length > 0 && (await isAnswered(store, plan.programme.id, assignment.id)))
      found.push({ id: assignment.id, title: assignment.title, fields });
  }
  return found.length > 0 ? { is: "answersStand", assignments: found } : undefined;
}

export async function isAnswered(
  store: Ports["store"],
  programme: string,
  assignment: string,
): Promise<boolean> {
  // The colon after the id: `p1` is not the beginning of `p10`.
  const prefix = idOf.answer(assignment, "-").slice(0, -1);
  const { entries } = await store.list(partitionOf.programme(programme), ["answer"], { prefix, most: 1 });
  return entries.length > 0;
}

/** Assignments that are gone from the plan before anybody has seen or answered them: these are forgotten. */
export async function findUnseen(store: Ports["store"], plan: Plan, stored: StoredPlan): Promise<Unseen> {
  const ids = new Set(plan.assignments.map(({ id }) => id));
  const unseen = new Set<string>();
  for (const { body } of stored.assignments) {
    const state = openingIn(stored, body.id)?.body.state;
    if (ids.has(body.id) || !isPlanned(body, stored) || state !== "planned") continue;
    if (!(await isAnswered(store, plan.programme.id, body.id))) unseen.add(body.id);
  }
  return unseen;
}
