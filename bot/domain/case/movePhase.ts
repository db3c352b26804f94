import type { Case, PhaseMove } from "./case.ts";
import type { GatedPhase, PhaseNumber } from "../roadmap.ts";

/** What somebody wishes in the chat: from the phase that the card showed, to another. */
export interface MoveWish {
  from: PhaseNumber;
  to: PhaseNumber;
  by: string;
  reason?: string;
  /** What was chosen for each point of the soft gate. */
  chosen: Readonly<Record<string, string>>;
}
export type Considered =
  | { is: "goes"; openPoints: string[] }
  /** The same move again, by a double tap. */
  | { is: "movedBefore"; move: PhaseMove }
  /** Somebody has moved it meanwhile, or there is no such way. */
  | { is: "elsewhere" }
  /** Going on past open points, or going back, is a normal act with a line of why. */
  | { is: "why" };

/** The points of the soft gate into each phase. */
export interface Gates {
  to: Readonly<Record<GatedPhase, readonly { id: string }[]>>;
}
const gated = (phase: PhaseNumber): phase is GatedPhase => phase !== 1;

/** The points that the group has not said yes to: for talk, never a test. */
const openPoints = (gates: Gates, to: PhaseNumber, chosen: MoveWish["chosen"]): string[] =>
  gated(to) ? gates.to[to].filter(({ id }) => chosen[id] !== "yes").map(({ id }) => id) : [];

export function consider(of: Case, gates: Gates, { from, to, by, reason, chosen }: MoveWish): Considered {
  const last = of.moves.at(-1);
  if (of.phase === to && last?.by === by && from !== to) return { is: "movedBefore", move: last };
  if (of.phase !== from || from === to || to > from + 1) return { is: "elsewhere" };
  const left = to < from ? [] : openPoints(gates, to, chosen);
  if (!reason && (to < from || left.length > 0)) return { is: "why" };
  return { is: "goes", openPoints: left };
}
