import { agendaItem, momentOf, type Assignment } from "../../domain/assignment.ts";
import { idOf } from "../../domain/ids.ts";
import { openingIdOf } from "../../domain/mailing.ts";
import type { Person } from "../../domain/person.ts";
import type { Plan, PlanChange } from "../../domain/plan.ts";
import { dueOf, nextAssignment, nextMailing } from "../../domain/planAssignments.ts";
import { changesBetween } from "../../domain/planChanges.ts";
import { matchPeople, nextPerson } from "../../domain/planPeople.ts";
import type { Programme } from "../../domain/programme.ts";
import { differing, same } from "../../domain/same.ts";
import { emptyStanding } from "../../domain/standing.ts";
import type { Moment } from "../../domain/time.ts";
import type { AnyEntry, Change, Stored } from "../../ports.ts";
import type { StoredPlan } from "./storedPlan.ts";

/** What loading would do: for people to read, and for the store to write. */
export interface PreparedPlan {
  changes: PlanChange[];
  /** What must be written together stands together; in this order, so that an interruption shows nothing half done. */
  units: Change[][];
  /** All people of the programme as they will be, and as they were. */
  people: { before: Person[]; after: Person[] };
  /** The earliest moment at which one of the written mailings is due. */
  wakeAt: Moment | undefined;
}

/** Assignments that may be forgotten altogether, since nobody has seen them. */
export type Unseen = ReadonlySet<string>;

interface Given {
  plan: Plan;
  stored: StoredPlan;
  unseen: Unseen;
  now: Moment;
}

export function preparePlan(given: Given): PreparedPlan {
  const { plan, stored, unseen, now } = given;
  const programme: Programme = {
    ...plan.programme,
    createdAt: stored.programme?.body.createdAt ?? now,
  };
  const people = nextPeople(plan, stored, now);
  const assignments = nextAssignments(plan, stored, unseen, now);
  const before = stored.people.map(({ body }) => body);
  const written = tasks(given, assignments);
  const dues = written.flatMap((unit) =>
    unit.flatMap((change) =>
      "put" in change && change.put.kind === "mailing" ? (change.put.dueAt ?? []) : [],
    ),
  );
  return {
    changes: changesBetween(
      {
        ...(stored.programme && { programme: stored.programme.body }),
        people: before,
        assignments: stored.assignments.map(({ body }) => body),
      },
      { programme, people, assignments },
    ),
    units: [
      ...standings(programme, people, stored),
      ...people.flatMap((body) =>
        changed(
          { kind: "person", id: idOf.person(body.id), body },
          find(stored.people, idOf.person(body.id)),
        ),
      ),
      ...written,
      [
        ...changed(
          { kind: "agenda", id: idOf.agenda, body: { items: assignments.map(agendaItem) } },
          stored.agenda,
        ),
        ...changed({ kind: "programme", id: idOf.programme, body: programme }, stored.programme),
      ].flat(),
    ].filter((unit) => unit.length > 0),
    people: { before, after: people },
    wakeAt: dues.length > 0 ? dues.reduce((a, b) => (a < b ? a : b)) : undefined,
  };
}

const find = <T extends { id: string }>(list: readonly T[], id: string): T | undefined =>
  list.find((it) => it.id === id);

/** Written only where it differs from what is there, and only if that is still there. */
function changed(entry: AnyEntry, stored: Stored<AnyEntry["kind"]> | undefined): Change[][] {
  if (stored && same(stored.body, entry.body) && stored.dueAt === entry.dueAt) return [];
  return [[{ put: entry, ifMatch: stored?.etag ?? "new" }]];
}

/** Those who are in the plan, then those who no longer are: their words stay, and nothing is sent to them. */
function nextPeople(plan: Plan, stored: StoredPlan, now: Moment): Person[] {
  const known = matchPeople(
    plan.people,
    stored.people.map(({ body }) => body),
  );
  const here = plan.people.map((person) => nextPerson(person, known.get(person.id)));
  const ids = new Set(here.map(({ id }) => id));
  const gone = stored.people
    .filter(({ body }) => !ids.has(body.id))
    .map(({ body }): Person => (body.removedAt ? body : { ...body, removedAt: now }));
  return [...here, ...gone];
}

