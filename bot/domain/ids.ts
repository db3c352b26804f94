/**
 * Deterministic ids and partitions of the documents: ASCII, so that every store takes them, and the same for the same
 * thing, so that doing something twice is doing it once. Numbers are padded, so that text order is their order.
 */
const safe = /^[A-Za-z0-9._@+=-]+$/;
const part = (text: string): string => {
  if (!safe.test(text)) throw new Error(`not usable in an id: ${JSON.stringify(text)}`);
  return text;
};
const id = (...parts: string[]): string => parts.map(part).join(":");
const padded = (n: number): string => String(n).padStart(6, "0");
/** Colons part an id's pieces, so a moment in an id is written without them. */
const stamp = (at: string): string => at.replaceAll(":", ".");

export const idOf = {
  programme: "programme",
  agenda: "agenda",
  expiry: "expiry",
  person: (person: string) => id("person", person),
  assignment: (assignment: string) => id("assignment", assignment),
  answer: (assignment: string, group: string, person?: string) =>
    person === undefined ? id("answer", assignment, group) : id("answer", assignment, group, person),
  version: (answerId: string, rev: number) => `version:${answerId}:${padded(rev)}`,
  case: (caseId: string) => id("case", caseId),
  noteVersion: (caseId: string, note: string, rev: number) => id("noteVersion", caseId, note, padded(rev)),
  noteVersionsOf: (caseId: string, note: string) => `${id("noteVersion", caseId, note)}:`,
  caseVersion: (caseId: string, rev: number) => id("caseVersion", caseId, padded(rev)),
  caseVersionsOf: (caseId: string) => `${id("caseVersion", caseId)}:`,
  archivedNote: (caseId: string, note: string) => id("archivedNote", caseId, note),
  archivedNotesOf: (caseId: string) => `${id("archivedNote", caseId)}:`,
  /** The page makes the act's id; a person's acts are their own. */
  actDone: (person: string, act: string) => id("actDone", person, act),
  digest: (caseId: string) => id("digest", caseId),
  visit: (visit: string) => id("visit", visit),
  experience: (experience: string) => id("experience", experience),
  ask: (ask: string) => id("ask", ask),
  remark: (group: string, key: string) => id("remark", group, key),
  remarksOf: (group: string) => `${id("remark", group)}:`,
  feed: (key: string) => id("feed", key),
  feedback: (answerId: string) => `feedback:${answerId}`,
  standing: (group: string) => id("standing", group),
  mailing: (mailing: string) => id("mailing", mailing),
  /** A person in two groups has two of these, which go out on one card. */
  message: (mailing: string, person: string, group: string) => id("message", mailing, group, person),
  /** What all messages of a mailing begin with, or those of one group. */
  messagesOf: (mailing: string, group?: string) =>
    `${group === undefined ? id("message", mailing) : id("message", mailing, group)}:`,
  /** The same for several mailings, whose ids begin alike. */
  messagesFrom: (mailings: string) => id("message", mailings),
  act: (at: string, key: string) => id("act", stamp(at), key),
  knock: (tenant: string, object: string) => id("knock", tenant, object),
  account: (object: string) => id("account", object),
  seen: (key: string) => id("seen", key),
  load: (object: string) => id("load", object),
  ticket: (ticket: string) => id("ticket", ticket),
  /** One wish to be erased for each person. */
  erasure: (person: string) => id("act", "erasure", person),
  erasures: "act:erasure:",
  mailbox: "mailbox",
  listing: (programme: string) => id("listing", programme),
  wake: (lane: string, programme: string) => id("wake", lane, programme),
  /** Beside the one that waits for what comes later: something is due at once. */
  wakeNow: (lane: string, programme: string) => id("wake", lane, programme, "now"),
  lease: (lane: string) => id("lease", lane),
  /** The topic of a bell has its own colons. */
  ring: (topic: string) => `ring:${topic}`,
} as const;

/** Whose turn it is: a tenant's messages have one sender at a time, a programme's mailings one that lays them out. */
export const laneOf = {
  tenant: (tenant: string) => part(tenant),
  programme: (programme: string) => `programme.${part(programme)}`,
} as const;

export const partitionOf = {
  programme: (programme: string) => id("programme", programme),
  /** One tenant's accounts: rows of one tenant never reach another. */
  tenant: (tenant: string) => id("tenant", tenant),
  /** Everyone with this address in a roster; the key is a hash, so that no address stands in an id. */
  mailbox: (hash: string) => id("mailbox", hash),
  tickets: "tickets",
  programmes: "programmes",
  post: "post",
  /** What has just rung, for the other instances. */
  bells: "bells",
} as const;
