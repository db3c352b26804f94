import type { Circle } from "../domain/access.ts";
import type { CardWords } from "../domain/board/act.ts";
import type { FiveAnswers, GroupMore } from "./overviewViews.ts";
import type { Detail, Lane } from "../domain/case/case.ts";
import type { Language } from "../domain/language.ts";
import type { PhaseNumber } from "../domain/roadmap.ts";
import type { Status } from "../domain/answer/standing.ts";
import type { Day, Moment } from "../domain/time.ts";

/** What the tab shows. Names stand in for ids of people; what the viewer may not see is not here. */
export interface MeView {
  name: string;
  language: Language;
  /** Local mode only: the identity was chosen on a page. */
  local: boolean;
  programmes: {
    id: string;
    name: string;
    facilitator: boolean;
    /** Reads the report. */
    reader: boolean;
    groups: { id: string; name: string; member: boolean }[];
  }[];
}

export interface BoardView {
  programme: { id: string; name: string };
  group: { id: string; name: string; language: Language };
  /** The viewer writes here, or only reads. */
  writes: boolean;
  /** The viewer runs the programme, and has an overview of it. */
  facilitates?: true;
  language: Language;
  roadmap: { name: string; phases: PhaseStep[]; draft: boolean };
  case?: CaseView;
  gathering?: GatheringView;
  /** What is left before the next gathering. */
  remaining: Task[];
  lanes: LaneView[];
  /** For members: joint cases that they have been asked to join, by whom. */
  invitations?: { case: string; from: string }[];
  desk?: DeskView;
  asOf: Moment;
}
/** For those who write here. */
export interface DeskView {
  /** Names of those who can own the case. */
  colleagues: string[];
  /** What goes to the other groups: goes, is asked for, or is approved by the one who looks. */
  sharing: "free" | "asks" | "approves";
  /** The municipality's own word in definite form: kommunen, heradet. */
  ownWord: string;
}
export interface PhaseStep {
  number: PhaseNumber;
  name: string;
  state: "done" | "here" | "ahead";
  /** First and last days in the phase, where it has been entered. */
  from?: Day;
  to?: Day;
  /** How many times the group has been here. */
  rounds: number;
  purpose: string;
  link: string;
  steps: { id: string; name: string; state?: "done" | "open"; draft: boolean }[];
  tools: { name: string; link: string }[];
  doneWhen: string[];
}
export interface CaseView {
  id: string;
  title: string;
  groups: string[];
  state: "active" | "paused" | "stopped";
  need: { who?: string; what?: string; howWeKnow?: string; circle: Circle };
  /** What goes with an act on the case card. */
  rev: number;
  /** The need has a source, so the solution takes ideas; until then they go to the idea park. */
  solutionOpens: boolean;
  goal?: string;
  owner?: string;
  planLink?: string;
  lastCheckIn?: { status: Status; at: Moment; by?: string };
}
export interface GatheringView {
  number: number;
  theme?: string;
  place?: string;
  speakers?: string;
  startDay: Day;
  startClock: string;
  endDay: Day;
  endClock: string;
  daysLeft: number;
}
export interface Task {
  assignment: string;
  title: string;
  checkIn: boolean;
  /** Minutes of work, and minutes to answer. */
  work: number;
  minutes: number;
  due?: Moment;
  state: "open" | "draft" | "answered" | "overdue";
  by?: string;
  at?: Moment;
}
export interface LaneView {
  lane: Lane;
  notes: NoteView[];
}
export interface NoteView {
  id: string;
  heading?: string;
  text: string;
  /** The written form of the words, where it is known and not the group's own. */
  language?: Language;
  by: string;
  at: Moment;
  changed?: { by: string; at: Moment; times: number };
  /** For the group: who did the last thing with it, be it that the words stayed the same. */
  lastBy?: string;
  origin: "answer" | "board" | "checkIn";
  /** Its id, and its title in the group's written form. */
  assignment?: string;
  assignmentTitle?: string;
  /** Whose answer it is, where it came with one. */
  group?: string;
  circle: Circle;
  digital: boolean;
  detail?: Detail;
  /** Since when more than the group see it; who decided it is for the group. */
  shared?: { by?: string; at: Moment };
  /** For the group: a wider circle that waits for the chief executive. */
  asked?: { circle: Circle; by: string; at: Moment };
  /** For the group: it lies in the archive. */
  archived?: { by: string; at: Moment };
  rev: number;
}

/** The facilitator's page: five questions answered, the groups as rows, and who has knocked. */
export interface OverviewView extends FiveAnswers {
  programme: { id: string; name: string };
  language: Language;
  gathering?: GatheringView;
  assignments: { id: string; title: string; due?: Moment }[];
  groups: GroupRow[];
  knocks: { name: string; email?: string; at: Moment; times: number }[];
  /** In its last thirty days: when the programme is deleted, and whether it was exported to the archive (AR4). */
  deletion?: { on: Day; archived: boolean };
  asOf: Moment;
}
export interface GroupRow extends GroupMore {
  id: string;
  name: string;
  language: Language;
  phase?: { number: PhaseNumber; name: string; since?: Moment };
  /** `words` and `confidence` only when the group has sent them to KS. */
  status?: { status: Status; at: Moment; words?: string; confidence?: number };
  asksForVisit?: Moment;
  /** By assignment id: the group's state, never a person's (PV1). */
  tasks: Record<string, "open" | "answered" | "late">;
}

/** A change of the board. Nothing of what changed: the tab asks for the board again and sees what it may see. */
export interface NewsView {
  at: Moment;
}

export interface RefusalView {
  refusal: string;
  /** In this language: the reader's own, where the service knows who it is. */
  message: string;
  language: Language;
  reference?: string;
  details?: ActRefusalDetails;
}
/** What goes with a refusal of an act, so that nobody's words are lost and the page can say what to do. */
export interface ActRefusalDetails {
  /** Who was first. */
  by?: string;
  /** The note or the card as it stands now. */
  now?: NoteView;
  card?: CardWords;
  /** The case's `rev` with that card: whoever has seen it acts on this. */
  rev?: number;
  /** What the person sent, given back. */
  yours?: object;
  field?: string;
  over?: number;
  most?: number;
  /** The assignment whose answer holds these words. */
  assignment?: string;
}
