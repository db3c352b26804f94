import type { PhaseNumber } from "./roadmap.ts";
import type { Moment } from "./time.ts";

export const statuses = ["on_track", "stuck", "need_help"] as const;
export type Status = (typeof statuses)[number];
/** What a group said of its case, in its latest status check. */
export interface CheckIn {
  status: Status;
  confidence?: number;
  at: Moment;
  by?: string;
}

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
  lastCheckIn?: CheckIn;
  /** By assignment id, for those that have been answered. */
  answered: Record<string, { at: Moment; by: string; late?: boolean }>;
  drafts: Record<string, { at: Moment; by: string }>;
  asksForVisit?: Moment;
  /** What the visit should be about, in the group's own words, written to the facilitator. */
  visitTheme?: string;
  rev: number;
}

export const emptyStanding = (group: string): Standing => ({
  group,
  cases: [],
  names: {},
  answered: {},
  drafts: {},
  rev: 0,
});
