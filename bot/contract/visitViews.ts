import type { Language } from "../domain/language.ts";
import type { Day, Moment } from "../domain/time.ts";
import type { VisitSetting } from "../domain/between/visitDoubts.ts";
import type { VisitAct, VisitState, VisitTime } from "../domain/between/visit.ts";

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
  /** For whoever plans it: when the groups are left in peace, and how many get a card of what is done. */
  planning?: { quiet: VisitSetting["quiet"]; hear: { times: number; all: number } };
  /** What the viewer can do now. */
  may: VisitAct["is"][];
}

/** The viewer's own calendar of one programme; `address` opens it without signing in. */
export interface CalendarView {
  language: Language;
  programme: { id: string; name: string };
  address?: string;
}
