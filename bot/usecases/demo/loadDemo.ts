import type { KnownAccount } from "../../domain/delivery/account.ts";
import { momentOf, type Assignment } from "../../domain/assignment/assignment.ts";
import type { Case } from "../../domain/case/case.ts";
import type { DemoWorld } from "../../domain/demo/demo.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import { landOnBoard } from "../../domain/answer/landing.ts";
import type { Mailing } from "../../domain/delivery/mailing.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { emptyStanding, type Standing } from "../../domain/answer/standing.ts";
import { afterAnswer } from "../../domain/answer/standingAfter.ts";
import type { Moment } from "../../domain/time.ts";
import type { AnyEntry, Ports } from "../../ports.ts";
import { demoAnswer, demoCheckIn, type DemoHistory } from "./answers.ts";
import { demoCase } from "./board.ts";
import { intend } from "../outbox/intend.ts";
import { putCases } from "../board/putCase.ts";
import { betweenGatherings } from "./between.ts";
import { accountsOf, demoCalendar, type DemoCalendar } from "./calendar.ts";
import { openedBefore } from "./openings.ts";
import { demoPlan } from "./plan.ts";

type Needs = Pick<Ports, "store" | "now" | "method">;
type LoadPlan = (plan: Plan) => Promise<unknown>;

/** Loads the invented programme with everything that has happened in it. Doing it again gives the same. */
export const loadDemo =
  (ports: Needs, loadPlan: LoadPlan) =>
  async (world: DemoWorld): Promise<void> => {
    const calendar = demoCalendar(ports.now());
    const plan = demoPlan(world, ports.method.library(world.programme), calendar);
    await loadPlan(plan);
    const partition = partitionOf.programme(plan.programme.id);
    await write(ports, partition, await whatHappened(ports, world, plan, calendar));
    await planNudges(ports, world, plan, calendar);
    await write(ports, partition, await openedBefore(ports, partition));
    for (const [id, account] of accountsOf(world)) {
      const person = await ports.store.read(partition, "person", idOf.person(id));
      if (!person) continue;
      await write(ports, partition, [{ kind: "person", id: person.id, body: { ...person.body, account } }]);
      const failed = world.deliveryFailures.filter((failure) => failure.person === id).at(-1);
      const known: KnownAccount = {
        ...account,
        people: [{ programme: plan.programme.id, person: id }],
        ...(failed && { unreachable: { because: "blockedByPerson", since: calendar.on(failed.day) } }),
      };
      await write(ports, partitionOf.tenant(account.tenant), [
        { kind: "account", id: idOf.account(account.object), body: known },
      ]);
    }
  };

/** The nudges that are still to come stand in the outbox like any other. */
async function planNudges(ports: Needs, world: DemoWorld, plan: Plan, calendar: DemoCalendar): Promise<void> {
  for (const nudge of world.nudges) {
    if (nudge.state !== "planned") continue;
    const mailing: Mailing = {
      id: nudge.id,
      what: { kind: "nudge", assignment: nudge.subject },
      to: { audience: "whole_group" },
      when: { at: calendar.at(nudge.planned) },
      state: "planned",
      by: nudge.planned.by,
      decidedAt: ports.now(),
      rev: 1,
    };
    await ports.store.commit(partitionOf.programme(plan.programme.id), [
      await intend(ports, plan.programme, mailing),
    ]);
  }
}

async function whatHappened(
  ports: Needs,
  world: DemoWorld,
  plan: Plan,
  calendar: DemoCalendar,
): Promise<AnyEntry[]> {
  const groupOfPerson = new Map(plan.people.map((p) => [p.id, p.memberships[0]?.group ?? ""] as const));
  const cases = new Map(
    world.cases.map(
      (demo) => [demo.id, demoCase(demo, (id) => groupOfPerson.get(id) ?? "", calendar)] as const,
    ),
  );
  const standings = new Map(
    plan.programme.groups.map((group) => [group.id, firstStanding(group.id, plan, world, cases)] as const),
  );
  const entries: AnyEntry[] = [];
  for (const { assignment, group, caseId, history } of histories(world, plan, calendar)) {
    const { answer, versions } = history;
    const id = idOf.answer(assignment.id, group);
    entries.push({ kind: "answer", id, body: answer });
    versions.forEach((version, n) => {
      entries.push({
        kind: "version",
        id: idOf.version(id, n + 1),
        body: { ...version, answer: id, rev: n + 1 },
      });
    });
    const standing = standings.get(group);
    const form = plan.programme.groups.find((g) => g.id === group);
    const theCase = cases.get(caseId);
    if (standing && form && answer.current) {
      standings.set(group, afterAnswer(standing, assignment, answer.current, form.language));
    } else if (standing && answer.draft) {
      standing.drafts[assignment.id] = { at: answer.draft.at, by: answer.draft.by };
    }
    if (theCase && form && !assignment.checkIn) {
      cases.set(
        caseId,
        versions.reduce(
          (board, version, n) => landOnBoard(board, assignment, version, form, versions[n - 1]),
          theCase,
        ),
      );
    }
  }
  const boards = await putCases(
    ports,
    partitionOf.programme(plan.programme.id),
    [...cases.values()].map((after) => ({ after })),
    [...standings.values()].map((after) => ({ before: emptyStanding(after.group), after })),
  );
  return [
    ...entries,
    ...boards.flatMap((change) => ("put" in change ? [change.put] : [])),
    ...betweenGatherings(world, cases, calendar),
  ];
}

function* histories(
  world: DemoWorld,
  plan: Plan,
  calendar: DemoCalendar,
): Generator<{ assignment: Assignment; group: string; caseId: string; history: DemoHistory }> {
  const find = (id: string): Assignment | undefined => {
    const planned = plan.assignments.find((assignment) => assignment.id === id);
    return planned && { ...planned, rev: 1 };
  };
  for (const demo of world.assignments) {
    const assignment = find(demo.id);
    if (!assignment) continue;
    const due: Moment = momentOf(assignment.due, []) ?? calendar.at(demo.due);
    for (const given of demo.answers) {
      yield {
        assignment,
        group: given.group,
        caseId: given.case,
        history: demoAnswer(assignment, given, due, calendar),
      };
    }
  }
  for (const [group, given] of Object.entries(world.checkIns)) {
    for (const checkIn of given) {
      const assignment = find(checkIn.round);
      if (assignment) {
        yield {
          assignment,
          group,
          caseId: checkIn.case,
          history: demoCheckIn(assignment, group, checkIn, calendar),
        };
      }
    }
  }
}

function firstStanding(
  group: string,
  plan: Plan,
  world: DemoWorld,
  cases: ReadonlyMap<string, Case>,
): Standing {
  const own = world.cases.filter((demo) => demo.groups.includes(group));
  const main = own.find((demo) => demo.main) ?? own[0];
  const theCase = main && cases.get(main.id);
  const since = theCase?.moves.at(-1)?.at;
  return {
    ...emptyStanding(group),
    ...(main && { mainCase: main.id }),
    cases: own.map((demo) => demo.id),
    names: Object.fromEntries(
      plan.people.filter((p) => p.memberships.some((m) => m.group === group)).map((p) => [p.id, p.name]),
    ),
    ...(theCase && { phase: theCase.phase }),
    ...(since && { phaseSince: since }),
    rev: 1,
  };
}

/** As many at a time as one transaction takes. */
async function write({ store }: Pick<Ports, "store">, partition: string, entries: AnyEntry[]): Promise<void> {
  for (let i = 0; i < entries.length; i += 100) {
    await store.commit(
      partition,
      entries.slice(i, i + 100).map((put) => ({ put })),
    );
  }
}
