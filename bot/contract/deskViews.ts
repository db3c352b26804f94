import type { UsedSpan } from "../domain/answer/used.ts";
import type { ActCode, ActKind } from "../domain/act.ts";
import type { Language } from "../domain/language.ts";
import type { PhaseNumber } from "../domain/roadmap.ts";
import type { Moment } from "../domain/time.ts";

export interface RemarksView {
  remarks: { by: string; at: Moment; text: string }[];
}
export interface FeedbackView {
  /** By assignment: what KS has said to what was sent. */
  items: {
    assignment: string;
    title: string;
    seenAt?: Moment;
    /** When the group said that it has seen the newest reply. */
    groupSawAt?: Moment;
    replies: { by: string; at: Moment; text: string; before: boolean }[];
    /** What the group said to that; who of them is not told. */
    saidBack?: { at: Moment; text: string }[];
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
  what: ActCode;
  kind: ActKind;
  subject: Record<string, string>;
  /** What it was about, by name. */
  group?: string;
  assignment?: string;
  /** The title of a case, where it has left the group. */
  case?: string;
  /** The name of the phase that was gone to. */
  phase?: string;
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
    /** One round of a status check. */
    checkIn?: true;
    due?: Moment;
    estimatedMinutes: number;
    /** Left out where too few groups stand behind the number. */
    answered?: { groups: number; of: number; late?: number };
    medianHours?: number;
    /** The middle of what so many groups say that the work took. */
    used?: { groups: number; middle: UsedSpan };
    nudge?: { reached: number; answeredWithinWeek: number };
  }[];
  phases?: { number: PhaseNumber; name: string; groups: number }[];
  statuses?: { status: string; groups: number }[];
  visits: { asked: number; planned: number; done: number };
  /** Left out where too few groups stand behind the number. */
  experiences: { shared?: number; matched?: number };
  /** Below this many groups a number is not shown. */
  least: number;
  asOf: Moment;
}
