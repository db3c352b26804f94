import type { Circle } from "../access.ts";
import type { Local } from "../language.ts";
import type { GroupFacts } from "./group.ts";
import type { GatePoint } from "../assignment/library.ts";
import type { Option, Question } from "../assignment/question.ts";
import type { PhaseNumber } from "../roadmap.ts";
import type { Later } from "../assignment/snooze.ts";
import type { Day, Moment } from "../time.ts";
import type { Values } from "../answer/values.ts";

/** What a card about one task needs to lead back to it. */
export interface TaskFacts extends GroupFacts {
  assignment: string;
  title: Local;
  rev: number;
}
export interface VoiceFacts {
  name: string;
  voice: "agree" | "doubt";
  reason?: string;
  at: Moment;
  /** Said of words that have changed since. */
  before: boolean;
  /** Said by the reader. */
  mine?: boolean;
}
export interface HistoryFacts extends TaskFacts {
  questions: Question[];
  /** The newest first. */
  versions: { by: string; at: Moment; late: boolean; values: Values; undone?: { by: string; at: Moment } }[];
}
type Said =
  "sent" | "shared" | "stopped" | "takenBack" | "asked" | "declined" | "settled" | "changed" | "choose";
export interface SharingFacts extends TaskFacts {
  /** What has been answered, part by part, with who sees it now. */
  parts: { id: string; label: Local; circle: Circle }[];
  /** What a chief executive is asked about: nobody says yes to words that they have not seen. */
  asked?: { questions: Question[]; values: Values };
  offers: Exclude<Circle, "group">[];
  waiting?: { by: string; at: Moment };
  mayApprove: boolean;
  said?: { what: Said; at: Moment };
}
export interface LaterFacts extends TaskFacts {
  choices: { when: Later; at: Moment }[];
}
export interface HandoverFacts extends TaskFacts {
  members: { id: string; name: string; title?: string }[];
  /** The line of why that was written before a colleague was chosen. */
  why?: string;
  said?: "choose";
}
export interface PhaseFacts extends GroupFacts {
  title: string;
  now: { number: PhaseNumber; name: Local };
  next?: { number: PhaseNumber; name: Local; points: GatePoint[]; answers: Option[]; draft: boolean };
  back: { number: PhaseNumber; name: Local }[];
  /** What was chosen for each point, and the reason, when it is asked about again. */
  chosen: Readonly<Record<string, string>>;
  reason?: string;
  /** Where they want back to, when only the reason is missing. */
  backTo?: PhaseNumber;
  said?: "forwardReason" | "backReason";
}
export interface GatheringFacts {
  number: number;
  start: Moment;
  end: Moment;
  place?: string;
  theme?: Local;
  speakers?: string;
  open: { title: Local; groupName: string }[];
  calendarUrl?: string;
  boardUrl?: string;
}
export interface PauseFacts {
  until?: Moment;
  suggested: Day;
  said?: "paused" | "resumed" | "past";
}
export interface MyDataFacts {
  name: string;
  programmes: { name: string; answers: number; drafts: number; notes: number; voices: number }[];
  fileUrl?: string;
  fileUntil?: Moment;
  privacyUrl: string;
  erasureAskedAt?: Moment;
}
export interface AskingFacts extends GroupFacts {
  what: "visit" | "experience";
  phase: { number: PhaseNumber; name: Local };
  askedAt?: Moment;
  words?: string;
  said?: "words";
}
/** Something small was done: what, and the way on. */
export interface DoneFacts extends GroupFacts {
  what:
    | "channelChosen"
    | "channelLeft"
    | "undone"
    | "undoneFirst"
    | "handedOver"
    | "moved"
    | "parked"
    | "visitAsked"
    | "experienceAsked";
  at: Moment;
  title?: Local;
  assignment?: string;
  to?: string;
  /** Nothing reaches them in Teams now. */
  unreached?: true;
  phase?: { number: PhaseNumber; name: Local };
  back?: boolean;
  /** How many points of the soft gate the group left open. */
  openPoints?: number;
  reason?: string;
}
export interface NoticeFacts {
  text: string;
  from?: string;
  /** The answer to which KS replies, and when the group said that it has seen the reply. */
  about?: TaskFacts & {
    seenAt?: Moment;
    /** What the group has said to it, the newest last. */
    saidBack?: { at: Moment; text: string }[];
    /** Nothing stood where the group's own words were to be. */
    empty?: true;
    /** What has been written there, and not been sent. */
    words?: string;
  };
  /** For those who replied: what the group says to it, and where that is to be read. */
  saidTo?: { title: Local; overviewUrl: string };
}