/** Those in the plan, those that somebody made by hand, and those that are gone but were seen. */
function nextAssignments(plan: Plan, stored: StoredPlan, unseen: Unseen, now: Moment): Assignment[] {
  const known = new Map(stored.assignments.map(({ body }) => [body.id, body]));
  const here = plan.assignments.map((assignment) => nextAssignment(assignment, known.get(assignment.id)));
  const ids = new Set(here.map(({ id }) => id));
  const others = [...known.values()].filter(({ id }) => !ids.has(id) && !unseen.has(id));
  return [
    ...here,
    ...others.map((assignment) =>
      isPlanned(assignment, stored) && !assignment.withdrawnAt
        ? { ...assignment, withdrawnAt: now }
        : assignment,
    ),
  ];
}
/** The programme's own plan made it; what a person decided carries their name. */
export const isPlanned = ({ id }: { id: string }, { mailings }: StoredPlan): boolean => {
  const mailing = find(mailings, idOf.mailing(openingIdOf(id)));
  return mailing !== undefined && mailing.body.by === undefined;
};

function standings({ groups }: Programme, people: readonly Person[], stored: StoredPlan): Change[][] {
  const kept = groups.flatMap(({ id }) => {
    const before = find(stored.standings, idOf.standing(id));
    const body = before?.body ?? emptyStanding(id);
    // Whoever has left keeps their name beside what they wrote.
    const here = people.filter((p) => !p.removedAt && p.memberships.some(({ group }) => group === id));
    const names = { ...body.names, ...Object.fromEntries(here.map((person) => [person.id, person.name])) };
    const next = differing(names, body.names).length === 0 ? body : { ...body, names, rev: body.rev + 1 };
    return changed({ kind: "standing", id: idOf.standing(id), body: next }, before);
  });
  const gone = stored.standings.filter(({ body }) => !groups.some(({ id }) => id === body.group));
  return [...kept, ...gone.map(({ id, etag }): Change[] => [{ remove: id, ifMatch: etag }])];
}

/** Each assignment with its mailing; and every other mailing that waits for a gathering which may have moved. */
function tasks({ plan, stored, unseen, now }: Given, assignments: readonly Assignment[]): Change[][] {
  const { gatherings } = plan.programme;
  const inPlan = new Set(plan.assignments.map(({ id }) => id));
  const own = new Set<string>();
  const both = assignments.map((body): Change[] => {
    const before = find(stored.assignments, idOf.assignment(body.id));
    const mailing = find(stored.mailings, idOf.mailing(openingIdOf(body.id)));
    own.add(idOf.mailing(openingIdOf(body.id)));
    const put = changed({ kind: "assignment", id: idOf.assignment(body.id), body }, before).flat();
    if (body.withdrawnAt) return [...put, ...cancel(mailing)];
    // One that somebody made by hand, and did not send to anybody, is not sent by loading a plan.
    if (!mailing && !inPlan.has(body.id)) return put;
    // One whose deadline has passed when the plan comes is history, not news.
    const due = momentOf(body.due, gatherings);
    if (!mailing && due && due < now) return put;
    return [...put, ...mail(nextMailing(body, mailing?.body, now), mailing, gatherings)];
  });
  const others = stored.mailings
    .filter(({ id, body }) => !own.has(id) && ![...unseen].some((seen) => openingIdOf(seen) === body.id))
    .map((mailing) => mail(mailing.body, mailing, gatherings));
  const forgotten = [...unseen].map((id): Change[] =>
    [
      find(stored.assignments, idOf.assignment(id)),
      find(stored.mailings, idOf.mailing(openingIdOf(id))),
    ].flatMap((it) => (it ? [{ remove: it.id, ifMatch: it.etag }] : [])),
  );
  return [...both, ...others, ...forgotten];
}

function mail(
  body: Stored<"mailing">["body"],
  stored: Stored<"mailing"> | undefined,
  gatherings: Programme["gatherings"],
): Change[] {
  if (stored && stored.body.state !== "planned") return [];
  const dueAt = dueOf(body, gatherings);
  const { lane, expiresAt } = stored ?? {};
  const entry = {
    kind: "mailing" as const,
    id: idOf.mailing(body.id),
    body,
    ...(dueAt && { dueAt }),
    ...(lane !== undefined && { lane }),
    ...(expiresAt && { expiresAt }),
  };
  return changed(entry, stored).flat();
}

/** Whatever has not gone out of a withdrawn assignment does not go out. */
function cancel(stored: Stored<"mailing"> | undefined): Change[] {
  if (!stored || stored.body.state !== "planned") return [];
  const { etag, dueAt: _never, ...entry } = stored;
  return [{ put: { ...entry, body: { ...stored.body, state: "cancelled" } }, ifMatch: etag }];
}
