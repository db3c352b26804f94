import type { Circle } from "../domain/access.ts";
import type { ActKind } from "../domain/act.ts";
import type { AskState } from "../domain/experience.ts";
import type { Language } from "../domain/language.ts";
import type { Proposal } from "../domain/match.ts";
import type { PhaseNumber } from "../domain/roadmap.ts";
import type { VisitAct, VisitState, VisitTime } from "../domain/visit.ts";
import type { Day, Moment } from "../domain/time.ts";

/** Where the viewer is, for the pages that a facilitator and a group share. */
export interface DeskPlace {
  language: Language;
  programme: { id: string; name: string };
  facilitator: boolean;
  /** The viewer's own groups; for a facilitator all others too. `sharesWithAll`: the viewer decides it for the group. */
  groups: { id: string; name: string; own: boolean; sharesWithAll: boolean }[];
  asOf: Moment;
}

export interface VisitsView extends DeskPlace {
  visits: VisitView[];
  /** Those of the viewer's own groups and those they have a visit with, who can take a point that is to be followed up. */
  colleagues: { group: string; id: string; name: string }[];
}
export interface VisitView {
  id: string;
  rev: number;
  group: string;
  groupName: string;
  /** Other groups that take part. */
  withGroups: { id: string; name: string }[];
  language: Language;
  state: VisitState;
  offered: boolean;
  askedAt: Moment;
  theme: string;
  stuckOn?: string;
  wishedDays: Day[];
  proposed: VisitTime[];
  planned?: VisitTime;
  /** As it was decided; before that a draft from where the case is stuck, of what the group has sent. */
  agenda: string[];
  agendaIsDraft: boolean;
  summary?: string;
  followUp: {
    text: string;
    owner?: string;
    ownerName?: string;
    due: Day;
    doneOn?: Day;
    comesBack: boolean;
  }[];
  /** What the viewer can do now. */
  may: VisitAct["is"][];
}

export interface ExperiencesView extends DeskPlace {
  experiences: ExperienceView[];
  /** `here`: where one of the viewer's own groups is. */
  phases: { number: PhaseNumber; name: string; here: boolean }[];
}
export interface ExperienceView {
  id: string;
  group: string;
  groupName: string;
  own: boolean;
  /** About the phase where the viewer's own group is. */
  nearby: boolean;
  phase: { number: PhaseNumber; name: string };
  theme: string;
  language: Language;
  at: Moment;
  situation: string;
  did: string;
  wentWrong: string;
  wouldDoToday: string;
  mayContact: boolean;
  circle: Circle;
}

export interface AsksView {
  asks: AskView[];
}
export interface AskView {
  id: string;
  group: string;
  groupName: string;
  own: boolean;
  phase: { number: PhaseNumber; name: string };
  text: string;
  at: Moment;
  circle: Circle;
  state: AskState;
  /** For the facilitator, who decides. */
  proposals?: Proposal[];
  match?: {
    experience: string;
    group: string;
    groupName: string;
    /** The viewer is to say yes or no, for this side. */
    asksYou?: "asker" | "teller";
    /** For the facilitator: who has said yes or no so far. */
    said?: { asker?: boolean; teller?: boolean };
    /** Only when both sides have said yes. */
    contact?: { asker: Contact; teller: Contact };
  };
  outcome?: { text: string; at: Moment };
}
export interface Contact {
  name: string;
  title?: string;
  email: string;
}

/** The viewer's own calendar of one programme; `address` opens it without signing in. */
export interface CalendarView {
  language: Language;
  programme: { id: string; name: string };
  address?: string;
}

export interface RemarksView {
  remarks: { by: string; at: Moment; text: string }[];
}
export interface FeedbackView {
  /** By assignment: what KS has said to what was sent. */
  items: {
    assignment: string;
    title: string;
    seenAt?: Moment;
    replies: { by: string; at: Moment; text: string; before: boolean }[];
  }[];
}

/** One month of the log. */
export interface AuditView {
  programme: { id: string; name: string };
  language: Language;
  /** 2026-11 */
  month: string;
  acts: ActLine[];
  /** The month before. */
  next?: string;
  asOf: Moment;
}
export interface ActLine {
  at: Moment;
  /** A facilitator's name, or that of a group; nobody for what the programme does by itself. */
  by?: string;
  what: string;
  kind: ActKind;
  subject: Record<string, string>;
  /** What it was about, by name. */
  group?: string;
  assignment?: string;
  /** Whose role or place in the programme it was about. */
  person?: string;
}

/** Numbers for the committee and for the programme itself: no ranking, nothing of a person, nothing of too few. */
export interface ReportView {
  programme: { id: string; name: string };
  language: Language;
  /** Somebody who runs the programme looks, and not only reads along. */
  facilitator: boolean;
  groups: number;
  assignments: {
    id: string;
    title: string;
    due?: Moment;
    estimatedMinutes: number;
    /** Left out where too few groups stand behind the number. */
    answered?: { groups: number; of: number; late: number };
    medianHours?: number;
    nudge?: { reached: number; answeredWithinWeek: number };
  }[];
  phases?: { number: PhaseNumber; name: string; groups: number }[];
  statuses?: { status: string; groups: number }[];
  visits: { asked: number; planned: number; done: number };
  experiences: { shared: number; matched: number };
  /** Below this many groups a number is not shown. */
  least: number;
  asOf: Moment;
}

/** What erasing somebody changed or would change. */
export interface ErasedView {
  /** Documents in which they stood. */
  places: number;
  /** How often their name stood in words that others wrote, and was taken out. */
  named: number;
  /** Somebody else has the same name, so it was left in the words of others. */
  nameOfAnother: boolean;
}
/** What making a programme or changing its people did or would do, in the reader's language. */
export interface PlanToldView {
  changes: string[];
  warnings: string[];
  /** Why nothing was done. */
  problems: string[];
}
