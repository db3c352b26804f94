import type { Person } from "../../domain/person.ts";
import type { Plan, PlannedPerson } from "../../domain/plan.ts";
import type { Ports } from "../../ports.ts";
import { readStoredPlan } from "./storedPlan.ts";

/** A programme as somebody could have handed it in: without what has happened in it. */
export async function planInStore({ store }: Pick<Ports, "store">, id: string): Promise<Plan | undefined> {
  const { programme, people, assignments } = await readStoredPlan(store, id);
  if (!programme) return undefined;
  const { createdAt: _at, moves: _moves, ...settled } = programme.body;
  return {
    programme: settled,
    people: people
      .map(({ body }) => body)
      .filter(({ removedAt }) => removedAt === undefined)
      .map(asPlanned),
    assignments: assignments
      .map(({ body }) => body)
      .filter(({ withdrawnAt }) => withdrawnAt === undefined)
      .map(({ rev: _rev, closedAt: _closed, withdrawnAt: _withdrawn, ...assignment }) => assignment),
  };
}

export const asPlanned = ({
  account: _account,
  pausedUntil: _pause,
  notNow: _later,
  removedAt: _gone,
  becomes: _alias,
  erasedAt: _erased,
  ...person
}: Person): PlannedPerson => person;
