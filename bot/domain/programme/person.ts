import type { Language } from "../language.ts";
import type { Moment } from "../time.ts";

export const groupRoles = ["chief_executive", "member", "case_owner", "digital_lead"] as const;
export type GroupRole = (typeof groupRoles)[number];
export const programmeRoles = ["facilitator", "reader"] as const;
export type ProgrammeRole = (typeof programmeRoles)[number];

/** Who someone is for Microsoft: the tenant and the object id there, never a name or an address. */
export interface Account {
  tenant: string;
  object: string;
}

export interface Membership {
  group: string;
  roles: GroupRole[];
}

/** A participant in one programme. A person in two programmes is two of these with the same account. */
export interface Person {
  id: string;
  name: string;
  /** The person's own title, as the workbook has it: "Kommunalsjef helse og omsorg". */
  title?: string;
  /** E-mail or UPN from the roster, used once to link the account and matched without regard to letter case. */
  email: string;
  /** The person's own choice of language, over the group's. */
  language?: Language;
  memberships: Membership[];
  programmeRoles: ProgrammeRole[];
  /** Set by the first contact, from Teams' own record of the member. */
  account?: Account;
  /** Personal pause: nothing is sent before this. */
  pausedUntil?: Moment;
  /** "Ikke nå", by assignment id: nothing is said about it before this. */
  notNow?: Readonly<Record<string, Moment>>;
  /** No longer in the roster: nothing is sent, the words stay with the group. */
  removedAt?: Moment;
  /** Their erasure has begun, and this id takes the place of theirs. */
  becomes?: string;
  /** What is left of somebody who was erased: no name, no address (former.ts). */
  erasedAt?: Moment;
}

/** Whom an assignment or a message is for, within each group (F2.2). */
export const audiences = ["whole_group", "chief_executive", "case_owner", "digital_lead"] as const;
export type Audience = (typeof audiences)[number];

export function isFor(audience: Audience, person: Person, group: string): boolean {
  const membership = person.memberships.find((m) => m.group === group);
  if (!membership || person.removedAt) return false;
  return audience === "whole_group" || membership.roles.includes(audience);
}
