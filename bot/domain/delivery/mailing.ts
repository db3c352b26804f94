import type { Answer } from "../answer/answer.ts";
import type { Assignment, When } from "../assignment/assignment.ts";
import type { NoticeDays } from "../programme/expiry.ts";
import type { GroupChannel } from "../programme/programme.ts";
import { isFor, type Audience, type Person, type ProgrammeRole } from "../programme/person.ts";
import type { Day, Moment } from "../time.ts";

/**
 * One intention to reach several people (utsending): an assignment that opens, a nudge, a notice. It stands in the
 * outbox until it is due, and becomes one message per person then; so moving a gathering moves a handful of these
 * and not thousands of messages.
 */
export interface Mailing {
  id: string;
  what: MailingSubject;
  to: Recipients;
  when: When;
  /** `sent`: every message has been laid out; what became of each is with the message. */
  state: "planned" | "sending" | "sent" | "cancelled";
  /** The person who decided it; the programme's own plan has none. */
  by?: string;
  decidedAt: Moment;
  /** How far the expansion into messages has come: the id of the last person done. */
  doneTo?: string;
  rev: number;
}
export type MailingSubject =
  | { kind: "assignment"; assignment: string }
  | { kind: "nudge"; assignment: string; note?: string; handedOver?: true }
  /** To whoever said "Ikke nå": the assignment, as it stands on the morning that they chose. */
  | { kind: "later"; assignment: string }
  /** A wish to share an answer with the other groups, to the chief executive. `of` is the assignment. */
  | { kind: "approval"; of: string; group: string }
  /** `about` is the answer to which it is a reply. */
  | { kind: "notice"; text: string; about?: { assignment: string; group: string } }
  /** What a group said to a reply, to those who carry the programme. `of` is the assignment. */
  | { kind: "saidBack"; of: string; group: string }
  /** What became of a home visit, and of a question to others: to those whom it concerns. */
  | { kind: "visit"; visit: string }
  | { kind: "match"; ask: string }
  /** A nudge about an assignment (`of`) that a facilitator can send. */
  | { kind: "offer"; of: string }
  /** The programme is deleted on a day (PV4): to those who carry it. */
  | { kind: "expiry"; days: NoticeDays }
  /** The one card in the channel of a group (channel.ts). `untied`: the channel that it was, whose card says so and is not drawn again. */
  | { kind: "channel"; group: string; brief?: Brief; untied?: GroupChannel }
  | { kind: "correction"; assignment: string; group?: string };

/** What its messages are about. The note stands in the mailing alone. */
export function subjectOf({ what }: Pick<Mailing, "what">): MailingSubject {
  if (what.kind !== "nudge") return what;
  const { note: _once, ...subject } = what;
  return subject;
}

/** The page that a gathering opens with has been made ready for the groups. */
export interface Brief {
  gathering: number;
  at: Moment;
}

/** What the programme's plan sends has every facilitator as its sender. */
export const isSender = ({ by }: Pick<Mailing, "by">, { id }: Pick<Person, "id">): boolean =>
  by === undefined || by === id;

export interface Recipients {
  /** All groups of the programme when left out. */
  groups?: string[];
  audience: Audience;
  people?: string[];
  /** Those who carry the programme, and not its groups. */
  programmeRole?: ProgrammeRole;
}

/** Stands where a message has its group, for whoever is reached in their role in the programme. No group has such an id. */
export const wholeProgramme = "@programme";

export const openingIdOf = (assignment: string): string => `open-${assignment}`;

/** The mailing with which an assignment opens: there is one, and it follows the assignment. */
export const openingOf = (assignment: Assignment, now: Moment): Mailing => ({
  id: openingIdOf(assignment.id),
  what: { kind: "assignment", assignment: assignment.id },
  to: { audience: assignment.audience, ...(assignment.groups && { groups: assignment.groups }) },
  when: assignment.opens,
  state: "planned",
  decidedAt: now,
  rev: 1,
});

export const assignmentOf = (what: MailingSubject): string | undefined =>
  "assignment" in what ? what.assignment : undefined;

/** The groups for which a mailing reaches a person. */
export function groupsReached(
  { groups, audience, people, programmeRole }: Recipients,
  person: Person,
): string[] {
  if (people && !people.includes(person.id)) return [];
  if (programmeRole) {
    const has = !person.removedAt && person.programmeRoles.includes(programmeRole);
    return has ? [wholeProgramme] : [];
  }
  return person.memberships
    .map((membership) => membership.group)
    .filter((group) => (!groups || groups.includes(group)) && isFor(audience, person, group));
}

/** A colleague passes it on, with a line of why: pressed twice on a day, it is once; with other words it is the `nth`. */
export const handoverOf = (
  assignment: string,
  group: string,
  { by, to, at, note, nth = 1 }: { by: string; to: string; at: Moment; note?: string; nth?: number },
): Mailing => ({
  id: `handover-${assignment}-${group}-${by}-${to}-${at.slice(0, 10)}${nth > 1 ? `-${nth}` : ""}`,
  what: { kind: "nudge", assignment, handedOver: true, ...(note !== undefined && { note }) },
  to: { audience: "whole_group", groups: [group], people: [to] },
  when: { at },
  state: "planned",
  by,
  decidedAt: at,
  rev: 1,
});

/** Of one day and one person there is one, however often it is chosen. */
export const laterOf = (
  assignment: string,
  group: string,
  { to, at, now }: { to: string; at: Moment; now: Moment },
): Mailing => ({
  id: `later-${assignment}-${group}-${to}-${at.slice(0, 10)}`,
  what: { kind: "later", assignment },
  to: { audience: "whole_group", groups: [group], people: [to] },
  when: { at },
  state: "planned",
  by: to,
  decidedAt: now,
  rev: 1,
});

export const approvalOf = (
  assignment: string,
  group: string,
  { by, at }: { by: string; at: Moment },
): Mailing => ({
  id: `approval-${assignment}-${group}-${at.replaceAll(":", ".")}`,
  what: { kind: "approval", of: assignment, group },
  to: { audience: "chief_executive", groups: [group] },
  when: { at },
  state: "planned",
  by,
  decidedAt: at,
  rev: 1,
});

/** Every card about an assignment is to be drawn again; with an answer, its group's. */
export const correctionOf = (
  assignment: string,
  now: Moment,
  answer?: Pick<Answer, "group" | "rev">,
): Mailing => ({
  id: `correct-${assignment}-${answer ? `${answer.group}-${answer.rev}` : now.replace(/\D/g, "")}`,
  what: { kind: "correction", assignment, ...(answer && { group: answer.group }) },
  to: { audience: "whole_group" },
  when: { at: now },
  state: "planned",
  decidedAt: now,
  rev: 1,
});

export const expiryNoticeOf = (deleteOn: Day, days: NoticeDays, now: Moment): Mailing => ({
  id: `expiry-${deleteOn}-${days}`,
  what: { kind: "expiry", days },
  to: { audience: "whole_group", programmeRole: "facilitator" },
  when: { at: now },
  state: "planned",
  decidedAt: now,
  rev: 1,
});
