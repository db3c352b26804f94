import type { Circle } from "../access.ts";
import type { Track } from "./track.ts";
import type { PhaseNumber } from "../roadmap.ts";
import type { Note } from "./note.ts";
import type { Moment } from "../time.ts";

export type * from "./note.ts";
export { benefitFor, benefitTypes, lanes } from "./note.ts";

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
  /** One of several that the group has side by side, before it has chosen. */
  candidate?: boolean;
  /** Worked on in the municipality, outside the programme: in the portfolio only. */
  outside?: boolean;
  /** Groups that have been asked to make this a joint case, by group id. */
  invited?: Readonly<Record<string, { by: string; at: Moment }>>;
  /** Who last wrote which field of the case card, or moved the phase, at which `rev`. */
  touched?: Partial<Record<CardField | "phase", { rev: number; by: string; at: Moment }>>;
  rev: number;
}
/** The case card (casekort), as far as it is written in words. */
export const cardFields = [
  "title",
  "who",
  "what",
  "howWeKnow",
  "goal",
  "planLink",
  "expectedBenefit",
  "owner",
] as const;
export type CardField = (typeof cardFields)[number];
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

/** The groups whose people can be named in a case: also one that has left it, and whose words stand. */
export const writersOf = ({ groups, notes }: Pick<Case, "groups" | "notes">): string[] => [
  ...new Set([...groups, ...notes.map(({ group }) => group)]),
];

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

export interface NoteDraft extends Omit<Note, "rev" | "changed" | "at" | "by"> {
  by: string;
  at: Moment;
}

/** Adds a note, or lets one that is there follow what was written now. Unchanged words leave the case as it is. */
export function putNote(of: Case, draft: NoteDraft): Case {
  const rev = of.rev + 1;
  const before = of.notes.find((note) => note.id === draft.id);
  if (!before) return { ...of, rev, notes: [...of.notes, { ...draft, ...sharedBy(draft), rev }] };
  const own = before.own ?? [];
  const { text, heading, lane, detail } = before;
  const moved: NoteDraft = {
    ...draft,
    lane: own.includes("lane") ? lane : draft.lane,
    text: own.includes("text") ? text : draft.text,
    ...(own.includes("heading") && heading !== undefined && { heading }),
    ...(own.includes("detail") && detail && { detail }),
  };
  const sameWords = text === moved.text && JSON.stringify(detail) === JSON.stringify(moved.detail);
  const stays = before.archived === undefined || (before.archived.byHand === true && sameWords);
  if (sameWords && before.circle === moved.circle && lane === moved.lane && stays) return of;
  if (before.archived && stays) return replaceNote(of, { ...before, circle: moved.circle, rev });
  const { archived: _back, order: _place, shared, asked, ...kept } = before;
  const sameCircle = before.circle === moved.circle;
  return replaceNote(of, {
    ...kept,
    ...moved,
    ...(sameCircle ? { ...(shared && { shared }), ...(asked && { asked }) } : sharedBy(moved)),
    at: before.at,
    by: before.by,
    rev,
    changed: { by: draft.by, at: draft.at, times: (before.changed?.times ?? 0) + 1 },
  });
}
const sharedBy = ({ circle, by, at }: NoteDraft): Pick<Note, "shared"> =>
  circle === "group" ? {} : { shared: { by, at } };

/** The case with one note as it now is, and counted. */
export const replaceNote = (of: Case, note: Note): Case => ({
  ...of,
  rev: of.rev + 1,
  notes: of.notes.map((n) => (n.id === note.id ? note : n)),
});

/** Takes notes off the board without losing them: what an answer no longer says. */
export function archiveNotes(of: Case, ids: readonly string[], by: string, at: Moment): Case {
  if (!of.notes.some((note) => ids.includes(note.id) && !note.archived)) return of;
  const rev = of.rev + 1;
  return {
    ...of,
    rev,
    notes: of.notes.map((note) =>
      ids.includes(note.id) && !note.archived ? { ...note, archived: { by, at }, rev } : note,
    ),
  };
}
