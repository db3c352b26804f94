import type { Circle } from "./access.ts";
import type { Track } from "./assignment.ts";
import type { PhaseNumber } from "./roadmap.ts";
import type { Day, Moment } from "./time.ts";

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

/** An innovation case (innovasjonscase): owned by one leadership group, or by several together (felles case). */
export interface Case {
  id: string;
  groups: string[];
  title: string;
  state: "active" | "paused" | "stopped";
  owner?: string;
  track: Track;
  need: Need;
  goal?: string;
  planLink?: string;
  expectedBenefit?: string;
  phase: PhaseNumber;
  moves: PhaseMove[];
  steps: { done: string[]; open: string[] };
  notes: Note[];
  rev: number;
}
/** Need first: who, which need, and how we know. */
export interface Need {
  who?: string;
  what?: string;
  howWeKnow?: string;
  circle: Circle;
}
/** The group's first case, made by the first words that land on its board. It gets its title later. */
export const firstCase = (
  group: string,
  framework: { phase: PhaseNumber },
  by: string,
  at: Moment,
): Case => ({
  id: group,
  groups: [group],
  title: "",
  state: "active",
  track: "case",
  need: { circle: "group" },
  phase: framework.phase,
  moves: [{ phase: framework.phase, move: "start", at, by }],
  steps: { done: [], open: [] },
  notes: [],
  rev: 0,
});

/** The need in the group's own words: the case card's, else what an answer has put first in the lane. */
export function inWordsOfNeed(of: Case): string | undefined {
  if (of.need.what) return of.need.what;
  const inLane = of.notes.filter((note) => note.lane === "need" && !note.archived);
  return (inLane.find((note) => note.field === "problem") ?? inLane[0])?.text;
}
export interface PhaseMove {
  phase: PhaseNumber;
  move: "start" | "forward" | "back";
  at: Moment;
  by: string;
  reason?: string;
  /** Points of the soft gate that were open when the group went on. */
  openPoints?: string[];
}

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
  origin: Origin;
  circle: Circle;
  track?: Track;
  detail?: Detail;
  archived?: { by: string; at: Moment };
  rev: number;
}
/** Where a note was written. One answer, one truth: a note from an answer follows the answer. */
export type Origin =
  | { from: "answer"; assignment: string; question: string; row?: number }
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

export interface NoteDraft extends Omit<Note, "rev" | "changed" | "at" | "by"> {
  by: string;
  at: Moment;
}

/** Adds a note, or lets one that is there follow what was written now. Unchanged words leave the case as it is. */
export function putNote(of: Case, draft: NoteDraft): Case {
  const before = of.notes.find((note) => note.id === draft.id);
  if (!before) return { ...of, rev: of.rev + 1, notes: [...of.notes, { ...draft, rev: 1 }] };
  const same =
    before.text === draft.text &&
    before.circle === draft.circle &&
    before.lane === draft.lane &&
    !before.archived &&
    JSON.stringify(before.detail) === JSON.stringify(draft.detail);
  if (same) return of;
  const { archived: _back, ...kept } = before;
  const after: Note = {
    ...kept,
    ...draft,
    at: before.at,
    by: before.by,
    rev: before.rev + 1,
    changed: { by: draft.by, at: draft.at, times: (before.changed?.times ?? 0) + 1 },
  };
  return { ...of, rev: of.rev + 1, notes: of.notes.map((note) => (note.id === draft.id ? after : note)) };
}

/** Takes notes off the board without losing them: what an answer no longer says. */
export function archiveNotes(of: Case, ids: readonly string[], by: string, at: Moment): Case {
  if (!of.notes.some((note) => ids.includes(note.id) && !note.archived)) return of;
  return {
    ...of,
    rev: of.rev + 1,
    notes: of.notes.map((note) =>
      ids.includes(note.id) && !note.archived ? { ...note, archived: { by, at } } : note,
    ),
  };
}
