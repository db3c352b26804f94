import type { PhaseNumber } from "./roadmap.ts";
import type { Moment } from "./time.ts";

export type Status = "on_track" | "stuck" | "need_help";

/**
 * Where one leadership group stands: a read model, kept in the same transaction as whatever changes it, so that the
 * board and the overview cost the same however much has been answered over the year. Only what KS may see is in
 * `status` and `words`; who answered is for the group itself.
 */
export interface Standing {
  group: string;
  /** The case that is worked on in the programme; more may follow in the portfolio. */
  mainCase?: string;
  cases: string[];
  phase?: PhaseNumber;
  phaseSince?: Moment;
  lastCheckIn?: { status: Status; confidence?: number; at: Moment; words?: string };
  /** By assignment id, for those that have been answered. */
  answered: Record<string, { at: Moment; by: string; late?: boolean }>;
  drafts: Record<string, { at: Moment; by: string }>;
  asksForVisit?: Moment;
  rev: number;
}

export const emptyStanding = (group: string): Standing => ({
  group,
  cases: [],
  answered: {},
  drafts: {},
  rev: 0,
});
