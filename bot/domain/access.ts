import type { Person } from "./programme/person.ts";

/** Who may see an item: the own group; the own group and KS; all groups in the programme. Never widened by itself. */
export const circles = ["group", "ks", "all"] as const;
export type Circle = (typeof circles)[number];

/** Something that a group has written. A joint case has several owners. */
export interface Owned {
  groups: readonly string[];
  circle: Circle;
}

export const isMember = (person: Person, groups: readonly string[]): boolean =>
  !person.removedAt && person.memberships.some((m) => groups.includes(m.group));

export const isFacilitator = (person: Person): boolean =>
  !person.removedAt && person.programmeRoles.includes("facilitator");

/** The words of a group (OF1, OF4): the group itself; KS when sent to KS; everyone in the programme when shared. */
export function maySee(person: Person, item: Owned): boolean {
  if (person.removedAt) return false;
  if (isMember(person, item.groups) || item.circle === "all") return true;
  return item.circle === "ks" && isFacilitator(person);
}

/** Any one member answers for the group and edits its case; nobody else does. */
export const mayWrite = (person: Person, groups: readonly string[]): boolean => isMember(person, groups);

/** The board shows a group to itself; others get only what has been shared with them. */
export const mayOpenBoard = (person: Person, groups: readonly string[]): boolean =>
  isMember(person, groups) || isFacilitator(person);

export const wider = (a: Circle, b: Circle): boolean => circles.indexOf(a) > circles.indexOf(b);
