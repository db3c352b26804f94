import type { Circle } from "../access.ts";
import type { Track } from "./track.ts";
import type { Day, Moment } from "../time.ts";

export const lanes = [
  "need",
  "people",
  "insight",
  "ideaPark",
  "solution",
  "pilot",
  "decisions",
  "benefits",
  "adjacent",
  "operation",
  "experience",
  "agreement",
  "obstacles",
  "next",
] as const;
export type Lane = (typeof lanes)[number];

export interface Note {
  id: string;
  lane: Lane;
  /** Which field of the lane, where a question or the case card names one. */
  field?: string;
  /** A short heading above the text, where the note has one: a question's label in the group's written form. */
  heading?: string;
  text: string;
  /** A person of the programme, and the group they wrote for. */
  by: string;
  group: string;
  at: Moment;
  changed?: { by: string; at: Moment; times: number };
  /** Who did the last thing with it on the board, be it that the words stayed the same. */
  lastBy?: string;
  origin: Origin;
  circle: Circle;
  track?: Track;
  detail?: Detail;
  /** Where it stands in its lane, put there by hand: see rank.ts. Without it, the latest is on top. */
  order?: number;
  /** What the group has set on the board and an answer no longer moves. */
  own?: OwnPart[];
  /** Since when it is seen by more than the group, and who decided it (OF5). */
  shared?: { by: string; at: Moment };
  /** A wider circle that a member has asked for and the chief executive has not yet approved. */
  asked?: { circle: Exclude<Circle, "group">; by: string; at: Moment };
  /** `byHand`: taken off by a member, so that the same answer again does not bring it back. */
  archived?: { by: string; at: Moment; byHand?: true };
  /** The case's `rev` when the note last changed: never used twice, also when a note goes and comes back. */
  rev: number;
}
export type OwnPart = "text" | "heading" | "lane" | "detail";
/** Where a note was written. One answer, one truth: a note from an answer follows the answer. */
export type Origin =
  /** `person`: whose answer, where each answers alone. */
  | { from: "answer"; assignment: string; question: string; row?: number; person?: string }
  | { from: "board" }
  | { from: "checkIn"; assignment: string };

export type Detail =
  | { kind: "source"; source: "conversation" | "observation" | "figures" | "message" | "document" }
  | {
      kind: "trial";
      state: "planned" | "running" | "done";
      from?: Day;
      to?: Day;
      measure?: string;
      result?: string;
    }
  | { kind: "decision"; decided: "decision" | "start" | "pause" | "stop"; reason?: string; on: Day }
  | { kind: "nextDecision"; on: Day; decider?: string }
  | { kind: "adjacent"; owner?: string; relation: Relation; decision: "coordinate" | "merge" | "none" }
  | { kind: "obstacle"; state: "open" | "solved"; solvedOn?: Day }
  | { kind: "step"; done: boolean; due?: Day }
  | { kind: "benefit"; benefit: Benefit };
export type Relation = "overlaps" | "depends_on" | "can_be_reused";

export const benefitTypes = ["avoided_costs", "saved_time", "better_quality"] as const;
export const benefitFor = ["citizen", "next_of_kin", "employee", "municipality"] as const;
export interface Benefit {
  type?: (typeof benefitTypes)[number];
  forWhom?: (typeof benefitFor)[number][];
  /** gevinstansvarlig: a role or a person in the line. */
  owner?: string;
  indicator?: string;
  unit?: string;
  baseline?: Measure;
  target?: Measure;
  achieved: Measure[];
  precondition?: string;
  uncertainty?: string;
}
export interface Measure {
  value: number | string;
  on?: Day;
}

/** Whether an answer has put the note on the board: the group's, or one person's where each answers alone. */
export const isFromAnswer = (
  { origin, group }: Pick<Note, "origin" | "group">,
  answer: { assignment: string; group: string; person?: string | undefined },
): boolean =>
  origin.from === "answer" &&
  origin.assignment === answer.assignment &&
  origin.person === answer.person &&
  group === answer.group;
