import assert from "node:assert/strict";
import { tellsDisagreement } from "../../bot/domain/overview/disagreement.ts";
import type { Experience } from "../../bot/domain/between/experience.ts";
import { troubleOf, type GroupKnown } from "../../bot/domain/overview/groupFacts.ts";
import { proposalsFor } from "../../bot/domain/between/match.ts";
import { tablesFor } from "../../bot/domain/overview/meet.ts";
import type { When } from "../../bot/domain/assignment/assignment.ts";
import { outOfOrder, whatMoves } from "../../bot/domain/plan/moving.ts";
import type { Gathering } from "../../bot/domain/programme/programme.ts";
import { whatToRaise, whomToVisit } from "../../bot/domain/overview/raise.ts";
import { draftAgenda } from "../../bot/domain/overview/visitAgenda.ts";
import { framework } from "../support/veikart.ts";
import type { PhaseNumber } from "../../bot/domain/roadmap.ts";
import { emptyStanding, type Standing, type Status } from "../../bot/domain/answer/standing.ts";
import type { Day, Moment } from "../../bot/domain/time.ts";
import {
  actOnVisit,
  duePoints,
  visitMay,
  type Visit,
  type VisitAct,
  type VisitTime,
} from "../../bot/domain/between/visit.ts";
import { visitDoubts, type VisitDoubt } from "../../bot/domain/between/visitDoubts.ts";
import { defaultQuietHours } from "../../bot/domain/programme/quiet.ts";

const now: Moment = "2026-11-24T09:00:00.000Z";
const on = (day: number): Moment => `2026-11-${String(day).padStart(2, "0")}T09:00:00.000Z`;
const checked = (group: string, ...statuses: Status[]): Standing => {
  const all = statuses.map((status, n) => ({ status, at: on(n + 1) }));
  const last = all.pop();
  return { ...emptyStanding(group), ...(last && { lastCheckIn: last }), earlier: all };
};
const known = (group: string, more: Partial<GroupKnown> = {}): GroupKnown => ({
  group,
  standing: emptyStanding(group),
  visits: [],
  asks: [],
  ...more,
});
const inPhase = (group: string, phase: PhaseNumber, measured = 0): GroupKnown =>
  known(group, {
    digest: {
      case: group,
      phase,
      gates: [],
      words: [],
      obstacles: [],
      decisions: [],
      benefits: { shared: measured, measured },
    },
  });
const aVisit = (changes: Partial<Visit> = {}): Visit => ({
  id: "v1",
  group: "a",
  state: "asked",
  asked: { by: "p", at: on(1) },
  theme: "t",
  wishedDays: [],
  proposed: [],
  agenda: [],
  followUp: [],
  rev: 1,
  ...changes,
});

describe("what a facilitator is told", () => {
  for (const [statuses, since, times] of [
    [["on_track"], undefined, 0],
    [["stuck"], 1, 1],
    [["on_track", "stuck", "need_help"], 2, 2],
    [["stuck", "on_track"], undefined, 0],
    [["stuck", "on_track", "stuck"], 3, 1],
  ] as [Status[], number | undefined, number][]) {
    it(`trouble after ${statuses.join(", ")}`, () => {
      const trouble = troubleOf(checked("a", ...statuses));
      assert.equal(trouble?.since, since === undefined ? undefined : on(since));
      assert.equal(trouble?.times ?? 0, times);
    });
  }

  for (const [text, is] of [
    ["Vi er ikke enige om hvem som skal eie tjenesten", true],
    ["Vi er ikkje samde", true],
    ["Det er usemje om eigarskap", true],
    ["We do not agree on this", true],
    ["Vi er enige", false],
    ["Vi er samde om problemet", false],
  ] as const)
    it(`${is ? "disagreement" : "no disagreement"} in "${text}"`, () =>
      assert.equal(tellsDisagreement({ text }), is));

  it("the baseline is raised for those near piloting who have not shown that it is measured", () => {
    const groups = [inPhase("a", 2), inPhase("b", 3), inPhase("c", 4, 1), inPhase("d", 5)];
    assert.deepEqual(whatToRaise(groups, now), [{ is: "baseline", groups: ["b"] }]);
  });

  it("several groups in one phase are told together", () => {
    assert.deepEqual(whatToRaise([inPhase("a", 2), inPhase("b", 2), inPhase("c", 1)], now), [
      { is: "samePhase", phase: 2, groups: ["a", "b"] },
    ]);
  });

  it("whom to visit: asked, then help, then stuck twice, then those without a visit; never one that has been held", () => {
    const groups = [
      known("none"),
      known("held", { visits: [aVisit({ state: "done", held: { at: on(2), by: "k" } })] }),
      known("twice", { standing: checked("twice", "stuck", "stuck") }),
      known("once", { standing: checked("once", "stuck") }),
      known("help", { standing: checked("help", "need_help") }),
      known("asked", { visits: [aVisit()] }),
      known("planned", { visits: [aVisit({ state: "planned" })] }),
    ];
    assert.deepEqual(
      whomToVisit(groups).map(({ is, group }) => `${is} ${group}`),
      ["asked asked", "help help", "stuck twice", "none none", "none once"],
    );
  });

  it("tables seat everybody once, and nobody alone", () => {
    for (let n = 2; n < 30; n++) {
      const guests = Array.from({ length: n }, (_, i) => ({
        group: `g${i}`,
        phase: ((i % 6) + 1) as PhaseNumber,
        asks: [],
      }));
      const tables = tablesFor(guests);
      assert.equal(tables.flatMap(({ groups }) => groups).length, n);
      assert.ok(
        tables.every(({ groups }) => groups.length > 1 && groups.length < 6),
        JSON.stringify(tables),
      );
    }
  });
});

