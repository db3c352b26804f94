import type { PlanPart, PlanProblem } from "../../domain/plan/problem.ts";
import type { Words } from "./vocabulary.ts";

export type SheetName = Exclude<keyof Words["sheets"], "readMe">;
const all: readonly SheetName[] = ["programme", "gatherings", "groups", "people", "assignments", "questions"];
export const sheetsOf = (wanted: (name: SheetName) => boolean): ReadonlySet<SheetName> =>
  new Set(all.filter((name) => wanted(name)));

const home: Readonly<Record<PlanPart, SheetName>> = {
  programme: "programme",
  gathering: "gatherings",
  group: "groups",
  person: "people",
  assignment: "assignments",
  question: "questions",
};
/** What else a judgement rests on. */
const restsOn: Partial<Record<PlanProblem["is"], SheetName[]>> = {
  noMembers: ["people", "gatherings"],
  unknownGroup: ["groups"],
  unknownGathering: ["gatherings"],
  opensAfterDue: ["gatherings"],
  deletedTooEarly: ["gatherings"],
  noQuestions: ["questions"],
};

/** Whether a judgement holds although something else was wrong: not where it may come of a row that was not read. */
export const isSound = (found: PlanProblem, broken: ReadonlySet<SheetName>): boolean =>
  [home[found.about.what], ...(restsOn[found.is] ?? [])].every((name) => !broken.has(name));
