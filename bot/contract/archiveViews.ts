import type { ActCode } from "../domain/act.ts";
import type { Circle } from "../domain/access.ts";
import type { Detail, Lane } from "../domain/case/case.ts";
import type { Language } from "../domain/language.ts";
import type { GroupRole, ProgrammeRole } from "../domain/programme/person.ts";
import type { PhaseNumber } from "../domain/roadmap.ts";
import type { Day, Moment, Month } from "../domain/time.ts";

/** What a municipality files (AR1–AR3). Made once and read for years: fields are added, never renamed. */
export interface ProgrammeArchive {
  format: 1;
  writtenAt: Moment;
  language: Language;
  programme: {
    id: string;
    name: string;
    /** The method, pinned for the programme. */
    framework: { id: string; version: number };
    months: { from: Month; to: Month };
    deleteOn: Day;
    demo?: true;
  };
  cases: CaseArchive[];
  /** Of groups that work on no case now; there where something was. */
  withoutCase?: Pick<CaseArchive, "answers" | "sharing">;
}
export interface CaseArchive {
  id: string;
  title: string;
  organisations: string[];
  state: "active" | "paused" | "stopped";
  phase: { number: PhaseNumber; name: string };
  owner?: AuthorArchive;
  need: { who?: string; what?: string; howWeKnow?: string; circle: Circle };
  goal?: string;
  planLink?: string;
  expectedBenefit?: string;
  moves: { phase: PhaseNumber; name: string; move: string; at: Moment; by: AuthorArchive; reason?: string }[];
  notes: NoteArchive[];
  answers: AnswerArchive[];
  /** Each sending and sharing, with who (role), when and to whom (OF5). */
  sharing: SharingArchive[];
}
/** Who wrote, by role and organisation; the name only where it was asked for. */
export interface AuthorArchive {
  roles: (GroupRole | ProgrammeRole | "former")[];
  organisation?: string;
  /** What the head of administration is called there. */
  chiefExecutiveTitle?: string;
  name?: string;
}
export interface NoteArchive {
  lane: Lane;
  heading?: string;
  text: string;
  detail?: Detail;
  by: AuthorArchive;
  at: Moment;
  changed?: { by: AuthorArchive; at: Moment; times: number };
  circle: Circle;
  shared?: { by: AuthorArchive; at: Moment };
  /** Taken off the board. */
  archived?: { by: AuthorArchive; at: Moment };
  assignment?: string;
}
export interface AnswerArchive {
  assignment: string;
  title: string;
  checkIn: boolean;
  organisation: string;
  versions: VersionArchive[];
}
export interface VersionArchive {
  number: number;
  at: Moment;
  by: AuthorArchive;
  late: boolean;
  /** Taken back. */
  undone?: { by: AuthorArchive; at: Moment };
  parts: { question: string; label: string; said: string[]; circle: Circle }[];
}
export interface SharingArchive {
  at: Moment;
  by: AuthorArchive;
  what: ActCode;
  to?: Circle;
  assignment?: string;
}
