import type { Address } from "./domain/delivery/account.ts";
import type { Bodies, Kind } from "./domain/store/documents.ts";
import type { Language } from "./domain/language.ts";
import type { Letter } from "./domain/letter/letter.ts";
import type { Library } from "./domain/assignment/library.ts";
import type { GoneReason, Sent } from "./domain/delivery/message.ts";
import type { Programme } from "./domain/programme/programme.ts";
import type { Framework } from "./domain/roadmap.ts";
import type { Moment } from "./domain/time.ts";

/** What the house needs from outside. Everything else is functions. */
export interface Ports {
  now: () => Moment;
  store: Store;
  teams: Teams;
  bell: Bell;
  method: Method;
  links: Links;
  /** A word that nobody can guess, for a link that opens without signing in. */
  ticket: () => string;
  log: Log;
}

/** Documents in partitions. A partition is the reach of one transaction. */
export interface Store {
  read: <K extends Kind>(partition: string, kind: K, id: string) => Promise<Stored<K> | undefined>;
  /** In the order of their ids, a page at a time; `next` is there while there is more. */
  list: <K extends Kind>(partition: string, kinds: readonly K[], page?: PageOf) => Promise<Page<K>>;
  /** All or nothing, at most 100 changes. `conflict` names the ids whose condition did not hold. Throws StoreBusy. */
  commit: (partition: string, changes: readonly Change[]) => Promise<Committed>;
  /** What is due in a partition at a moment, the oldest first; `lane` narrows it. */
  due: <K extends Kind>(
    partition: string,
    kind: K,
    by: Moment,
    most: number,
    lane?: string,
  ) => Promise<Stored<K>[]>;
  close: () => Promise<void>;
}
export interface Entry<K extends Kind> {
  kind: K;
  id: string;
  body: Bodies[K];
  dueAt?: Moment;
  lane?: string;
  /** Gone from the store after this. */
  expiresAt?: Moment;
}
export type Stored<K extends Kind> = Entry<K> & { etag: string };
export type AnyEntry = { [K in Kind]: Entry<K> }[Kind];
/** `new`: must not exist; an etag: must be unchanged; left out: whatever is there is replaced. */
export type Change = { put: AnyEntry; ifMatch?: string } | { remove: string; ifMatch?: string };
export type Committed = { ok: true; etags: string[] } | { ok: false; conflict: string[] };
export interface PageOf {
  prefix?: string;
  after?: string;
  most?: number;
}
export interface Page<K extends Kind> {
  entries: { [P in K]: Stored<P> }[K][];
  next?: string;
}

/** Teams, seen from inside: a letter goes to an address and something became of it. */
export interface Teams {
  send: (to: Address, letter: Letter, language: Language) => Promise<Delivery>;
  /** The same card with the truth of today. */
  update: (to: Address, card: Sent, letter: Letter, language: Language) => Promise<Delivery>;
}
export type Delivery =
  | { is: "accepted"; card: Sent }
  /** Nothing was taken: later. It is the tenant's limit or nobody knows whose, unless only this conversation is meant. */
  | { is: "busy"; retryAfterMs: number; only?: "conversation" }
  /** No connection came to be, so nothing was said: later. */
  | { is: "noContact"; retryAfterMs: number }
  | { is: "unknown" }
  | { is: "gone"; because: GoneReason };

/** Tells whoever is looking that a board has changed. */
export interface Bell {
  ring: (topic: string, news: News) => void;
  listen: (topic: string, heard: (news: News) => void) => () => void;
}
export interface News {
  at: Moment;
  by?: string;
  what: "answer" | "draft" | "note" | "phase" | "plan";
  note?: string;
}

/** The method as data, in versions: a programme keeps the one that it started with. */
export interface Method {
  framework: (of: Pick<Programme, "framework">) => Framework;
  /** What may be asked along that framework. */
  library: (of: Pick<Programme, "framework">) => Library;
  /** All that a programme may start with. */
  frameworks: readonly Framework[];
}

/** Addresses of our own pages; deep links into Teams where the app runs there. */
export interface Links {
  board: (programme: string, group: string) => string;
  overview: (programme: string) => string;
  report: (programme: string) => string;
  /** What the next gathering opens with, as it may be shown to all. */
  pack: (programme: string) => string;
  file: (ticket: string, name: string) => string;
  calendar: (programme: string, key: string) => string;
  privacy: string;
  accessibility: string;
}

/** Ids and codes, never words or names (PV7). */
export interface Log {
  info: (event: string, facts?: LogFacts) => void;
  warn: (event: string, facts?: LogFacts) => void;
  error: (event: string, error: unknown, facts?: LogFacts) => void;
}
export type LogFacts = Readonly<Record<string, string | number | boolean | undefined>>;

/** Somebody asks for more than one person can use; nothing was done. */
export class TooOften extends Error {
  override name = "TooOften";
}

/** Whoever vouches for people cannot be asked now (keys that sign tokens); nobody was turned away. */
export class VoucherAway extends Error {
  override name = "VoucherAway";
}

/** The store is throttled or away; nothing was half done. */
export class StoreBusy extends Error {
  override name = "StoreBusy";
}
