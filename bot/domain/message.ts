import type { Moment } from "./time.ts";
import type { MailingSubject } from "./mailing.ts";
import type { QuietReason } from "./quiet.ts";

/** One message to one person: an intention until it is accepted by Teams, and the memory of what became of it. */
export interface Message {
  to: string;
  group: string;
  mailing: string;
  what: MailingSubject;
  /** A nudge is sent at most once; anything else is sent at least once, and a repeat updates the same card. */
  state: MessageState;
  notBefore: Moment;
  hold?: { because: HoldReason; until: Moment };
  attempts: number;
  lease?: { owner: string; until: Moment };
  sent?: Sent;
}
export type MessageState =
  | { is: "waiting" }
  /** Written before the attempt, so that a crash in the middle is seen. */
  | { is: "sending"; since: Moment }
  | { is: "accepted"; at: Moment }
  /** Teams may or may not have taken it (a 5xx or a lost connection): said as such, never blindly repeated. */
  | { is: "unknown"; at: Moment }
  | { is: "dropped"; at: Moment; because: DropReason }
  | { is: "notReached"; at: Moment; because: GoneReason }
  /** Went out as part of another card, with everything open for this person. */
  | { is: "joined"; at: Moment; into: string };

/** Where the card is, so that it can be corrected, updated and recalled. */
export interface Sent {
  conversation: string;
  activity: string;
  at: Moment;
}
export type HoldReason = QuietReason | "notNow" | "paused" | "enoughThisWeek" | "throttled" | "earlierFirst";
export type DropReason = "withdrawn" | "answered" | "closed" | "leftProgramme" | "cancelled" | "tooLate";
/** Why Teams will not take it; each has a remedy in plain words (platform facts: Learn, conversation-messages). */
export type GoneReason =
  | "neverSeen"
  | "notInstalled"
  | "blockedByPerson"
  | "blockedByIt"
  | "conversationGone"
  | "tenantNotAllowed"
  | "botNotRegistered"
  | "refused";

export const isSettled = (state: MessageState): boolean => state.is !== "waiting" && state.is !== "sending";
