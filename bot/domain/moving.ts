import type { Case, PhaseMove } from "./case.ts";
import type { GatedPhase, SoftGates } from "./library.ts";
import type { PhaseNumber } from "./roadmap.ts";
import type { Standing } from "./standing.ts";
import type { Moment } from "./time.ts";

export interface Move {
  from: PhaseNumber;
  to: PhaseNumber;
  by: string;
  at: Moment;
  reason?: string;
  /** What was chosen for each point of the soft gate. */
  points: Readonly<Record<string, string>>;
}
export type Moved =
  | { is: "moved"; case: Case; move: PhaseMove }
  /** The same move again, by a double tap. */
  | { is: "movedBefore"; case: Case; move: PhaseMove }
  | { is: "elsewhere" }
  /** Going on past open points, or going back, is a normal act with a line of why. */
  | { is: "why"; openPoints: string[] };

const gated = (phase: PhaseNumber): phase is GatedPhase => phase !== 1;

/** The points that the group has not said yes to: for talk, never a test. */
export const openPoints = (gates: SoftGates, to: PhaseNumber, chosen: Move["points"]): string[] =>
  gated(to) ? gates.to[to].filter(({ id }) => chosen[id] !== "yes").map(({ id }) => id) : [];

export function move(of: Case, gates: SoftGates, { from, to, by, at, reason, points }: Move): Moved {
  const last = of.moves.at(-1);
  if (of.phase === to && last?.by === by && from !== to) return { is: "movedBefore", case: of, move: last };
  if (of.phase !== from || from === to) return { is: "elsewhere" };
  const back = to < from;
  if (!back && to !== from + 1) return { is: "elsewhere" };
  const left = back ? [] : openPoints(gates, to, points);
  if (!reason && (back || left.length > 0)) return { is: "why", openPoints: left };
  const made: PhaseMove = {
    phase: to,
    move: back ? "back" : "forward",
    at,
    by,
    ...(reason && { reason }),
    ...(left.length > 0 && { openPoints: left }),
  };
  return { is: "moved", move: made, case: { ...of, phase: to, moves: [...of.moves, made], rev: of.rev + 1 } };
}

/** The groups whose main case this is follow it. */
export const follow = (standing: Standing, { phase, at }: PhaseMove): Standing => ({
  ...standing,
  phase,
  phaseSince: at,
  rev: standing.rev + 1,
});
