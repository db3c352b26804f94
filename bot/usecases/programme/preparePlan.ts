import { channelKept } from "../../domain/delivery/channel.ts";
import { agendaItem, keptOpen, opensAt, type Assignment } from "../../domain/assignment/assignment.ts";
import { idOf } from "../../domain/ids.ts";
import type { Person } from "../../domain/programme/person.ts";
import type { Plan, PlanChange } from "../../domain/plan/plan.ts";
import { nextAssignment } from "../../domain/plan/assignments.ts";
import { movesAfter } from "../../domain/programme/moves.ts";
import { changesBetween } from "../../domain/plan/changes.ts";
import { matchPeople, nextPerson } from "../../domain/plan/people.ts";
import { groupOf, type Group, type Programme } from "../../domain/programme/programme.ts";
import { differing } from "../../domain/same.ts";
import { emptyStanding } from "../../domain/answer/standing.ts";
import type { Moment } from "../../domain/time.ts";
import type { Change } from "../../ports.ts";
import { changed, find } from "./changed.ts";
import { corrections, isPlanned, openingIn, tasks, type Given, type Unseen } from "./planTasks.ts";
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

export function preparePlan(given: Given): PreparedPlan {
  const { plan, stored, unseen, now } = given;
  const programme: Programme = {
    ...plan.programme,
    groups: plan.programme.groups.map((group) => withChannel(group, stored)),
    createdAt: stored.programme?.body.createdAt ?? now,
    ...movesAfter(stored.programme?.body, plan.programme.gatherings),
  };
  const people = nextPeople(plan, stored, now);
  const assignments = nextAssignments(plan, stored, unseen, now);
  const before = stored.people.map(({ body }) => body);
  const written = tasks(given, assignments);
  // The deadline is in the programme's gatherings, so its cards are drawn again when those are written.
  const moved = corrections(given, assignments, "deadline");
  const dues = [...written, moved].flatMap((unit) =>
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
        moved,
      ].flat(),
    ].filter((unit) => unit.length > 0),
    people: { before, after: people },
    wakeAt: dues.length > 0 ? dues.reduce((a, b) => (a < b ? a : b)) : undefined,
  };
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
  const before = stored.programme?.body.gatherings ?? [];
  const here = plan.assignments.map((assignment) => {
    const was = known.get(assignment.id);
    const isOut = openingIn(stored, assignment.id)?.body.state !== "planned";
    const opened = was && isOut ? opensAt(was, before) : undefined;
    return keptOpen(nextAssignment(assignment, was), opened, plan.programme.gatherings, now);
  });
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
function withChannel(group: Group, { programme }: StoredPlan): Group {
  const channel = channelKept(group.channel, programme && groupOf(programme.body, group.id)?.channel);
  return channel ? { ...group, channel } : group;
}

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
