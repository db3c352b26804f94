import type { Circle } from "../access.ts";
import type { Digest } from "../case/digest.ts";
import type { PhaseNumber } from "../roadmap.ts";
import type { Moment } from "../time.ts";
import type { UsedSpan } from "./used.ts";

export const statuses = ["on_track", "stuck", "need_help"] as const;
export type Status = (typeof statuses)[number];
/**
 * Where one leadership group stands: a read model, kept in the same transaction as whatever changes it, so that the
 * board and the overview cost the same however much has been answered over the year. KS sees the phase, the status and
 * that something was answered; who did it is for the group itself.
 */
export interface Standing {
  group: string;
  /** The case that is worked on in the programme; more may follow in the portfolio. */
  mainCase?: string;
  /** What it was before the group joined another group's case: it goes back to it when it goes out of that. */
  mainBefore?: string;
  cases: string[];
  /** The names of the group's people by person id, so that a board is drawn without reading each of them. */
  names: Record<string, string>;
  phase?: PhaseNumber;
  phaseSince?: Moment;
  /** What others may read of the main case. Not there: no main case, or none that was written since version 2. */
  digest?: Digest;
  lastCheckIn?: CheckIn;
  /** The status of earlier checks, the oldest first, the last one not among them. */
  earlier?: { status: Status; at: Moment }[];
  /** The check-ins with their confidence, the oldest first, for the group itself: bounded (standingAfter.ts). */
  checkIns?: CheckIn[];
  /** Cases of other groups that this group has been asked to make joint, by case id. */
  invitations?: Record<string, { from: string; at: Moment }>;
  /** By assignment id, for those that have been answered. */
  answered: Record<string, Answered>;
  /**
   * Words of the latest answers that lie on no board and were sent to KS or shared, by assignment id. What lies on the
   * board follows its note, in the digest.
   */
  said?: Record<string, Said[]>;
  drafts: Record<string, { at: Moment; by: string }>;
  rev: number;
}
/** When an answer was given, or changed last. A change does not make it late: `late` is about when it came first. */
export interface Answered {
  at: Moment;
  by: string;
  late?: boolean;
  /** Where it has been changed since. */
  firstAt?: Moment;
  /** How long the work took, as the group says: told to others only as one number of several groups. */
  used?: UsedSpan;
}
/** What a group said of its case, in its latest status check. */
export interface CheckIn {
  status: Status;
  confidence?: number;
  /** Who may see the confidence; the status itself is always seen by KS (OF4). */
  circle?: Circle;
  at: Moment;
  by?: string;
}
export interface Said {
  question: string;
  heading: string;
  text: string;
  circle: Exclude<Circle, "group">;
  at: Moment;
}

export const emptyStanding = (group: string): Standing => ({
  group,
  cases: [],
  names: {},
  answered: {},
  drafts: {},
  rev: 0,
});
