import type { Circle } from "../domain/access.ts";
import type { CardField, Case, Measure } from "../domain/case/case.ts";
import type { Language } from "../domain/language.ts";
import type { PhaseNumber } from "../domain/roadmap.ts";
import type { Status } from "../domain/answer/standing.ts";
import type { Day, Moment } from "../domain/time.ts";
import type { BoardView, CaseView, LaneView, NoteView } from "./views.ts";

/** Everything of one case on one page, in the group's own written form. What the viewer may not see is not here. */
export interface CasePageView {
  programme: { id: string; name: string };
  group: { id: string; name: string; language: Language };
  /** The viewer's own, for what stands around the page. */
  language: Language;
  writes: boolean;
  /** The viewer runs the programme, and has an overview of it. */
  facilitates?: true;
  case: CaseView & {
    expectedBenefit?: string;
    candidate?: true;
    outside?: true;
    /** Names of the groups that have been asked to join. */
    invited?: string[];
  };
  roadmap: BoardView["roadmap"];
  moves: PhaseMoveView[];
  lanes: LaneView[];
  /** The oldest first. */
  decisions: NoteView[];
  benefits: BenefitLine[];
  /** For the group itself. */
  checkIns: CheckInView[];
  timeline: TimelineView;
  asOf: Moment;
}
export interface PhaseMoveView {
  phase: { number: PhaseNumber; name: string };
  move: "start" | "forward" | "back";
  at: Moment;
  /** For the group itself. */
  by?: string;
  /** For the group itself; for the facilitator too where points were open. */
  reason?: string;
  openPoints?: string[];
}
/** From the baseline through what was measured to the target, in the order of their days. */
export interface BenefitLine {
  note: string;
  name: string;
  unit?: string;
  baseline?: Measure;
  target?: Measure;
  achieved: Measure[];
}
export interface CheckInView {
  at: Moment;
  by?: string;
  status: Status;
  confidence?: number;
}

/** What has happened and what is planned, on two tracks (F2.1). */
export interface TimelineView {
  gatherings: { number: number; theme?: string; place?: string; from: Day; to: Day; held: boolean }[];
  items: TimelineItem[];
  asOf: Moment;
}
export interface TimelineItem {
  kind: "phase" | "assignment" | "decision" | "nextDecision" | "trial" | "checkIn" | "visit";
  track: "case" | "digitalisation" | "both";
  /** First and last days; an item of one day has the same twice. */
  from: Day;
  to: Day;
  text: string;
  /** Where it can be opened. */
  note?: string;
  assignment?: string;
  state?: "answered" | "open" | "planned" | "running" | "done";
}

/** The cases of a municipality, also those outside the programme, by phase (F1.5). */
export interface PortfolioView {
  programme: { id: string; name: string };
  group: { id: string; name: string; language: Language };
  /** The viewer's own, for what stands around the page. */
  language: Language;
  writes: boolean;
  /** The viewer runs the programme, and has an overview of it. */
  facilitates?: true;
  phases: { number: PhaseNumber; name: string }[];
  cases: PortfolioCase[];
  /** Joint cases that the group has been asked to join. */
  invitations: { case: string; title: string; from: string; at: Moment }[];
  /** The other groups of the programme, whom members can ask to join a case. */
  others?: { id: string; name: string }[];
  asOf: Moment;
}
export interface PortfolioCase {
  id: string;
  title: string;
  state: "active" | "paused" | "stopped";
  phase: PhaseNumber;
  /** The one that is worked on in the programme. */
  main: boolean;
  candidate?: true;
  outside?: true;
  /** Names, where it is a joint case. */
  with: string[];
  /** Groups that have been asked to join and have not answered; for members. */
  invited?: { id: string; name: string }[];
  owner?: string;
  need?: { who?: string; what?: string; howWeKnow?: string; circle: Circle };
  nextDecision?: { text: string; on: Day };
  /** Why it was last started, paused or stopped. */
  decided?: { state: "start" | "pause" | "stop"; on: Day; reason: string };
  benefits: number;
  rev: number;
}

export interface NoteHistoryView {
  note: NoteView;
  /** The latest first. */
  versions: NoteVersionView[];
}
export interface NoteVersionView {
  at: Moment;
  by: string;
  /** Which act it was, or `answer` where the words came with an answer. */
  what: string;
  text: string;
  heading?: string;
  circle: Circle;
  lane?: string;
  archived?: true;
}

export interface CaseHistoryView {
  /** The latest first. */
  versions: CaseVersionView[];
}
export interface CaseVersionView {
  at: Moment;
  by: string;
  /** Which act it was. */
  what: string;
  changes: CardChange[];
}
/** One field of the case card: nothing before or nothing after is a text that was not there, or is taken away. */
export type CardChange =
  | { field: CardField; before?: string; after?: string }
  | { field: "phase"; before: PhaseNumber; after: PhaseNumber; reason?: string }
  | { field: "state"; before: Case["state"]; after: Case["state"] }
  | { field: "circle"; before: Circle; after: Circle };

/** What was taken off the board; the latest first. */
export interface ArchiveView {
  notes: NoteView[];
}
