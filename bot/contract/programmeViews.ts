import type { WeekLoad } from "../domain/delivery/load.ts";
import type { QuietDay } from "../domain/plan/problem.ts";
import type { Moving } from "../domain/plan/moving.ts";
import type { Language } from "../domain/language.ts";
import type { Audience, ProgrammeRole } from "../domain/programme/person.ts";
import type { Clock, Day, Moment } from "../domain/time.ts";

/** The programme as it is planned, for its facilitator. */
export interface ProgrammeView {
  programme: { id: string; name: string };
  language: Language;
  settings: { from: Clock; to: Clock; weekends: boolean; weeklyBudget: number };
  deleteOn: Day;
  gatherings: PlannedGathering[];
  groups: ProgrammeGroup[];
  /** Those who run the programme or read along, whether they are in a group or not. */
  staff: StaffView[];
  /** Who has asked to be erased and is still there. */
  erasures: Asked[];
  asOf: Moment;
}
export interface PlannedGathering {
  number: number;
  when?: { startDay: Day; startClock: Clock; endDay: Day; endClock: Clock };
  place?: string;
  theme?: string;
  speakers?: string;
  held: boolean;
}
export interface ProgrammeGroup {
  id: string;
  name: string;
  language: Language;
  chiefExecutiveTitle: string;
  quietPeriods: { from: Day; to: Day; reason?: string }[];
  /** The chief executive approves before anything goes to the other groups. */
  approvesSharing: boolean;
  /** The channel in Teams where the group has its board, by name. */
  channel?: string;
  /** Named in the plan, and nobody has yet written to us there. */
  channelWaits?: true;
  people: {
    id: string;
    name: string;
    title?: string;
    roles: string[];
    language: Language;
    because?: string;
  }[];
}
export interface StaffView {
  id: string;
  name: string;
  title?: string;
  roles: ProgrammeRole[];
  /** The one who looks. */
  you: boolean;
  because?: string;
}
export interface Asked {
  id: string;
  name: string;
  group?: string;
  at: Moment;
  /** It was begun and not finished: doing it again does the rest. */
  begun: boolean;
}

/** What a move changes, for the person who decides. */
export interface MovedView {
  language: Language;
  retimed: {
    id: string;
    title: string;
    kind: "nudge" | "assignment" | "notice";
    from?: Moment;
    to?: Moment;
  }[];
  /** Cards in people's chats that are drawn again with the new deadline. */
  corrected: string[];
  /** Whose moment has passed by the move. */
  past: string[];
  /** What has a time of its own, and is not moved. */
  stays: {
    /** Planned, about an assignment with another deadline; `late`: it would come after that. */
    nudges: { title: string; at: Moment; late?: true }[];
    /** Planned; `clashes`: on a day of the gathering. */
    visits: { groups: string[]; day: Day; clashes?: true }[];
  };
  /** Assignments that open or are due at another time; `crossed`: it would be due before it opens. */
  moves: (Omit<Moving, "assignment"> & { title: string })[];
  /** What would be sent or due on a day that is not for work. */
  quietDays: (QuietDay & { title: string })[];
  /** Gatherings that would stand before the one before them. */
  outOfOrder: number[];
}

/** Everything that is found in a workbook at once, in sentences, and what loading it would change. */
export interface WorkbookView {
  ok: boolean;
  problems: FoundInWorkbook[];
  notes: FoundInWorkbook[];
  changes: string[];
  name?: string;
}
export interface FoundInWorkbook {
  sheet?: string;
  row?: number;
  column?: string;
  cell?: string;
  text: string;
}
export type LoadedView = WorkbookView & { loaded: boolean };

/** What is asked in a programme, when, and what people are already asked for. */
export interface AssignmentsView {
  programme: { id: string; name: string };
  language: Language;
  assignments: PlannedLine[];
  /** How much is asked of one person, week by week: messages and minutes as planned. */
  load: WeekLoad[];
  weeklyBudget: number;
  library: LibraryLine[];
  asOf: Moment;
}
export interface PlannedLine {
  id: string;
  title: string;
  checkIn: boolean;
  state: "planned" | "open" | "overdue" | "closed" | "withdrawn";
  audience: Audience;
  answeredBy: "group" | "person";
  minutes: { do: number; answer: number };
  opens?: Moment;
  due?: Moment;
  /** In words of the plan: seven days before the second gathering. */
  opensSaid?: { gathering: number; days: number };
  dueSaid?: { gathering: number; days: number };
  /** How many of the groups have answered. */
  answered: number;
  groups: number;
  /** How many groups it is for, where it is not for all. */
  only?: number;
}
export interface LibraryLine {
  id: string;
  title: string;
  why: string;
  phase: { number: number; name: string };
  step?: { id: string; name: string };
  minutes: { do: number; answer: number };
  draft: boolean;
  used: boolean;
}
/** One assignment's card as each language has it. */
export interface AssignmentPreview {
  language: Language;
  title: string;
  cards: { language: Language; card: object }[];
}
