import type { GoneReason } from "./message.ts";
import type { Programme } from "../programme/programme.ts";
import type { Moment } from "../time.ts";

/**
 * What is known of one account in one tenant: who they are in which programmes, and where they can be reached.
 * Refreshed only by authenticated activities from Teams.
 */
export interface KnownAccount {
  tenant: string;
  object: string;
  people: { programme: string; person: string }[];
  address?: Address;
  unreachable?: { because: GoneReason; since: Moment };
  /** A roster has taken in one of their addresses since: Teams is asked once more who they are. */
  lookAgain?: true;
  /** The personal welcome was sent. */
  welcomedAt?: Moment;
}
/** Why nothing reaches them. In the demo, where there may be no Teams at all, a silent chat is not a fault of anybody's. */
export const unreachableBecause = (
  account: Pick<KnownAccount, "address" | "unreachable"> | undefined,
  { demo }: Pick<Programme, "demo">,
): GoneReason | undefined =>
  account?.unreachable?.because ?? (account?.address ? undefined : demo ? "noChat" : "neverSeen");

/** The conversation with the bot: opaque ids; the newest wins. */
export interface Address {
  serviceUrl: string;
  conversation: string;
  bot: string;
  /** The Teams id of the person, `29:…`; empty for a channel. */
  user: string;
  seenAt: Moment;
  /** Needed to open the conversation anew when Teams has forgotten it. */
  tenant?: string;
}
/** When something was sent to this account lately, over all programmes and senders (F5.1). */
export interface Load {
  sent: Moment[];
}
/** Somebody whom the roster does not know has written to the bot. The facilitator sees it. */
export interface Knock {
  tenant: string;
  object: string;
  name: string;
  email?: string;
  firstAt: Moment;
  lastAt: Moment;
  times: number;
}
