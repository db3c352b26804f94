import type { Person } from "../programme/person.ts";

/** A part of a document that is about somebody: the smallest that names them. */
export interface Mention {
  /** Where in the document: `notes.3.changed`; empty when it is the whole. */
  path: string;
  said: unknown;
}

/** Finds what is about a person, by id, account, address or whole name, in a document of whatever kind. */
export function mentionsOf(person: Person): (id: string, body: object) => Mention[] {
  const exact = new Set([person.id, person.account?.object, person.email].filter((it) => it));
  const name = person.name.trim().toLowerCase();
  const words = [/\s/.test(name) ? name : "", person.email.toLowerCase()].filter(Boolean);
  const names = (text: string): boolean =>
    exact.has(text) || words.some((word) => text.toLowerCase().includes(word));
  const inId = (text: string): boolean => text.split(":").includes(person.id);

  function find(value: unknown, path: string[], found: Mention[]): boolean {
    if (typeof value === "string") return names(value) || inId(value);
    if (value === null || typeof value !== "object") return false;
    const isList = Array.isArray(value);
    let own = false;
    for (const [key, inner] of Object.entries(value)) {
      if (!isList && exact.has(key)) {
        found.push({ path: [...path, key].join("."), said: inner });
        continue;
      }
      if (find(inner, [...path, key], found)) own = true;
    }
    // A list of ids says nothing alone: what it stands in does.
    if (!own || isList) return own;
    const at = path.join(".");
    const within = found.filter((mention) => at === "" || mention.path.startsWith(`${at}.`));
    for (const mention of within) found.splice(found.indexOf(mention), 1);
    found.push({ path: at, said: value });
    return false;
  }

  return (id, body) => {
    if (inId(id)) return [{ path: "", said: body }];
    const found: Mention[] = [];
    find(body, [], found);
    return found;
  };
}