describe("the match of an ask with those who have stood in it", () => {
  const told = (id: string, changes: Partial<Experience> = {}): Experience => ({
    id,
    group: id,
    by: "p",
    at: on(1),
    phase: 2,
    theme: "Prøve med lånt utstyr",
    language: "nb",
    situation: "Vi hadde ikke penger",
    did: "Vi lånte seks målere",
    wentWrong: "Batteriene",
    wouldDoToday: "Spørre tidligere",
    mayContact: false,
    circle: "all",
    rev: 1,
    ...changes,
  });
  const ask = { group: "asker", phase: 2 as PhaseNumber, text: "Hvordan snakker vi med pårørende?" };
  const rows: [name: string, experiences: Experience[], expected: string[]][] = [
    [
      "never the group's own, and never what stays with a group",
      [told("asker"), told("b", { circle: "group" })],
      [],
    ],
    ["the same phase before one step ahead", [told("ahead", { phase: 3 }), told("same")], ["same", "ahead"]],
    [
      "the same words win, also across written forms",
      [
        told("same"),
        told("words", { phase: 4, theme: "Samtalar med pårørande", situation: "Vi snakka med pårørande" }),
      ],
      ["same", "words"],
    ],
    ["nothing in common is not proposed", [told("far", { phase: 6 })], []],
    [
      "who may be contacted goes first of two as good",
      [told("no"), told("yes", { mayContact: true })],
      ["yes", "no"],
    ],
  ];
  for (const [name, experiences, expected] of rows)
    it(name, () =>
      assert.deepEqual(
        proposalsFor(ask, experiences).map(({ experience }) => experience),
        expected,
      ),
    );
});

describe("a home visit", () => {
  const today = "2026-11-24" as const;
  const act = (visit: Visit, it: VisitAct, at = now) => actOnVisit(visit, it, "p", at, today);
  const next = (visit: Visit, it: VisitAct, at = now): Visit => {
    const outcome = act(visit, it, at);
    assert.ok(outcome.ok, JSON.stringify(outcome));
    return outcome.value;
  };
  it("goes from asked over proposed and planned to done, with points that come back", () => {
    const times = [{ day: "2026-12-01" }, { day: "2026-12-03", clock: "10:00" }] as const;
    const proposed = next(aVisit(), { is: "propose", times: [...times] });
    const planned = next(proposed, { is: "choose", time: { day: "2026-12-03", clock: "10:00" } });
    assert.equal(planned.planned?.day, "2026-12-03");
    const hold = { is: "hold" as const, followUp: [{ text: "Ring skolen", due: "2026-11-20" as const }] };
    const may = (visit: Visit, at: Moment) => visitMay(visit, ["facilitator"], at).includes("hold");
    const [before, begins] = ["2026-12-03T08:59:00.000Z", "2026-12-03T09:00:00.000Z"] as const;
    assert.ok(!may(planned, before) && !act(planned, hold, before).ok, "it has not begun");
    assert.ok(may(planned, begins));
    const allDay = { ...planned, planned: { day: "2026-12-03", by: "p", at: now } } as const;
    assert.deepEqual(
      [may(allDay, "2026-12-02T22:59:00.000Z"), may(allDay, "2026-12-02T23:00:00.000Z")],
      [false, true],
    );
    const held = next(planned, hold, begins);
    assert.ok(may(held, begins));
    assert.equal(duePoints([held], today).length, 1);
    const ticked = next(held, { is: "tick", point: 0, done: true });
    assert.equal(ticked.followUp[0]?.doneOn, today);
    assert.equal(duePoints([ticked], today).length, 0);
  });
  for (const [name, visit, what] of [
    ["a time nobody proposed", aVisit({ state: "proposed" }), { is: "choose", time: { day: "2026-12-09" } }],
    [
      "a choice when it is planned",
      aVisit({ state: "planned" }),
      { is: "choose", time: { day: "2026-12-09" } },
    ],
    ["no times at all", aVisit(), { is: "propose", times: [] }],
    ["holding what was never planned", aVisit(), { is: "hold", followUp: [] }],
    ["a point that is not there", aVisit({ state: "done" }), { is: "tick", point: 3, done: true }],
  ] as [string, Visit, VisitAct][])
    it(`refuses ${name}`, () => assert.ok(!act(visit, what).ok));
});

