import type { ActCode } from "../act.ts";
import type { KnownAccount, Knock, Load } from "../delivery/account.ts";
import type { Answer, Version } from "../answer/answer.ts";
import type { AgendaItem, Assignment } from "../assignment/assignment.ts";
import type { ActWhat, CaseVersion, NoteVersion } from "../board/history.ts";
import type { Case, Note } from "../case/case.ts";
import type { Digest } from "../case/digest.ts";
import type { Ask, Experience } from "../between/experience.ts";
import type { Expiry } from "../programme/expiry.ts";
import type { Language } from "../language.ts";
import type { Mailing } from "../delivery/mailing.ts";
import type { Message } from "../delivery/message.ts";
import type { Account, Person } from "../programme/person.ts";
import type { Programme } from "../programme/programme.ts";
import type { Feedback, Remark } from "../overview/remark.ts";
import type { Standing } from "../answer/standing.ts";
import type { Moment } from "../time.ts";
import type { Visit } from "../between/visit.ts";

/** Every kind of document and what it holds. Where each lives is in docs/data-model.md. */
export interface Bodies {
  // in a programme's partition
  programme: Programme;
  person: Person;
  assignment: Assignment;
  /** All assignments of the programme without their words: one read for a board, kept with what changes them. */
  agenda: { items: AgendaItem[] };
  answer: Answer;
  version: Version & { answer: string; rev: number; undone?: { by: string; at: Moment } };
  case: Case;
  /** What others may read of a case, by earlier editions: counts until the group's standing has its own. */
  digest: Digest;
  standing: Standing;
  noteVersion: NoteVersion;
  caseVersion: CaseVersion;
  /** A note that has been off its board for a while: out of the case, so that the board stays light. */
  archivedNote: Note & { case: string };
  /** An act that a page sent, so that the same act again has no second effect and the same answer. */
  actDone: ActDone;
  visit: Visit;
  experience: Experience;
  ask: Ask;
  remark: Remark;
  feed: Feed;
  feedback: Feedback;
  mailing: Mailing;
  message: Message;
  act: Act;
  expiry: Expiry;
  knock: Knock;
  // in a tenant's partition
  account: KnownAccount;
  seen: { at: Moment };
  load: Load;
  // in the partition of one address
  mailbox: { people: { programme: string; person: string }[] };
  // in "tickets"
  ticket: Ticket;
  listing: Listing;
  // in "post"
  wake: { lane: string; programme: string; writtenAt: Moment };
  lease: { owner: string; until: Moment };
  // in "bells"
  ring: { at: Moment; by: string };
}
export type Kind = keyof Bodies;

/** What is written today. A document of an older version is read through `upgrade` for as long as it lives. */
export const versions: { readonly [K in Kind]: number } = {
  programme: 1,
  person: 1,
  assignment: 1,
  agenda: 1,
  answer: 1,
  version: 1,
  case: 1,
  digest: 1,
  standing: 2,
  noteVersion: 1,
  caseVersion: 1,
  archivedNote: 1,
  actDone: 1,
  visit: 1,
  experience: 1,
  ask: 1,
  remark: 1,
  feed: 1,
  feedback: 1,
  mailing: 1,
  message: 1,
  act: 1,
  expiry: 1,
  knock: 1,
  ticket: 1,
  account: 1,
  seen: 1,
  load: 1,
  mailbox: 1,
  listing: 1,
  wake: 1,
  lease: 1,
  ring: 1,
};

export const kinds = Object.keys(versions) as Kind[];

/** That a programme is there, in "programmes". */
export interface Listing {
  programme: string;
  name: string;
  demo?: boolean;
  /** Its deletion has begun. */
  ending?: Moment;
  /** It is being made by somebody in another programme, who goes on where they were interrupted. */
  making?: { from: string; by: string };
  /** The act that made it: sent again by the same person, it is this programme. */
  made?: { from: string; by: string; act: string };
}

/** What a link stands for that opens without signing in: it cannot be guessed, and it ends. */
export type Ticket =
  | { for: "gathering"; programme: string; gathering: number; language: Language }
  | { for: "myData"; account: Account };

/** A calendar that one person fetches without signing in, by a key that nobody can guess: gone, it opens nothing. */
export interface Feed {
  person: string;
  at: Moment;
  /** The act that made it. */
  act: string;
}

/** Who sent, changed, recalled, moved, shared, exported, erased what and when: ids and codes, never words. */
export interface Act {
  at: Moment;
  by?: string;
  what: ActCode;
  subject: Record<string, string>;
}

export interface ActDone {
  at: Moment;
  what: ActWhat;
  case: string;
  /** The case's `rev` after it: with the note it names the version that was written. */
  rev: number;
  note?: string;
  parked?: true;
  waits?: true;
}
