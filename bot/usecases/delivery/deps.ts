import type { Parcel } from "../../domain/delivery/parcel.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { minute } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";

/** What the post office needs. Time that passes is handed in beside time on the wall, which may jump. */
export interface DeliveryDeps extends Pick<Ports, "store" | "teams" | "now" | "log"> {
  /** This instance, different from every other that runs. */
  owner: string;
  /** Milliseconds that only ever grow. */
  ticks: () => number;
  sleep: (ms: number) => Promise<void>;
  letterFor: LetterFor;
  tuning?: Partial<Tuning>;
}

/** The words are chosen when it goes: what stands in the store then is what the card says. */
export type LetterFor = (parcel: Parcel) => Promise<Letter>;

export interface Tuning {
  /** Calls a second that Teams takes from one app in one tenant; `Infinity` switches the pace off. */
  perSecond: number;
  /** Cards in the air at once for one tenant. */
  inFlight: number;
  /** Tenants and programmes that are worked on at once. */
  lanes: number;
  /** Messages claimed at a time at most, and for how long ahead: what a crash can leave in doubt. */
  claim: number;
  claimMs: number;
  /** Results are written together after this long. */
  settleMs: number;
  laneLeaseMs: number;
  /** Longer than any attempt can take; after it a message that is still `sending` belongs to nobody. */
  messageLeaseMs: number;
  /** No attempt begins when less than this is left of the lease. */
  attemptMs: number;
  /** Longer than any commit can take: a wake younger than this may still be waiting for its work. */
  graceMs: number;
  /** A pause longer than this is not waited for: the messages go back and the lane rests. */
  patienceMs: number;
}
export const usual: Tuning = {
  perSecond: 50,
  inFlight: 64,
  lanes: 64,
  claim: 32,
  claimMs: 120,
  settleMs: 100,
  laneLeaseMs: minute,
  messageLeaseMs: 5 * minute,
  attemptMs: minute,
  graceMs: 2 * minute,
  patienceMs: 15_000,
};
export const tuned = ({ tuning }: Pick<DeliveryDeps, "tuning">): Tuning => ({ ...usual, ...tuning });

/** What the pace lets begin in a moment, and no more: a claimed nudge that is not begun is lost to a crash. */
export const claimSize = ({ claim, claimMs, perSecond }: Tuning): number =>
  Math.min(claim, Math.max(4, Math.ceil((perSecond * claimMs) / 1000)));
