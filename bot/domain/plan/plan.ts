import type { Assignment } from "../assignment/assignment.ts";
import type { Person } from "../programme/person.ts";
import type { Programme } from "../programme/programme.ts";

/** A programme as a facilitator hands it in, from a workbook or a page: complete, checked, with nothing of what has happened. */
export interface Plan {
  programme: Omit<Programme, "createdAt" | "moves">;
  people: PlannedPerson[];
  assignments: Omit<Assignment, "rev" | "openedAt" | "closedAt" | "withdrawnAt">[];
}
export type PlannedPerson = Omit<Person, "account" | "pausedUntil" | "notNow" | "removedAt">;

/** What loading a plan did or would do, for people to read. */
export interface PlanChange {
  what: "programme" | "gathering" | "group" | "person" | "assignment";
  id: string;
  name: string;
  how: "added" | "changed" | "removed";
  /** The fields that differ, for what was changed. */
  fields?: string[];
}
