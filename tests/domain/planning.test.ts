import assert from "node:assert/strict";
import { goesFrom } from "../../bot/domain/delivery/goesFrom.ts";
import type { Mailing } from "../../bot/domain/delivery/mailing.ts";
import { outlook } from "../../bot/domain/delivery/outlook.ts";
import { planMailing, type PersonFacts, type ProgrammeFacts } from "../../bot/domain/delivery/planning.ts";
import { emptyStanding, type Standing } from "../../bot/domain/answer/standing.ts";
import { later, ms, type Moment } from "../../bot/domain/time.ts";
import { aPerson, aProgramme, anAddress, anAssignment, tenant } from "../support/programme.ts";

const now: Moment = "2026-11-24T09:00:00.000Z";
const who = (id: string, groups = ["g1"], changes: Partial<PersonFacts> = {}): PersonFacts => ({
  person: aPerson(id, groups),
  account: { tenant, address: anAddress(id) },
  sentLately: [],
  ...changes,
});
const nudge = (changes: Partial<Mailing> = {}): Mailing => ({
  id: "n1",
  what: { kind: "nudge", assignment: "a1" },
  to: { audience: "whole_group" },
  when: { at: now },
  state: "planned",
  by: "facilitator",
  decidedAt: now,
  rev: 1,
  ...changes,
});
const facts = (answeredBy: string[] = []): ProgrammeFacts => ({
  programme: aProgramme(),
  assignments: new Map([["a1", anAssignment()]]),
  standings: new Map(
    answeredBy.map((group): [string, Standing] => [
      group,
      { ...emptyStanding(group), answered: { a1: { at: now, by: "x" } } },
    ]),
  ),
});

describe("a plan for one mailing", () => {
  it("says for each person whether, when and in which language, and why not", () => {
    const people = [
      who("anne"),
      who("bo", ["g2"]),
      who("eli", ["g2"], { account: { tenant } }),
      who("per", ["g1"], { sentLately: [later(now, -1), later(now, -2), later(now, -3)].reverse() }),
    ];
    const { rows } = planMailing(nudge(), facts(["g1"]), people, now);
    assert.deepEqual(
      rows.map(({ person, language, fate }) => [person, language, fate]),
      [
        ["anne", "nb", { is: "drop", because: "answered" }],
        ["bo", "nn", { is: "goes", at: now }],
        ["eli", "nn", { is: "notReached", because: "neverSeen" }],
        ["per", "nb", { is: "drop", because: "answered" }],
      ],
    );
  });
  it("counts a person in two groups once for each, since they owe two answers", () => {
    const { rows } = planMailing(nudge(), facts(), [who("anne", ["g1", "g2"])], now);
    assert.deepEqual(
      rows.map(({ group }) => group),
      ["g1", "g2"],
    );
  });
  it("takes only those whom it is for", () => {
    const { rows } = planMailing(nudge({ to: { audience: "chief_executive" } }), facts(), [who("anne")], now);
    assert.deepEqual(rows, []);
    const named = nudge({ to: { audience: "whole_group", people: ["bo"], groups: ["g1"] } });
    assert.deepEqual(
      planMailing(named, facts(), [who("anne"), who("bo")], now).rows.map((r) => r.person),
      ["bo"],
    );
  });
  it("asks each person where each answers alone", () => {
    const alone = {
      ...facts(),
      assignments: new Map([["a1", anAssignment("a1", { answeredBy: "person" })]]),
    };
    const people = [who("anne", ["g1"], { answeredAlone: new Set(["answer:a1:g1:anne"]) }), who("bo")];
    assert.deepEqual(
      planMailing(nudge(), alone, people, now).rows.map(({ fate }) => fate.is),
      ["drop", "goes"],
    );
  });
  it("does nothing while its gathering has no day", () => {
    const { rows, at } = planMailing(
      nudge({ when: { gathering: 9, days: -1, clock: "08:30" } }),
      facts(),
      [who("a")],
      now,
    );
    assert.deepEqual([rows, at], [[], undefined]);
  });
});

describe("the outlook of a plan", () => {
  const see = (mailing: Mailing, people: PersonFacts[], known = facts()) =>
    outlook(planMailing(mailing, known, people, now), people, now);

  it("says when the last one goes out under the limit of each tenant", () => {
    const people = Array.from({ length: 3000 }, (_, n) => who(`p${n}`));
    assert.equal(see(nudge(), people).lastAt, later(now, 2999 * 20));
    const other = people.map((p, n) =>
      n % 2 ? { ...p, account: { tenant: "t2", address: anAddress("x") } } : p,
    );
    assert.equal(see(nudge(), other).lastAt, later(now, 1499 * 20));
  });
  it("warns when it asks too much, reaches nobody, comes too late or has no day", () => {
    const warnings = (mailing: Mailing, people: PersonFacts[], known = facts()) =>
      see(mailing, people, known).warnings.map(({ is }) => is);
    const busy = who("anne", ["g1"], { sentLately: [later(now, -3), later(now, -2), later(now, -1)] });
    assert.deepEqual(warnings(nudge(), [busy]), ["enoughThisWeek", "askedLately"]);
    assert.deepEqual(warnings(nudge(), []), ["nobody"]);
    assert.deepEqual(warnings(nudge(), [who("anne")], facts(["g1"])), ["nobody"]);
    assert.deepEqual(warnings(nudge({ when: { gathering: 1, days: -7, clock: "08:30" } }), [who("anne")]), [
      "nobody",
      "inThePast",
      "tooLate",
    ]);
    assert.deepEqual(warnings(nudge({ when: { gathering: 7, days: -7, clock: "08:30" } }), [who("a")]), [
      "noDay",
    ]);
  });
  it("plans for 5,000 people", () => {
    const people = Array.from({ length: 5000 }, (_, n) => who(`p${n}`, [n % 2 ? "g1" : "g2"]));
    const evening = later(now, 9 * 3_600_000);
    const planned = planMailing(nudge(), facts(), people, evening);
    const { goes, held, lastAt } = outlook(planned, people, evening);
    assert.deepEqual([goes, held], [5000, { quietHours: 5000 }]);
    assert.ok(lastAt && ms(lastAt) - ms("2026-11-25T06:30:00.000Z") < 11 * 60_000, lastAt);
  });
});

describe("when a mailing begins to go out", () => {
  const inTheEvening = { at: "2026-11-27T19:00:00.000Z" } as const;
  const monday = "2026-11-30T06:30:00.000Z";
  const { groups, ...rest } = aProgramme();
  const quiet = [{ from: "2026-11-30", to: "2026-12-01" }] as const;
  const from = (changes: Partial<Mailing>, quietIn: readonly string[] = []) =>
    goesFrom(nudge(changes), {
      ...rest,
      groups: groups.map((it) => (quietIn.includes(it.id) ? { ...it, quietPeriods: [...quiet] } : it)),
    });
  it("is its own moment, or the first opening after it in one of its groups", () => {
    assert.equal(from({}), now);
    assert.equal(from({ when: inTheEvening }), monday);
    assert.equal(from({ when: inTheEvening }, ["g1"]), monday, "g2 is not quiet");
    const toOne = { when: inTheEvening, to: { audience: "whole_group" as const, groups: ["g1"] } };
    assert.equal(from(toOne, ["g1"]), "2026-12-02T06:30:00.000Z");
    assert.equal(from({ when: { gathering: 9, days: -1, clock: "08:30" } }), undefined, "there is no day");
  });
});
