import type { Circle } from "../access.ts";
import type { UsedSpan } from "../answer/used.ts";
import type { Lane } from "../case/case.ts";
import type { Local } from "../language.ts";
import type {
  ChannelFacts,
  ExpiryFacts,
  HelpFacts,
  LanguageFacts,
  RefusalFacts,
  WelcomeFacts,
} from "./bot.ts";
import type {
  AskingFacts,
  DoneFacts,
  GatheringFacts,
  HandoverFacts,
  HistoryFacts,
  LaterFacts,
  MyDataFacts,
  NoticeFacts,
  PauseFacts,
  PhaseFacts,
  SharingFacts,
  VoiceFacts,
} from "./chat.ts";
import type { MatchFacts, OfferFacts, VisitFacts, VisitsFacts } from "./desk.ts";
import type { Refusal } from "../outcome.ts";
import type { Question } from "../assignment/question.ts";
import type { GatheringAhead } from "../programme/programme.ts";
import type { PhaseNumber } from "../roadmap.ts";
import type { Status } from "../answer/standing.ts";
import type { Moment } from "../time.ts";
import type { Values } from "../answer/values.ts";
import type { GroupFacts } from "./group.ts";

/** The facts of what the bot says, without its words: cards/ finds those, in the reader's language. */
export type Letter =
  | ({ kind: "welcome" } & WelcomeFacts)
  | ({ kind: "help" } & HelpFacts)
  | ({ kind: "assignment" } & AssignmentFacts)
  | ({ kind: "nudge" } & NudgeFacts)
  | ({ kind: "receipt" } & ReceiptFacts)
  | ({ kind: "tasks" } & TasksFacts)
  | ({ kind: "caseSummary" } & CaseFacts)
  | ({ kind: "language" } & LanguageFacts)
  | ({ kind: "refusal" } & RefusalFacts)
  | ({ kind: "notice" } & NoticeFacts)
  | ({ kind: "expiry" } & ExpiryFacts)
  | ({ kind: "channel" } & ChannelFacts)
  | ({ kind: "history" } & HistoryFacts)
  | ({ kind: "sharing" } & SharingFacts)
  | ({ kind: "later" } & LaterFacts)
  | ({ kind: "handover" } & HandoverFacts)
  | ({ kind: "phase" } & PhaseFacts)
  | ({ kind: "gathering" } & GatheringFacts)
  | ({ kind: "pause" } & PauseFacts)
  | ({ kind: "myData" } & MyDataFacts)
  | ({ kind: "asking" } & AskingFacts)
  | ({ kind: "done" } & DoneFacts)
  | ({ kind: "visit" } & VisitFacts)
  | ({ kind: "visits" } & VisitsFacts)
  | ({ kind: "match" } & MatchFacts)
  | ({ kind: "offer" } & OfferFacts);
export type LetterKind = Letter["kind"];

export interface AssignmentFacts extends GroupFacts {
  assignment: string;
  checkIn: boolean;
  /** The phase whose questions these are, where a status check follows the group's phase. */
  askedIn?: PhaseNumber;
  title: Local;
  action: Local;
  why: Local;
  phase: { number: PhaseNumber; name: Local };
  step?: { name: Local; draft: boolean };
  draftText: boolean;
  /** The need in the group's own words. */
  need?: string;
  /** Minutes of work before the answer; none where answering is all. */
  work: number;
  /** Minutes to answer. */
  minutes: number;
  due?: Moment;
  late: boolean;
  forGroup: boolean;
  questions: Question[];
  values: Values;
  /** Half-done work that was kept. */
  draft?: { by: string; at: Moment };
  /** The answer that stands, when it is being changed. */
  answered?: { by: string; at: Moment };
  /** Revision of the answer that this card shows. */
  rev: number;
  circle: Circle;
  offers: Exclude<Circle, "group">[];
  /** A colleague's draft that came while the card was being written in: shown, and not yet written over. */
  beside?: { by: string; at: Moment; values: Values };
  /** Said above the card when something must be told: what is missing, that somebody was first. */
  said?: Refusal;
}
export interface NudgeFacts {
  from?: string;
  note?: string;
  gathering?: GatheringAhead;
  /** A colleague has passed it on, with a line of why. */
  handedOver?: boolean;
  items: AssignmentFacts[];
}
export interface ReceiptFacts extends GroupFacts {
  assignment: string;
  title: Local;
  /** `shown`: nothing was done, it is only looked at. */
  outcome: "saved" | "changed" | "savedBefore" | "draftSaved" | "snoozed" | "shown";
  by: string;
  at: Moment;
  late: boolean;
  questions: Question[];
  values: Values;
  lanes: Lane[];
  circle: Circle;
  /** Until when it is put off. */
  until?: Moment;
  /** Late or not, an answer can be changed until the assignment is closed. */
  canChange: boolean;
  forGroup: boolean;
  rev: number;
  /** Whoever sent it may take it back. */
  mayUndo?: boolean;
  /** The acts of sharing that are left, or that can be taken back. */
  mayShare?: boolean;
  hasHistory?: boolean;
  /** Whoever answered may say how long the work took; `said` where they have. */
  used?: { said?: UsedSpan };
  /** A wish to share waits for the chief executive. */
  waiting?: boolean;
  voices?: VoiceFacts[];
  /** The reader has not written it, so their word on it counts. */
  mayVoice?: boolean;
  /** Their word came to an answer that has changed meanwhile: it is asked for again, with the reason they wrote. */
  voiceAgain?: { reason?: string };
  /** One friendly question, once, to a need that is worded as a solution. */
  needFirst?: { question: string; text: Local };
}
export interface TasksFacts {
  items: {
    facts: GroupFacts;
    assignment: string;
    title: Local;
    work: number;
    minutes: number;
    due?: Moment;
    late: boolean;
    state: "open" | "draft" | "answered";
  }[];
  /** What waits for the chief executive's yes. */
  approvals?: { facts: GroupFacts; assignment: string; title: Local; rev: number }[];
}
export interface CaseFacts extends GroupFacts {
  title: string;
  need?: string;
  phase: { number: PhaseNumber; name: Local; since?: Moment };
  status?: { status: Status; at: Moment };
  nextGathering?: GatheringAhead;
  /** The reader is a member, who may move the case and ask for help with it. */
  member?: boolean;
  /** Another of the reader's groups that has a case. */
  next?: { programme: string; group: string; groupName: string };
}
