import type { Problem } from "./answer/values.ts";

/** What a person can act on. Each has a text in three languages (texts/*), or the house does not compile. */
export type Refusal =
  | { is: "unknownPerson" }
  /** They were in the programme, and no longer are. */
  | { is: "leftProgramme" }
  /** A card of a programme that does not know them, or of one that is deleted. */
  | { is: "notInProgramme" }
  | { is: "notYours" }
  | { is: "notFound" }
  | { is: "closed" }
  | { is: "withdrawn" }
  | { is: "notOpenYet" }
  /** The answer was taken back, and is a draft again. */
  | { is: "undone" }
  | { is: "noGathering" }
  /** The group has not begun one. */
  | { is: "noCase" }
  /** What only a group has, asked for by somebody who is in none. */
  | { is: "noGroup" }
  /** The group's card is kept in another channel. */
  | { is: "hasChannel" }
  /** Somebody was first; the person's own words are kept as a draft. */
  | { is: "answeredFirst"; by: string }
  /** Somebody changed the same thing at the same time; nothing was overwritten. */
  | { is: "changedMeanwhile"; by?: string }
  | { is: "invalid"; problems: Problem[] }
  | { is: "oldCard" }
  | { is: "tooLarge" }
  | { is: "tooOften" }
  /** The store is away or throttled; what was sent is not lost to the person, who still has the card. */
  | { is: "tryLater" };
export type RefusalKind = Refusal["is"];

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refuse = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });
