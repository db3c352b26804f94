import type { Circle } from "../access.ts";
import type { CardField, Case, Detail, Lane, Measure, Note } from "../case/case.ts";
import type { Track } from "../case/track.ts";
import type { PhaseNumber } from "../roadmap.ts";
import type { Moment } from "../time.ts";

/** What a member can do on a board. `rev` is the note as the person saw it, or the case for what is on its card. */
export type BoardAct =
  | { is: "addNote"; lane: Lane; text: string; heading?: string; detail?: Detail; track?: Track }
  | ({ is: "editNote"; text?: string; heading?: string; detail?: Detail } & Seen)
  | ({ is: "moveNote"; lane: Lane; above?: string; place?: "top" | "bottom" } & Seen)
  | ({ is: "archiveNote" } & Seen)
  | { is: "restoreNote"; note: string }
  | ({ is: "addMeasure"; which: "baseline" | "target" | "achieved"; measure: Measure } & Seen)
  | ({ is: "solveObstacle"; solved: boolean } & Seen)
  | ({ is: "tickNote"; done: boolean } & Seen)
  | ({ is: "shareNote"; circle: Exclude<Circle, "group"> } & Seen)
  | ({ is: "takeBackNote"; circle: Exclude<Circle, "all"> } & Seen)
  | ({ is: "approveSharing" } & Seen)
  | ({ is: "declineSharing" } & Seen)
  | { is: "shareNeed"; circle: Circle }
  | { is: "editCard"; rev: number; fields: CardWords }
  | { is: "toggleStep"; step: string; to: "open" | "done" | "none" }
  | { is: "movePhase"; rev: number; phase: PhaseNumber; reason?: string; openPoints?: string[] }
  | { is: "startCase" | "pauseCase" | "stopCase"; reason: string };
export type BoardActName = BoardAct["is"];

export interface Seen {
  note: string;
  rev: number;
}
/** An empty text takes the field away. `owner` is a person's id. */
export type CardWords = Partial<Record<CardField, string>>;

/** Who acts, when, and what the house knows that the case does not. */
export interface Doer {
  person: string;
  /** The group they act for. */
  group: string;
  at: Moment;
  /** How many phases their road has. */
  phases: number;
  /** Ids for what is new. */
  newNote: string;
  chiefExecutive: boolean;
  /** The chief executive of a note's group approves before anything goes to the other groups. */
  approvesSharing: (group: string) => boolean;
  /** Whether somebody is in one of the case's groups, and so may own it. */
  isColleague: (person: string) => boolean;
  /**
   * Whose words a note's text is. `answer`: of one text in an answer that can still be changed, and it is changed with
   * the note; `fields`: of an answer with several fields, which is changed where it was given; `board`: the group's own.
   */
  speaks: (note: Note) => "board" | "answer" | "fields";
}

/** Letters, counted as people count. An answer may be longer: its question says how long. */
export const limits = {
  text: 1000,
  heading: 120,
  title: 120,
  card: 600,
  link: 400,
  reason: 500,
  short: 200,
  /** On one board, those in the archive not counted. Answers are always taken in. */
  notes: 300,
  /** Of one group, also those that have ended. */
  cases: 30,
  groupsInCase: 6,
  measures: 60,
} as const;

/** What a member can act on. A text in three languages goes with each (texts/acts). */
export type ActRefusal =
  | { is: "changedMeanwhile"; by?: string; note?: Note; card?: CardWords; rev?: number }
  | { is: "tooLong"; field: string; over: number; most: number }
  | { is: "empty"; field: string }
  | { is: "needsReason" }
  | { is: "noteGone" }
  | { is: "boardFull" | "portfolioFull"; most: number }
  /** The words are those of an answer with several fields: it is changed where it was given. */
  | { is: "editInAnswer"; assignment: string }
  | { is: "notUndoable" }
  | { is: "chiefExecutiveOnly" }
  | { is: "wrongKind" };

/** What an act led to: the case as it now is, and which note it was about. */
export interface Performed {
  case: Case;
  note?: string;
  /** An idea that came before the need: it waits in the idea park. */
  parked?: true;
  /** A sharing that waits for the chief executive. */
  waits?: true;
}
export type Acted = { ok: true; performed: Performed } | { ok: false; refusal: ActRefusal };

export const refused = (refusal: ActRefusal): Acted => ({ ok: false, refusal });
export const performed = (of: Case, note?: string, more: Partial<Performed> = {}): Acted => ({
  ok: true,
  performed: { case: of, ...(note !== undefined && { note }), ...more },
});
