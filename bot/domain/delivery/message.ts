import type { Moment } from "../time.ts";
import type { MailingSubject } from "./mailing.ts";
import type { QuietReason } from "../programme/quiet.ts";

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
  /** Ids of the messages that go out on this one's card. */
  with?: string[];
  /** The card no longer tells the truth: it is to be drawn again. */
  stale?: { since: Moment };
  /** A newer card in the same chat tells of the same: this one is drawn a last time, and leads to it. */
  replaced?: true;
  /** Attempts whose fate nobody knows: each may have left a copy of the card in the chat. */
  doubts?: number;
  /** When the last of these was begun: it may have come, so it has its place in the person's week. */
  countedAt?: Moment;
  /** Activities of copies that have been replaced by a word about that. */
  copies?: string[];
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
export type HoldReason =
  | QuietReason
  /** It is not yet its time, or its place in the spread. */
  | "planned"
  | "notNow"
  | "paused"
  | "enoughThisWeek"
  /** Teams asks us to wait. */
  | "throttled"
  /** No connection to Teams came to be. */
  | "noContact"
  /** Teams does not know our bot. */
  | "botNotRegistered"
  /** Nobody knows whether the last attempt came through: it is tried again. */
  | "uncertain";
/** What is in the way is at Teams, or on the way there: tried again and again, and nobody knows for how long. */
export const isStuck = (because: HoldReason): boolean =>
  ["throttled", "noContact", "botNotRegistered", "uncertain"].includes(because);
export type DropReason =
  "withdrawn" | "answered" | "closed" | "leftProgramme" | "programmeEnded" | "cancelled" | "tooLate";
/** Why Teams will not take it; each has a remedy in plain words (platform facts: Learn, conversation-messages). */
export type GoneReason =
  | "neverSeen"
  /** Invented people, whom nobody has played in a chat yet. */
  | "noChat"
  | "notInstalled"
  | "blockedByPerson"
  | "blockedByIt"
  | "conversationGone"
  /** The person has deleted the card: there is nothing left to draw again. */
  | "cardGone"
  | "tenantNotAllowed"
  | "botNotRegistered"
  | "refused";

export const isSettled = (state: MessageState): boolean => state.is !== "waiting" && state.is !== "sending";
