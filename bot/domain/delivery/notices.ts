import { isMember } from "../access.ts";
import type { Ask } from "../between/experience.ts";
import type { Mailing, MailingSubject, Recipients } from "./mailing.ts";
import type { Person } from "../programme/person.ts";
import type { Moment } from "../time.ts";
import { groupsAt, type Visit, type VisitAct } from "../between/visit.ts";

/** Cards that tell somebody of what another has done, and are drawn as it stands when they are read. */
export interface Doing {
  by: string;
  at: Moment;
}
type Side = "group" | "facilitators";

/** Who is to hear of what was done with a visit: never the one who did it. */
export function hearOfVisit(did: VisitAct["is"] | "ask" | "offer", member: boolean): Side[] {
  switch (did) {
    case "ask":
      return ["facilitators"];
    case "offer":
    case "propose":
    case "plan":
    case "hold":
      return ["group"];
    case "choose":
      return ["facilitators", "group"];
    case "cancel":
      return [member ? "facilitators" : "group"];
    case "take":
    case "tick":
      return [];
  }
}

/** Those who will be there. */
export const membersAt = (visit: Visit, people: readonly Person[]): string[] =>
  people.filter((person) => isMember(person, groupsAt(visit))).map(({ id }) => id);

/** Times are chosen by whoever asked; what is settled is for everybody who will be there. */
export const inGroup = ({ asked, state }: Visit, members: readonly string[]): readonly string[] =>
  !asked.offered && state === "proposed" && members.includes(asked.by) ? [asked.by] : members;

/** What the ids of all mailings about one visit begin with. */
export const visitMailings = (visit: string): string => `visit-${visit}-`;

export const visitNotice = (visit: Visit, to: Side, people: readonly string[], doing: Doing): Mailing =>
  notice(
    `${visitMailings(visit.id)}${visit.rev}-${to}`,
    { kind: "visit", visit: visit.id },
    to === "facilitators" ? facilitators : inside(groupsAt(visit), people),
    doing,
  );

export const saidBackNotice = (assignment: string, group: string, doing: Doing): Mailing =>
  notice(
    `said-back-${assignment}-${group}-${doing.at.replaceAll(":", ".")}`,
    { kind: "saidBack", of: assignment, group },
    facilitators,
    doing,
  );

export const matchNotice = (
  ask: Ask,
  to: { group: string; person: string } | undefined,
  doing: Doing,
): Mailing =>
  notice(
    `match-${ask.id}-${ask.rev}-${to?.person ?? "facilitators"}`,
    { kind: "match", ask: ask.id },
    to ? inside([to.group], [to.person]) : facilitators,
    doing,
  );

/** Offered once for each assignment: the same id, whoever is first to see that it is time. */
export const offerIdOf = (assignment: string): string => `offer-${assignment}`;
export const offerNotice = (assignment: string, at: Moment): Mailing => ({
  id: offerIdOf(assignment),
  what: { kind: "offer", of: assignment },
  to: facilitators,
  when: { at },
  state: "planned",
  decidedAt: at,
  rev: 1,
});

const facilitators: Recipients = { audience: "whole_group", programmeRole: "facilitator" };
const inside = (groups: string[], people: readonly string[]): Recipients => ({
  audience: "whole_group",
  groups,
  people: [...people],
});
const notice = (id: string, what: MailingSubject, to: Recipients, { by, at }: Doing): Mailing => ({
  id,
  what,
  to,
  when: { at },
  state: "planned",
  by,
  decidedAt: at,
  rev: 1,
});
