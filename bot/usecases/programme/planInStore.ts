import type { Assignment } from "../../domain/assignment/assignment.ts";
import type { Person } from "../../domain/programme/person.ts";
import type { Plan, PlannedPerson } from "../../domain/plan/plan.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import type { Ports } from "../../ports.ts";
import { readStoredPlan, type StoredPlan } from "./storedPlan.ts";

/** A programme as somebody could have handed it in: without what has happened in it. */
export async function planInStore({ store }: Pick<Ports, "store">, id: string): Promise<Plan | undefined> {
  const stored = await readStoredPlan(store, id);
  return stored.programme && planOf(stored.programme.body, stored);
}

export function planOf(
  { createdAt: _at, moves: _moves, ...settled }: Programme,
  { people, assignments }: Pick<StoredPlan, "people" | "assignments">,
): Plan {
  return {
    programme: settled,
    people: people
      .map(({ body }) => body)
      .filter(({ removedAt }) => removedAt === undefined)
      .map(asPlanned),
    assignments: assignments
      .map(({ body }) => body)
      .filter(({ withdrawnAt }) => withdrawnAt === undefined)
      .map(withoutWhatHappened),
  };
}

export const withoutWhatHappened = ({
  rev: _rev,
  openedAt: _opened,
  closedAt: _closed,
  withdrawnAt: _withdrawn,
  ...assignment
}: Assignment): Plan["assignments"][number] => assignment;

export const asPlanned = ({
  account: _account,
  pausedUntil: _pause,
  notNow: _later,
  removedAt: _gone,
  becomes: _alias,
  erasedAt: _erased,
  ...person
}: Person): PlannedPerson => person;
