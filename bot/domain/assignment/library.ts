import type { Circle } from "../access.ts";
import type { Assignment } from "./assignment.ts";
import type { Lane } from "../case/case.ts";
import type { Language, Local } from "../language.ts";
import type { Timing } from "../programme/programme.ts";
import type { Column, Option, Question } from "./question.ts";
import type { GatedPhase, PhaseNumber } from "../roadmap.ts";

/** What a programme may ask, as data in one version; a programme keeps the version that it started with. */
export interface Library {
  id: string;
  version: number;
  framework: { id: string; version: number };
  lanes: LaneFields[];
  /** By id, as questions share them: already inside the questions, here for pages that ask by themselves. */
  optionSets: Readonly<Record<string, Option[]>>;
  /** Every field of a benefit (gevinst), in the order of the benefit overview. */
  benefitFields: Column[];
  assignments: AssignmentTemplate[];
  standardPlan: PlannedStretch[];
  obstacleKinds: ObstacleKind[];
  checkIn: CheckInTemplate;
  softGates: SoftGates;
  nudges: NudgeFrame[];
  needQuestions: NeedQuestions;
  experience: ExperienceTemplate;
}

/** What the fields of a lane are called. The lane itself has its name among the texts of the product. */
export interface LaneFields {
  id: Lane;
  fields: Readonly<Record<string, Local>>;
}

/** An assignment to choose from; putting it in a programme makes an `Assignment`. */
export interface AssignmentTemplate extends Omit<
  Assignment,
  "checkIn" | "opens" | "openedAt" | "due" | "closedAt" | "withdrawnAt" | "rev" | "step" | "draft"
> {
  step: string;
  draft: boolean;
  opens: Timing;
  due: Timing;
}

/** The stretch after a gathering, or before the first (`after: 0`): what is asked, one at a time. */
export interface PlannedStretch {
  after: number;
  items: PlannedItem[];
}
export type PlannedItem = { assignment: string } | { checkIn: true };

/** What can be in the way of a case (hindring). */
export interface ObstacleKind extends Option {
  sentence: Local;
  phases: PhaseNumber[];
  suggests?: string;
}

/** The status check (statussjekk), with the questions of each phase. */
export interface CheckInTemplate {
  draft: boolean;
  title: Local;
  intro: Local;
  why: Local;
  minutes: { do: number; answer: number };
  /** Counted from the gathering just held. */
  opens: Omit<Timing, "gathering">;
  due: Omit<Timing, "gathering">;
  offers: Exclude<Circle, "group">[];
  questions: Readonly<Record<PhaseNumber, Question[]>>;
}

/** Questions to talk about before a phase: never a test, and going on anyway is allowed with a reason. */
export interface SoftGates {
  draft: boolean;
  answers: Option[];
  texts: Readonly<Record<"intro" | "goOn" | "goOnAnyway" | "whoSees" | "stay" | "goBack" | "helpful", Local>>;
  to: Readonly<Record<GatedPhase, GatePoint[]>>;
}
export interface GatePoint {
  id: string;
  text: Local;
  /** An assignment that helps where the answer is no. */
  suggests?: string;
}

export const nudgeFrames = ["first", "close", "after", "several", "before-gathering"] as const;
export type NudgeFrameId = (typeof nudgeFrames)[number];
/** The words of a friendly reminder (påminnelse); which one is meant for which moment is in the id. */
export interface NudgeFrame {
  id: NudgeFrameId;
  title: Local;
  /** Where one answers for the group; `several` is to one person only. */
  group?: Local;
  person: Local;
  /** One line per open item. */
  row?: Local;
}

/** Friendly questions to a need that is worded as a solution: shown once, never blocking (F3.2). */
export interface NeedQuestions {
  draft: boolean;
  buttons: Readonly<Record<"writeNeed" | "park" | "keep", Local>>;
  hintWords: Readonly<Record<Language, string[]>>;
  variants: { id: string; fits: string; text: Local }[];
}

/** How an experience (erfaring) is told, and invented examples that always carry the mark. */
export interface ExperienceTemplate {
  draft: boolean;
  intro: Local;
  questions: Question[];
  offers: Exclude<Circle, "group">[];
  exampleMark: Local;
  examples: ExampleExperience[];
}
export interface ExampleExperience {
  id: string;
  municipality: string;
  writtenIn: Language;
  chiefExecutiveTitle: string;
  phase: PhaseNumber;
  theme: Local;
  title: Local;
  situation: Local;
  did: Local;
  wentWrong: Local;
  wouldDoToday: Local;
}

/** What a field of the board is called; `undefined` where the library does not know it. */
export const fieldName = (library: Library, lane: Lane, field: string): Local | undefined =>
  library.lanes.find(({ id }) => id === lane)?.fields[field];
