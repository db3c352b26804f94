import type { PhaseNumber } from "./roadmap.ts";
import type { Moment } from "./time.ts";

export type Status = "on_track" | "stuck" | "need_help";

/**
 * Where one leadership group stands: a read model, kept in the same transaction as whatever changes it, so that the
 * board and the overview cost the same however much has been answered over the year. KS sees the phase, the status and
 * that something was answered; who did it is for the group itself.
 */
export interface Standing {
  group: string;
  /** The case that is worked on in the programme; more may follow in the portfolio. */
  mainCase?: string;
  cases: string[];
  /** The names of the group's people by person id, so that a board is drawn without reading each of them. */
  names: Record<string, string>;
  phase?: PhaseNumber;
  phaseSince?: Moment;
  lastCheckIn?: { status: Status; confidence?: number; at: Moment; by?: string };
  /** The check-ins, the oldest first: how it has gone, for the group itself. Bounded. */
  checkIns?: CheckIn[];
  /** Cases of other groups that this group has been asked to make joint, by case id. */
  invitations?: Record<string, { from: string; at: Moment }>;
  /** By assignment id, for those that have been answered. */
  answered: Record<string, { at: Moment; by: string; late?: boolean }>;
  drafts: Record<string, { at: Moment; by: string }>;
  asksForVisit?: Moment;
  rev: number;
}

export interface CheckIn {
  assignment: string;
  status: Status;
  confidence?: number;
  at: Moment;
  by: string;
}

export const emptyStanding = (group: string): Standing => ({
  group,
  cases: [],
  names: {},
  answered: {},
  drafts: {},
  rev: 0,
});
