import type { Local } from "../language.ts";

/** What may be wrong between the parts of a plan, and what the sentence about it needs to name. */
export interface PlanFacts {
  idNotPlain: { id: string };
  sameId: { id: string };
  gatheringNumbers: { wanted: number };
  gatheringsOverlap: { number: number; other: number };
  endsBeforeStart: { number: number };
  unknownGathering: { assignment: string; number: number; which: "opens" | "due" | "closes" };
  opensAfterDue: { assignment: string };
  noQuestions: { assignment: string };
  unknownQuestion: { question: string; other: string };
  unknownGroup: { group: string };
  noMembers: { group: string };
  sameAddress: { email: string };
  monthsBackwards: { from: string; to: string };
  deletedTooEarly: { day: string; last: string };
  neverOpens: { from: string; to: string };
}
export interface QuietDay {
  which: "opens" | "due";
  because: "weekend" | "holiday" | "quietPeriod";
  /** By name, where it is only that group's quiet period. */
  group: string;
}
/** Worth a thought, and no hindrance. */
export interface PlanAdvice {
  noChiefExecutive: { group: string };
  noFacilitator: Record<never, never>;
  severalOpen: { assignment: string; other: string };
  dueAfterNext: { assignment: string; number: number };
  quietDay: { assignment: string } & QuietDay;
  outsideMonths: { number: number };
}

export type PlanPart = "programme" | "gathering" | "group" | "person" | "assignment" | "question";
/** Where it is: a question is `assignment/question`, a gathering its number. */
export interface About {
  what: PlanPart;
  id: string;
}
type Found<F> = { [K in keyof F]: { is: K; about: About; facts: F[K] } }[keyof F];
export type PlanProblem = Found<PlanFacts>;
export type PlanWarning = Found<PlanAdvice>;
export interface PlanChecked {
  problems: PlanProblem[];
  warnings: PlanWarning[];
}

/** Why a plan is not loaded. Nothing of it is. */
export type PlanRefusal =
  | { is: "planInvalid"; problems: PlanProblem[] }
  /** A group that is no longer in the plan has written something. */
  | { is: "groupHasWork"; groups: { id: string; name: string; answers: number; cases: number }[] }
  /** What has been answered keeps the shape in which it was asked. */
  | { is: "answersStand"; assignments: { id: string; title: Local; fields: string[] }[] }
  /** The id belongs to a programme with entirely different groups. */
  | { is: "anotherProgramme"; id: string; name: string }
  /** A page loads into its own programme, and the workbook is of another. */
  | { is: "workbookOfAnother"; id: string; name: string }
  /** Work has begun along another road, and its phases and steps are that road's. */
  | { is: "anotherFramework"; keeps: string }
  /** Its deletion has begun and is not at its end. */
  | { is: "beingDeleted" }
  /** Somebody else kept changing the same; what was loaded until then stands, and loading again does the rest. */
  | { is: "changedMeanwhile" };
