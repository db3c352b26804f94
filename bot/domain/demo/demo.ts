import type { DemoCase } from "./case.ts";
import type { DemoDone, DemoMoment, DemoSaid } from "./parts.ts";
import type {
  DemoAsk,
  DemoAssignment,
  DemoCheckIn,
  DemoExperience,
  DemoHomeVisit,
  DemoMessage,
  DemoNudge,
  DemoRound,
} from "./work.ts";
import type { Language, Local } from "../language.ts";
import type { GroupRole, ProgrammeRole } from "../programme/person.ts";
import type { QuietHours } from "../programme/quiet.ts";
import type { PhaseNumber } from "../roadmap.ts";

export type * from "./case.ts";
export type * from "./parts.ts";
export type * from "./work.ts";

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
  agendaSettled: DemoSaid;
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
  /** Names and where they come from, as they are said in every language. */
  speakers?: string;
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
