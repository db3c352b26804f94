import type { Circle } from "../access.ts";
import type { Track } from "../case/track.ts";
import type { DemoApproval, DemoCircled, DemoDone, DemoMoment, DemoSaid } from "./parts.ts";
import type { Language, Local } from "../language.ts";
import type { Audience } from "../programme/person.ts";
import type { PhaseNumber } from "../roadmap.ts";
import type { Status } from "../answer/standing.ts";

export interface DemoAssignment {
  id: string;
  title: Local;
  /** What to do, and what it is good for. */
  action: Local;
  why: Local;
  /** The id of a gathering. */
  afterGathering: string;
  phase: PhaseNumber;
  step: string;
  track: Track;
  audience: Audience;
  minutes: number;
  sent: DemoDone;
  due: DemoMoment;
  closed?: DemoMoment;
  questions: { id: string; widest: Circle; text: Local }[];
  answers: DemoAnswer[];
}
export interface DemoAnswer {
  group: string;
  case: string;
  state: "submitted" | "draft";
  submitted?: DemoDone;
  /** When a draft was last kept. */
  saved?: DemoDone;
  approved?: DemoApproval;
  late?: boolean;
  /** The words as they stand now; what stood before is in the changes. */
  parts: { q: string; circle: Circle; text: string }[];
  changes?: (DemoDone & { q: string; before: string; why: string })[];
  voices?: (DemoDone & { voice: "agree" | "doubt"; text?: string })[];
}
export interface DemoRound {
  id: string;
  sent: DemoDone;
  closes: number;
  note?: string;
  held?: { group: string; reason: "quiet_period" }[];
}
export interface DemoCheckIn extends DemoDone {
  round: string;
  case: string;
  phase: PhaseNumber;
  status: Status;
  confidence: number;
  circle: Circle;
  words: string;
  approved?: DemoApproval;
}
/** The subject is an assignment or a round. */
export type DemoNudge = { id: string; subject: string } & (
  | {
      state: "sent";
      dryRun: DemoDone & { groups: string[] };
      sent: DemoDone;
      groups: string[];
      reached: number;
      held: { group: string; reason: "quiet_period" }[];
      dropped?: { group: string; reason: "answered" }[];
      notReached: { person: string; reason: "blocked_bot" }[];
      settled: { group: string; day: number }[];
    }
  | { state: "planned"; planned: DemoDone; relativeTo: { assignment: string; days: number } }
);
export interface DemoMessage {
  id: string;
  audience: Audience;
  track: Track;
  text: Local;
  sent?: DemoDone;
  planned?: DemoDone;
  relativeTo?: { gathering: string; days: number };
}
export interface DemoHomeVisit extends DemoCircled {
  id: string;
  group: string;
  withGroups?: string[];
  case: string;
  state: "asked" | "planned" | "done";
  asked: DemoDone;
  wishedDays?: number[];
  theme: string;
  stuckOn: string;
  planned?: { day: number; by: string };
  held?: DemoMoment & { hours: number; facilitator: string; place: string };
  agenda?: string[];
  summary?: string;
  followUp?: { text: string; by: string; due: number; done?: number }[];
}
export interface DemoExperience extends DemoCircled {
  id: string;
  group: string;
  case: string;
  by: string;
  day: number;
  phase: PhaseNumber;
  theme: Local;
  language: Language;
  situation: string;
  did: string;
  wentWrong: string;
  wouldDoToday: string;
  mayContact: boolean;
}
export interface DemoAsk extends DemoSaid, DemoCircled {
  id: string;
  group: string;
  case: string;
  phase: PhaseNumber;
  approved?: DemoApproval;
  matched?: { day: number; by: string; experience: string };
  outcome?: { day: number; text: string };
}