describe("a time for a home visit", () => {
  const periods = [{ from: "2026-12-09", to: "2026-12-09" }] as const;
  const setting = {
    today: "2026-11-24",
    wishedDays: ["2026-11-20", "2026-12-03"],
    quiet: { hours: defaultQuietHours, periods },
  } as const;
  for (const [name, time, expected] of [
    ["wished for, in the daytime", { day: "2026-12-03", clock: "14:00", hours: 3 }, []],
    ["wished for, without a clock", { day: "2026-12-03" }, []],
    ["into the evening", { day: "2026-12-03", clock: "14:30" }, ["quietHours"]],
    ["over midnight", { day: "2026-12-03", clock: "22:00", hours: 6 }, ["quietHours"]],
    ["early", { day: "2026-12-03", clock: "07:00", hours: 1 }, ["quietHours"]],
    ["on another day", { day: "2026-12-04" }, ["notWished"]],
    ["at a weekend", { day: "2026-12-05" }, ["notWished", "weekend"]],
    ["on a holiday", { day: "2026-12-25" }, ["notWished", "holiday"]],
    ["when a municipality is left in peace", { day: "2026-12-09" }, ["notWished", "quietPeriod"]],
    ["on a day that has been", { day: "2026-11-22", clock: "20:00" }, ["past"]],
  ] as [string, VisitTime, VisitDoubt[]][])
    it(name, () => assert.deepEqual(visitDoubts(time, setting), expected));
  it("any day, where all wishes have gone by", () => {
    const wishedDays = ["2026-11-20"] as const;
    assert.deepEqual(visitDoubts({ day: "2026-12-04" }, { ...setting, wishedDays }), []);
  });
});

describe("the drafted agenda of a home visit", () => {
  it("is questions: the group's own words with one to each, and what is left of its phase", () => {
    const [first] = framework.phases;
    const done = first?.doneWhen[0]?.nn;
    const standing = {
      phase: 1 as const,
      lastCheckIn: { status: "stuck" as const, at: now, assignment: "a" },
    };
    const known = { group: "g", standing: { ...emptyStanding("g"), ...standing }, visits: [], asks: [] };
    const visit = { theme: "Rutene", stuckOn: "Ingen har teke over." };
    const lines = draftAgenda(visit, known, framework, "nn");
    assert.deepEqual(lines.slice(0, 4), [
      "«Rutene»: Kvar står de no?",
      "«Ingen har teke over»: Kva skal til for å kome vidare?",
      first?.question.nn,
      `Kva står att før de kan seie at ${done}?`,
    ]);
    assert.ok(lines.every((line) => line.endsWith("?")));
    const asked = { theme: "Kven eig rutene?", stuckOn: "Kven eig rutene?" };
    assert.deepEqual(draftAgenda(asked, undefined, framework, "nn"), ["Kven eig rutene?"]);
  });
});

describe("what moves with a gathering", () => {
  const gathering = (number: number, startDay: Day, endDay: Day): Gathering => ({
    number,
    when: { startDay, startClock: "10:00", endDay, endClock: "15:00" },
  });
  const first = gathering(1, "2026-10-20", "2026-10-21");
  const before = [first, gathering(2, "2026-12-08", "2026-12-09")];
  const after = [first, gathering(2, "2027-01-12", "2027-01-13")];
  const item = (id: string, opens: When, due: When) => ({
    id,
    title: { nb: id, nn: id, en: id },
    phase: 1 as const,
    track: "case" as const,
    audience: "whole_group" as const,
    answeredBy: "group" as const,
    minutes: { do: 1, answer: 1 },
    opens,
    due,
    rev: 1,
  });
  it("is what is told from it, and not what stands at a moment of its own", () => {
    const fixed = item("fixed", { at: on(1) }, { at: on(9) });
    const told = item("told", { at: on(1) }, { gathering: 2, days: -7, clock: "12:00" });
    assert.deepEqual(whatMoves([fixed, told], before, after, on(1)), [
      {
        assignment: "told",
        due: { from: "2026-12-01T11:00:00.000Z", to: "2027-01-05T11:00:00.000Z" },
      },
    ]);
  });
  it("says what would be due before it opens, and which gathering would be out of order", () => {
    const early = [first, gathering(2, "2026-10-10", "2026-10-11")];
    const crossed = item("crossed", { at: on(1) }, { gathering: 2, days: -7, clock: "12:00" });
    assert.equal(whatMoves([crossed], before, early, on(1))[0]?.crossed, true);
    assert.deepEqual(outOfOrder(early), [2]);
    assert.deepEqual(outOfOrder(after), []);
  });
  it("says which deadline is then in the past, and not one that was so already", () => {
    const due = item("due", { at: on(1) }, { gathering: 2, days: -7, clock: "12:00" });
    const early = [first, gathering(2, "2026-11-24", "2026-11-25")];
    assert.equal(whatMoves([due], before, early, "2026-11-18T08:00:00.000Z")[0]?.passed, true);
    assert.equal(whatMoves([due], before, early, "2026-11-16T08:00:00.000Z")[0]?.passed, undefined);
    assert.equal(whatMoves([due], before, early, "2026-12-02T08:00:00.000Z")[0]?.passed, undefined);
  });
});
