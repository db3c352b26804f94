import type { Language } from "../domain/language.ts";
import type { Warning } from "../domain/delivery/outlook.ts";
import type { GroupRole } from "../domain/programme/person.ts";
import type { Moment } from "../domain/time.ts";

export interface DoneView {
  done: true;
}

/** What one may choose among when composing a nudge: what is open, to whom, and what was sent before. */
export interface SendingView {
  programme: { id: string; name: string };
  language: Language;
  longestNote: number;
  gathering?: { number: number; startDay: string };
  assignments: SendingTask[];
  groups: SendingGroup[];
  /** The newest first. */
  mailings: MailingLine[];
  asOf: Moment;
}
export interface SendingTask {
  id: string;
  title: string;
  due?: Moment;
  answeredBy: "group" | "person";
  /** Ids of the groups that have not answered; where each answers alone, every group. */
  open: string[];
}
export interface SendingGroup {
  id: string;
  name: string;
  language: Language;
  people: { id: string; name: string; title?: string; roles: GroupRole[] }[];
}
export interface MailingLine {
  id: string;
  kind: "nudge" | "assignment" | "notice";
  title: string;
  state: "planned" | "sending" | "sent" | "cancelled";
  /** When it begins to go out. */
  at?: Moment;
  /** Who decided it; the programme's own plan has nobody. */
  by?: string;
}

/** The dry run of a nudge, in the reader's language: numbers, sentences, and the card as it would come. */
export interface NudgePlanView {
  language: Language;
  goes: number;
  at?: Moment;
  firstAt?: Moment;
  lastAt?: Moment;
  languages: Partial<Record<Language, number>>;
  warnings: Warning[];
  /** Numbers per group (PV1), and names only of those whom nothing reaches (PV6). */
  groups: NudgeGroup[];
  /** The same, as the person reads it. */
  said: DryRunWords;
  /** One for each language that goes out. What a group has written itself is not on it (OF4). */
  cards: { language: Language; group: string; card: object }[];
}
export interface NudgeGroup {
  id: string;
  name: string;
  goes: number;
  held: Partial<Record<string, number>>;
  dropped: Partial<Record<string, number>>;
  notReached: { name: string; because: string }[];
}
export interface DryRunWords {
  /** How many get it, and when. */
  lead: string;
  lines: SaidLine[];
  /** In which languages. */
  under: string[];
}
export interface SaidLine {
  is: "all" | "later" | "not" | "notReached" | "warning" | "accepted" | "answered" | "open" | "unknown";
  text: string;
  /** What can be done about it. */
  remedy?: string;
  /** Whom it is about, where they are many. */
  names?: string[];
}

/** What became of a mailing, group by group and in plain words. "Accepted" is never "seen". */
export interface MailingView extends MailingLine {
  programme: { id: string; name: string };
  language: Language;
  note?: string;
  /** Something happens by itself any moment: worth looking again soon. */
  moves: boolean;
  mayCancel: boolean;
  total: number;
  accepted: number;
  waiting: number;
  /** How it adds up to all whom it was meant for. */
  tally?: string;
  said: SaidLine[];
  groups: { id: string; name: string; said: SaidLine[] }[];
  asOf: Moment;
}
