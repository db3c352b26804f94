import type { Person } from "../programme/person.ts";
import type { PlannedPerson } from "./plan.ts";

/**
 * Who in the plan is who in the programme: by id, by address, and where both are new by a name that only one has in
 * the same group. So a new address is the same person, who keeps the account that was linked.
 */
export function matchPeople(
  planned: readonly PlannedPerson[],
  stored: readonly Person[],
): Map<string, Person> {
  const found = new Map<string, Person>();
  const taken = new Set<string>();
  const match = (is: (a: PlannedPerson, b: Person) => boolean): void => {
    for (const person of planned) {
      if (found.has(person.id)) continue;
      const fits = stored.filter((other) => !taken.has(other.id) && is(person, other));
      const [only] = fits;
      const rivals = planned.filter((other) => !found.has(other.id) && only && is(other, only));
      if (!only || fits.length > 1 || rivals.length > 1) continue;
      found.set(person.id, only);
      taken.add(only.id);
    }
  };
  match((a, b) => a.id === b.id);
  match((a, b) => folded(a.email) === folded(b.email));
  match((a, b) => !b.removedAt && folded(a.name) === folded(b.name) && shareAPlace(a, b));
  return found;
}

const folded = (text: string): string => text.trim().toLowerCase();

const shareAPlace = (a: PlannedPerson, b: Person): boolean =>
  a.memberships.some(({ group }) => b.memberships.some((m) => m.group === group)) ||
  a.programmeRoles.some((role) => b.programmeRoles.includes(role));

/** As the person stands when the plan is loaded. What they chose and who they are in Microsoft is not the plan's. */
export function nextPerson(planned: PlannedPerson, stored: Person | undefined): Person {
  if (!stored) return planned;
  const { name: _name, title: _title, email: _email, removedAt: _back, ...own } = stored;
  // Once somebody has come, the language is their own choice.
  const language = own.account
    ? (stored.language ?? planned.language)
    : (planned.language ?? stored.language);
  const { language: _planned, ...rest } = planned;
  return { ...own, ...rest, id: stored.id, ...(language && { language }) };
}
