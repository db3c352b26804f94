import assert from "node:assert/strict";
import { momentOf, stateOf, type AgendaItem } from "../../bot/domain/assignment/assignment.ts";
import { maySee } from "../../bot/domain/access.ts";
import type { Person } from "../../bot/domain/programme/person.ts";
import { parseTiming, whenIs, type Gathering } from "../../bot/domain/programme/programme.ts";

const gatherings: Gathering[] = [
  {
    number: 1,
    when: { startDay: "2026-09-01", startClock: "10:00", endDay: "2026-09-02", endClock: "15:00" },
  },
  {
    number: 2,
    when: { startDay: "2026-12-08", startClock: "10:00", endDay: "2026-12-09", endClock: "15:00" },
  },
  { number: 3 },
];

describe("the gathering is the clock", () => {
  it("reads what a timing says, and nothing else", () => {
    assert.deepEqual(parseTiming("before:2:-7d", "08:30"), { gathering: 2, days: -7, clock: "08:30" });
    assert.deepEqual(parseTiming("after:1:+2d 12:00", "08:30"), { gathering: 1, days: 2, clock: "12:00" });
    for (const no of ["before:2:7d", "after:1:-2d", "x", "after:1:2", "", "after:1:+2d 25:00x"]) {
      assert.equal(parseTiming(no, "08:30"), undefined, no);
    }
  });
  it("counts back from the first day and on from the last", () => {
    assert.equal(whenIs({ gathering: 2, days: -7, clock: "08:30" }, gatherings), "2026-12-01T07:30:00.000Z");
    assert.equal(whenIs({ gathering: 1, days: 2, clock: "08:30" }, gatherings), "2026-09-04T06:30:00.000Z");
    assert.equal(whenIs({ gathering: 3, days: 2, clock: "08:30" }, gatherings), undefined);
  });

  const item = (more: Partial<AgendaItem> = {}): AgendaItem => ({
    id: "a",
    title: { nb: "", nn: "", en: "" },
    phase: 1,
    track: "case",
    audience: "whole_group",
    answeredBy: "group",
    minutes: { do: 30, answer: 5 },
    opens: { gathering: 1, days: 2, clock: "08:30" },
    due: { gathering: 2, days: -7, clock: "15:00" },
    rev: 1,
    ...more,
  });
  it("tells the state of an assignment at a moment", () => {
    assert.equal(momentOf(item().due, gatherings), "2026-12-01T14:00:00.000Z");
    assert.equal(stateOf(item(), gatherings, "2026-09-03T00:00:00.000Z"), "planned");
    assert.equal(stateOf(item(), gatherings, "2026-11-24T12:00:00.000Z"), "open");
    assert.equal(stateOf(item(), gatherings, "2026-12-02T12:00:00.000Z"), "overdue");
    assert.equal(
      stateOf(item({ closedAt: "2026-11-01T00:00:00.000Z" }), gatherings, "2026-11-24T12:00:00.000Z"),
      "closed",
    );
    assert.equal(
      stateOf(item({ withdrawnAt: "2026-11-01T00:00:00.000Z" }), gatherings, "2026-11-24T12:00:00.000Z"),
      "withdrawn",
    );
    assert.equal(
      stateOf(
        item({ opens: { gathering: 3, days: 1, clock: "08:30" } }),
        gatherings,
        "2030-01-01T00:00:00.000Z",
      ),
      "planned",
    );
  });
});

describe("who may see a group's words (OF1, OF4)", () => {
  const person = (more: Partial<Person>): Person => ({
    id: "p",
    name: "",
    email: "",
    memberships: [],
    programmeRoles: [],
    ...more,
  });
  const member = person({ memberships: [{ group: "fjordvik", roles: ["member"] }] });
  const other = person({ memberships: [{ group: "vestdal", roles: ["chief_executive"] }] });
  const facilitator = person({ programmeRoles: ["facilitator"] });
  const reader = person({ programmeRoles: ["reader"] });
  const gone = person({ ...member, removedAt: "2026-11-01T00:00:00.000Z" });
  const table = [
    ["member", member, { group: true, ks: true, all: true }],
    ["member of another group", other, { group: false, ks: false, all: true }],
    ["facilitator", facilitator, { group: false, ks: true, all: true }],
    ["reader", reader, { group: false, ks: false, all: true }],
    ["someone who has left", gone, { group: false, ks: false, all: false }],
  ] as const;
  for (const [who, viewer, sees] of table) {
    for (const circle of ["group", "ks", "all"] as const) {
      it(`${who}: ${circle} ${sees[circle] ? "yes" : "no"}`, () =>
        assert.equal(maySee(viewer, { groups: ["fjordvik"], circle }), sees[circle]));
    }
  }
});
