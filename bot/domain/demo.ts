import type { Circle } from "./access.ts";
import type { Track } from "./assignment.ts";
import type { Benefit, Relation } from "./case.ts";
import type { Language, Local } from "./language.ts";
import type { Audience, GroupRole, ProgrammeRole } from "./person.ts";
import type { QuietHours } from "./quiet.ts";
import type { PhaseNumber } from "./roadmap.ts";
import type { Status } from "./standing.ts";
import type { Clock } from "./time.ts";

/**
 * An invented region with everything in it, for demonstrations. Days are whole numbers from day 0, the Monday of the
 * week of loading: the loader makes them days of the calendar. Ids of people, groups and cases point within the world.
 */
export interface DemoWorld {
  format: 1;
  programme: DemoProgramme;
  gatherings: DemoGathering[];
  tenants: { id: string; organisation: string; domain: string }[];
  region: { id: string; name: string; people: DemoRegionPerson[] };
  /** Those who can be tried at once: the current user first, and the others. */
  playground: { currentUser: string; users: string[]; teamChannelOf: string };
  groups: DemoGroup[];
  cases: DemoCase[];
  assignments: DemoAssignment[];
  checkInRounds: DemoRound[];
  /** By group id. */
  checkIns: Readonly<Record<string, DemoCheckIn[]>>;
  nudges: DemoNudge[];
  deliveryFailures: { subject: string; person: string; reason: "blocked_bot"; day: number }[];
  snoozes: { person: string; subject: string; asked: DemoMoment; until: number }[];
  messages: DemoMessage[];
  homeVisits: DemoHomeVisit[];
  experiences: DemoExperience[];
  asks: DemoAsk[];
  facilitatorNotes: { group: string; by: string; day: number; text: string }[];
}
export interface DemoMoment {
  day: number;
  time: Clock;
}
export type DemoDone = DemoMoment & { by: string };

/** What gave an item a wider circle than the group: never without a day and a person (OF5). */
export interface DemoSharing {
  act: "send_to_ks" | "share_with_groups";
  day: number;
  by: string;
}
export type DemoApproval = DemoDone & { act: DemoSharing["act"] };
interface Circled {
  circle: Circle;
  shared?: DemoSharing[];
}
interface Said {
  day: number;
  by: string;
  text: string;
}

export interface DemoProgramme {
  id: string;
  name: string;
  region: string;
  language: Language;
  framework: { id: string; version: number };
  created: DemoDone;
  deletionDay: number;
  quietHours: QuietHours;
  limits: {
    openAssignmentsPerGroup: number;
    reminderRounds: number;
    digestsPerWeek: number;
    homeVisitsPerGroup: number;
  };
  agendaSettled: Said;
}
export interface DemoGathering {
  id: string;
  number: number;
  state: "held" | "planned";
  starts: DemoMoment;
  ends: DemoMoment;
  place: string;
  phases: PhaseNumber[];
  theme: Local;
  atGathering: { minutes: number; text: Local }[];
  summary?: Local;
  /** Ids of the groups that present. */
  presents?: string[];
  toRaise?: { by: string; day: number; text: Local }[];
}

interface DemoAccount {
  id: string;
  name: string;
  title: string;
  language: Language;
  email: string;
  tenant: string;
  object: string;
  playground?: boolean;
}
export interface DemoRegionPerson extends DemoAccount {
  roles: ProgrammeRole[];
  /** Ids of groups. */
  looksAfter?: string[];
}
export interface DemoPerson extends DemoAccount {
  roles: GroupRole[];
  bot?: DemoMoment & { state: "blocked" };
}
export interface DemoGroup {
  id: string;
  name: string;
  ownWord: string;
  language: Language;
  chiefExecutiveTitle: string;
  inhabitants: number;
  channel: { id: string; name: string };
  approvesSharing?: boolean;
  quietPeriods: { from: number; to: number; reason: string }[];
  digitalTrack: { day: number; text: string }[];
  people: DemoPerson[];
}

export interface DemoCase {
  id: string;
  groups: string[];
  joint?: boolean;
  title: string;
  state: "active" | "paused";
  track: Track;
  /** The one that the group works on in the programme. */
  main: boolean;
  owner: string;
  coOwner?: string;
  need: Circled & { who: string; what: string; howWeKnow: string };
  goal: string;
  planLink: string;
  expectedBenefit: string;
  sources: (Said &
    Circled & { id: string; kind: "conversation" | "observation" | "figures" | "message" | "document" })[];
  steps: { done: string[]; open: string[] };
  phase: PhaseNumber;
  moves: DemoMove[];
  solution?: Said & Circled;
  ideaPark: (Said & { id: string })[];
  insights: (Said & Circled)[];
  trials: DemoTrial[];
  decisions: (Said & { kind: "start" | "decision" | "pause" | "stop"; reason: string })[];
  nextDecision?: Said;
  adjacent: {
    activity: string;
    owner: string;
    relation: Relation;
    decision: "coordinate" | "merge" | "none";
  }[];
  obstacles: (Said & { state: "open" | "solved"; solvedDay?: number })[];
  benefits: DemoBenefit[];
}
export interface DemoMove {
  phase: PhaseNumber;
  move: "start" | "forward" | "back";
  day: number;
  by: string;
  reason: string;
  /** What was not done when the group went on through the soft gate. */
  openPoints?: string[];
}
export interface DemoTrial {
  id: string;
  state: "planned" | "running" | "done";
  from: number;
  to: number;
  by: string;
  what: string;
  measure: string;
  result?: string;
  track: Track;
}
interface DemoMeasure {
  value: number;
  day: number;
}
export interface DemoBenefit {
  id: string;
  text: string;
  type: NonNullable<Benefit["type"]>;
  forWhom: NonNullable<Benefit["forWhom"]>;
  owner: string;
  indicator: string;
  unit: string;
  /** In words where nobody has measured. */
  baseline: DemoMeasure | { text: string };
  target: DemoMeasure;
  achieved: DemoMeasure[];
  measuredInTrial?: DemoMeasure & { trial: string };
  precondition?: string;
  uncertainty?: string;
}

export interface DemoAssignment {
  id: string;
  title: Local;
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
export interface DemoHomeVisit extends Circled {
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
export interface DemoExperience extends Circled {
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
export interface DemoAsk extends Said, Circled {
  id: string;
  group: string;
  case: string;
  phase: PhaseNumber;
  approved?: DemoApproval;
  matched?: { day: number; by: string; experience: string };
  outcome?: { day: number; text: string };
}
