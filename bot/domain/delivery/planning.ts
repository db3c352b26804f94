import { unreachableBecause, type KnownAccount } from "./account.ts";
import { asksGroup, closesAt, momentOf, opensAt, type Assignment } from "../assignment/assignment.ts";
import { idOf } from "../ids.ts";
import { languageFor, type Language } from "../language.ts";
import { foresee, morningSpread, type Fate, type MessageFacts } from "./ladder.ts";
import { assignmentOf, groupsReached, type Mailing, type MailingSubject } from "./mailing.ts";
import type { Person } from "../programme/person.ts";
import { groupOf, type Programme } from "../programme/programme.ts";
import { nextOpening, type Opening, type QuietHours, type QuietPeriod } from "../programme/quiet.ts";
import type { Standing } from "../answer/standing.ts";
import { onTheWall, type Moment } from "../time.ts";

/** What is known of a programme when its messages are judged. */
export interface ProgrammeFacts {
  programme: Programme;
  /** By id: those that the mailings at hand are about. */
  assignments: ReadonlyMap<string, Assignment>;
  /** By group. */
  standings: ReadonlyMap<string, Standing>;
}
export interface PersonFacts {
  person: Person;
  account?: Pick<KnownAccount, "tenant" | "address" | "unreachable">;
  sentLately: readonly Moment[];
  /** Ids of the answers that the person has given alone, where each answers for themselves. */
  answeredAlone?: ReadonlySet<string>;
}
export interface Foreseen {
  person: string;
  group: string;
  language: Language;
  /** The tenant whose sender carries it; nobody to reach, no tenant. */
  tenant?: string;
  fate: Fate;
}

/**
 * What one mailing does to each person: the dry run, the sending and `npm run plan` all ask here, so that what was
 * promised is what happens. `at` is when the mailing goes; without a day for its gathering it does not.
 */
export function planMailing(
  mailing: Mailing,
  facts: ProgrammeFacts,
  people: readonly PersonFacts[],
  now: Moment,
): { at?: Moment; rows: Foreseen[] } {
  const at = momentOf(mailing.when, facts.programme.gatherings);
  if (!at) return { rows: [] };
  const opening = remembered();
  const about = facts.assignments.get(assignmentOf(mailing.what) ?? "");
  const asked = (group: string): boolean => !about || asksGroup(about, group);
  const rows = people.flatMap((who) =>
    groupsReached(mailing.to, who.person)
      .filter(asked)
      .map((group): Foreseen => {
        const known = messageFacts(mailing, group, facts, who);
        const { tenant } = who.account ?? {};
        return {
          person: who.person.id,
          group,
          language: languageFor(who.person, groupOf(facts.programme, group) ?? facts.programme),
          ...(tenant !== undefined && { tenant }),
          fate: foresee(known, now, opening),
        };
      }),
  );
  return { at, rows };
}

export function messageFacts(
  mailing: Mailing,
  group: string,
  { programme, assignments, standings }: ProgrammeFacts,
  who: PersonFacts,
): MessageFacts {
  const { what, when } = mailing;
  const { gatherings, settings } = programme;
  const { person } = who;
  const about = assignmentOf(what);
  const assignment = about === undefined ? undefined : assignments.get(about);
  const at = momentOf(when, gatherings) ?? never;
  const opens = assignment && opensAt(assignment, gatherings);
  const closes = assignment && closesAt(assignment, gatherings);
  const due = assignment && momentOf(assignment.due, gatherings);
  const notNowUntil = about === undefined ? undefined : person.notNow?.[about];
  const unreachable = unreachableBecause(who.account, programme);
  const before = what.kind === "nudge" ? begins(mailing, programme) : undefined;
  return {
    kind: isAsked(what) ? what.kind : "notice",
    person: person.id,
    at,
    // What somebody decides now goes now; what the plan decided long ago is spread.
    spreadMs: mailing.by !== undefined && "at" in when && when.at <= mailing.decidedAt ? 0 : morningSpread,
    cancelled: mailing.state === "cancelled",
    member: groupsReached(mailing.to, person).includes(group),
    ...(about !== undefined && {
      item: {
        withdrawn: !assignment || assignment.withdrawnAt !== undefined,
        answered: assignment !== undefined && hasAnswered(assignment, group, standings, who),
        ...(closes && { closesAt: closes }),
        ...(opens && { opensAt: opens }),
        ...(due && { due }),
      },
    }),
    ...(before && { uselessAfter: before }),
    ...(unreachable && { unreachable }),
    ...(notNowUntil && { notNowUntil }),
    ...(person.pausedUntil && { pausedUntil: person.pausedUntil }),
    quietHours: settings.quietHours,
    quietPeriods: groupOf(programme, group)?.quietPeriods ?? none,
    sentLately: who.sentLately,
    weeklyBudget: settings.weeklyBudget,
  };
}

type Asked = Extract<MailingSubject, { kind: "assignment" | "nudge" | "later" }>;
const isAsked = (what: MailingSubject): what is Asked =>
  what.kind === "assignment" || what.kind === "nudge" || what.kind === "later";

const none: readonly QuietPeriod[] = [];

/** A mailing without a moment waits for one. */
const never: Moment = "9999-12-31T00:00:00.000Z";

/** A nudge before a gathering has missed its point when the gathering has begun. */
function begins({ when }: Mailing, programme: Programme): Moment | undefined {
  if ("at" in when || when.days >= 0) return undefined;
  const gathering = programme.gatherings.find((g) => g.number === when.gathering)?.when;
  return gathering && onTheWall(gathering.startDay, gathering.startClock);
}

function hasAnswered(
  assignment: Assignment,
  group: string,
  standings: ProgrammeFacts["standings"],
  { person, answeredAlone }: PersonFacts,
): boolean {
  if (assignment.answeredBy === "person")
    return answeredAlone?.has(idOf.answer(assignment.id, group, person.id)) ?? false;
  return standings.get(group)?.answered[assignment.id] !== undefined;
}

/** Thousands of people share a few mornings: each is looked up in the calendar once. */
export function remembered(): typeof nextOpening {
  const known = new Map<string, Opening>();
  const ids = new Map<QuietHours | readonly QuietPeriod[], number>();
  const idOf = (thing: QuietHours | readonly QuietPeriod[]): number => {
    const id = ids.get(thing) ?? ids.size;
    ids.set(thing, id);
    return id;
  };
  return (at, hours, periods = none) => {
    // Quiet begins and ends on whole minutes.
    const key = `${at.slice(0, 16)} ${idOf(hours)} ${idOf(periods)}`;
    const before = known.get(key);
    if (before) return before.because ? before : { at };
    const opening = nextOpening(at, hours, periods);
    known.set(key, opening);
    return opening;
  };
}
