import type { Kind } from "./documents.ts";
import type { Person } from "../programme/person.ts";
import type { Moment } from "../time.ts";

/** Who is erased, and what stands instead. */
export interface Erased {
  person: Person;
  /** The id that takes the place of theirs. */
  alias: string;
  /** The words that take the place of their name in what others have written. */
  words: string;
  /** All other ids of the programme: where one contains theirs, it is left. */
  others: readonly string[];
  /** Somebody else has the same name: then it is left in the texts. */
  nameOfAnother: boolean;
  /** The person before them in the order of ids, where a mailing that is being laid out goes on. */
  before?: string;
  at: Moment;
}
export interface Rewritten {
  id: string;
  body: object;
  /** It says nothing any more, and goes. */
  gone?: true;
  /** It is not to be sent any more. */
  settled?: true;
  /** How often the person was named in the words of others. */
  named: number;
}
interface Doc {
  kind: Kind;
  id: string;
  body: object;
}
type Loose = Record<string, unknown>;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
const looksLikeAnId = /^[A-Za-z0-9._@+=:-]+$/;

/** One document without the person in it: `undefined` when they were not there. What nobody knows is gone through too. */
export function eraser(who: Erased): (doc: Doc) => Rewritten | undefined {
  const { person, alias, words } = who;
  const ids = [person.id, ...who.others].sort((a, b) => b.length - a.length).map(escaped);
  const idPattern = new RegExp(`(?<![A-Za-z0-9])(?:${ids.join("|")})(?![A-Za-z0-9])`, "g");
  const idNow = (text: string): string =>
    text.replaceAll(idPattern, (found) => (found === person.id ? alias : found));
  const names = [
    person.email,
    person.account?.object ?? "",
    // One word alone may be anything; a whole name is a person.
    who.nameOfAnother || !/\s/.test(person.name.trim()) ? "" : person.name.trim(),
  ].filter(Boolean);
  const namePattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names.map((name) => name.split(/\s+/).map(escaped).join("\\s+")).join("|")})(?![\\p{L}\\p{N}])`,
    "giu",
  );
  let named = 0;

  const text = (said: string): string => {
    const rekeyed = looksLikeAnId.test(said) ? idNow(said) : said;
    return names.length === 0
      ? rekeyed
      : rekeyed.replaceAll(namePattern, () => {
          named++;
          return words;
        });
  };
  function walk(value: unknown, key: string): unknown {
    if (typeof value === "string") return text(value);
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (value === null || typeof value !== "object") return value;
    if (key === "names") return Object.fromEntries(Object.entries(value).filter(([id]) => id !== person.id));
    return Object.fromEntries(
      Object.entries(value).map(([field, inner]) => [
        field === person.id ? alias : field,
        walk(inner, field),
      ]),
    );
  }

  return (doc) => {
    // Those of others have no words; their own is replaced as a whole, last of all.
    if (doc.kind === "person") return undefined;
    named = 0;
    const id = idNow(doc.id);
    const own = id !== doc.id;
    const body = walk(doc.body, "") as Loose;
    const rewritten: Rewritten = { id, body, named };
    if (doc.kind === "feed" && body["person"] === alias) return { ...rewritten, gone: true };
    if (doc.kind === "feedback" && own) return { ...rewritten, gone: true };
    if (doc.kind === "answer" && body["person"] === alias) return { ...rewritten, body: answered(body) };
    if (doc.kind === "version" && own) return { ...rewritten, body: silent(body) };
    if (doc.kind === "message" && body["to"] === alias)
      return { ...rewritten, body: undelivered(body, who.at), settled: true };
    if (doc.kind === "mailing" && (doc.body as Loose)["doneTo"] === person.id) {
      const { doneTo: _them, ...rest } = body;
      return { ...rewritten, body: { ...rest, ...(who.before !== undefined && { doneTo: who.before }) } };
    }
    return own || JSON.stringify(body) !== JSON.stringify(doc.body) ? rewritten : undefined;
  };
}

/** An answer that was a person's own goes; that somebody answered, and when, stays and is counted. */
const silent = (version: Loose): Loose => ({ ...version, values: {}, circles: {} });
function answered({ draft: _gone, ...answer }: Loose): Loose {
  const { current } = answer;
  return { ...answer, ...(current !== undefined && { current: silent(current as Loose) }) };
}

/** That it was sent, and what became of it, is counted; where it was sent to is gone. */
function undelivered(message: Loose, at: Moment): Loose {
  const { sent: _where, stale: _false, lease: _nobody, ...rest } = message;
  const state = rest["state"] as { is: string };
  const open = state.is === "waiting" || state.is === "sending";
  return open ? { ...rest, state: { is: "dropped", at, because: "leftProgramme" } } : rest;
}

/** What is left of a person: that somebody was there, in which group. */
export const remainsOf = ({ memberships }: Person, alias: string, at: Moment): Person => ({
  id: alias,
  name: "",
  email: "",
  memberships,
  programmeRoles: [],
  removedAt: at,
  erasedAt: at,
});
