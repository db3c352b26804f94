import type { KnownAccount, Knock, Load } from "./account.ts";
import type { Answer, Version } from "./answer.ts";
import type { AgendaItem, Assignment } from "./assignment.ts";
import type { Case } from "./case.ts";
import type { Language } from "./language.ts";
import type { Mailing } from "./mailing.ts";
import type { Message } from "./message.ts";
import type { Account, Person } from "./person.ts";
import type { Programme } from "./programme.ts";
import type { PhaseNumber } from "./roadmap.ts";
import type { Standing } from "./standing.ts";
import type { Moment } from "./time.ts";

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
  standing: Standing;
  mailing: Mailing;
  message: Message;
  act: Act;
  knock: Knock;
  ask: Ask;
  // in a tenant's partition
  account: KnownAccount;
  seen: { at: Moment };
  load: Load;
  // in the partition of one address
  mailbox: { people: { programme: string; person: string }[] };
  // in "tickets"
  ticket: Ticket;
  // in "programmes"
  listing: { programme: string; name: string; demo?: boolean };
  // in "post"
  wake: { lane: string; programme: string; writtenAt: Moment };
  lease: { owner: string; until: Moment };
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
  standing: 1,
  mailing: 1,
  message: 1,
  act: 1,
  knock: 1,
  ask: 1,
  ticket: 1,
  account: 1,
  seen: 1,
  load: 1,
  mailbox: 1,
  listing: 1,
  wake: 1,
  lease: 1,
};

/** "Spør noen som har stått i det": a group that is stuck asks, and the facilitator finds somebody. */
export interface Ask {
  group: string;
  phase: PhaseNumber;
  stuckOn: string;
  by: string;
  at: Moment;
  state: "open" | "matched" | "closed";
}

/** What a link stands for that opens without signing in: it cannot be guessed, and it ends. */
export type Ticket =
  | { for: "gathering"; programme: string; gathering: number; language: Language }
  | { for: "myData"; account: Account };

/** Who sent, changed, recalled, moved, shared, exported, erased what and when: ids and codes, never words. */
export interface Act {
  at: Moment;
  by?: string;
  what: string;
  subject: Record<string, string>;
}
