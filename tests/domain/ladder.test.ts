import assert from "node:assert/strict";
import {
  foresee,
  judge,
  morningSpread,
  placeIn,
  type MessageFacts,
  type Verdict,
} from "../../bot/domain/delivery/ladder.ts";
import { defaultQuietHours } from "../../bot/domain/programme/quiet.ts";
import { later, type Moment } from "../../bot/domain/time.ts";

/** A Tuesday at ten in Oslo. */
const now: Moment = "2026-11-24T09:00:00.000Z";
const facts = (changes: Partial<MessageFacts> = {}): MessageFacts => ({
  kind: "assignment",
  person: "anne",
  at: now,
  spreadMs: 0,
  member: true,
  quietHours: defaultQuietHours,
  quietPeriods: [],
  sentLately: [],
  weeklyBudget: 3,
  ...changes,
});
const drop = (because: Extract<Verdict, { is: "drop" }>["because"]): Verdict => ({ is: "drop", because });
const hold = (until: Moment, because: Extract<Verdict, { is: "hold" }>["because"]): Verdict => ({
  is: "hold",
  until,
  because,
});
/** What is held until a morning goes at the person's own place in it. */
const morning = (at: Moment): Moment => later(at, placeIn(morningSpread, "anne"));
const daysAgo = (...days: number[]): Moment[] => days.map((d) => later(now, -d * 24 * 3_600_000));

describe("the ladder", () => {
  const open = { answered: false };
  const rungs: [string, Partial<MessageFacts>, Verdict, Moment?][] = [
    ["sends when nothing speaks against it", { item: open }, { is: "send" }],
    ["drops what is withdrawn", { item: { ...open, withdrawn: true } }, drop("withdrawn")],
    ["drops what is closed", { item: { ...open, closesAt: now } }, drop("closed")],
    ["sends what closes later", { item: { ...open, closesAt: later(now, 1) } }, { is: "send" }],
    ["drops what is answered", { item: { answered: true } }, drop("answered")],
    ["drops for somebody who has left", { member: false }, drop("leftProgramme")],
    ["drops when the mailing is cancelled", { cancelled: true }, drop("cancelled")],
    ["drops when the programme is deleted", { programmeEnded: true }, drop("programmeEnded")],
    ["drops a nudge whose gathering has begun", { kind: "nudge", uselessAfter: now }, drop("tooLate")],
    [
      "says who cannot be reached",
      { unreachable: "blockedByIt" },
      { is: "notReached", because: "blockedByIt" },
    ],
    ["waits for its time", { at: later(now, 60_000) }, hold(later(now, 60_000), "planned")],
    [
      "waits for the assignment to open",
      { item: { ...open, opensAt: later(now, 60_000) } },
      hold(later(now, 60_000), "planned"),
    ],
    [
      "waits for its place in the spread",
      { spreadMs: 600_000 },
      hold(later(now, placeIn(600_000, "anne")), "planned"),
    ],
    ["respects 'Ikke nå'", { notNowUntil: later(now, 9) }, hold(later(now, 9), "notNow")],
    [
      "comes back when it was chosen to, by somebody in two groups",
      { kind: "later", notNowUntil: later(now, 9) },
      { is: "send" },
    ],
    ["respects a pause", { pausedUntil: later(now, 9) }, hold(later(now, 9), "paused")],
    [
      "is quiet in the evening",
      {},
      hold(morning("2026-11-25T06:30:00.000Z"), "quietHours"),
      "2026-11-24T16:00:00.000Z",
    ],
    [
      "is quiet at night",
      {},
      hold(morning("2026-11-25T06:30:00.000Z"), "quietHours"),
      "2026-11-25T02:00:00.000Z",
    ],
    [
      "is quiet on a Saturday",
      {},
      hold(morning("2026-11-30T06:30:00.000Z"), "weekend"),
      "2026-11-28T10:00:00.000Z",
    ],
    [
      "is quiet on 17 May, on a Monday, and over the holiday that follows a week later",
      {},
      hold(morning("2027-05-18T05:30:00.000Z"), "holiday"),
      "2027-05-17T10:00:00.000Z",
    ],
    [
      "is quiet through Easter",
      {},
      hold(morning("2027-03-30T05:30:00.000Z"), "holiday"),
      "2027-03-25T10:00:00.000Z",
    ],
    [
      "leaves a municipality alone in its quiet period",
      { quietPeriods: [{ from: "2026-11-23", to: "2026-11-27" }] },
      hold(morning("2026-11-30T06:30:00.000Z"), "quietPeriod"),
    ],
    [
      "has had enough this week",
      { kind: "nudge", sentLately: daysAgo(6, 3, 1) },
      hold(later(now, 24 * 3_600_000), "enoughThisWeek"),
    ],
    ["forgets what is a week old", { kind: "nudge", sentLately: daysAgo(7, 3, 1) }, { is: "send" }],
    [
      "gives back what somebody has asked for on this morning, also in a full week",
      { kind: "later", sentLately: daysAgo(6, 3, 1) },
      { is: "send" },
    ],
    [
      "holds an assignment for the budget while there is time",
      { item: { ...open, due: later(now, 9 * 24 * 3_600_000) }, sentLately: daysAgo(6, 3, 1) },
      hold(later(now, 24 * 3_600_000), "enoughThisWeek"),
    ],
    [
      "but not into the last three days before its deadline",
      { item: { ...open, due: later(now, 3.5 * 24 * 3_600_000) }, sentLately: daysAgo(6, 3, 1) },
      { is: "send" },
    ],
    [
      "joins the card that goes to the same person now",
      { leader: "message:m:anne:g" },
      { is: "join", into: "message:m:anne:g" },
    ],
  ];
  for (const [says, changes, verdict, at = now] of rungs) {
    it(says, () => assert.deepEqual(judge(facts({ ...changes, at: changes.at ?? at }), at), verdict));
  }

  it("asks in the order of the rungs: what nobody waits for is not held, and the unreachable are not paused", () => {
    const everything = facts({
      cancelled: true,
      item: { answered: true },
      unreachable: "neverSeen",
      pausedUntil: later(now, 1),
    });
    assert.deepEqual(judge(everything, now), drop("answered"));
    const { item: _answered, ...rest } = everything;
    assert.deepEqual(judge(rest, now), drop("cancelled"));
    assert.deepEqual(judge({ ...rest, cancelled: false }, now), { is: "notReached", because: "neverSeen" });
  });

  it("gives everybody the same place every time, all over the spread", () => {
    const places = Array.from({ length: 1000 }, (_, n) => placeIn(600_000, `person${n}`));
    assert.deepEqual(
      places,
      Array.from({ length: 1000 }, (_, n) => placeIn(600_000, `person${n}`)),
    );
    for (let tenth = 0; tenth < 10; tenth++) {
      const here = places.filter((place) => Math.floor(place / 60_000) === tenth).length;
      assert.ok(here > 60 && here < 140, `${here} in the ${tenth}th minute`);
    }
  });

  it("keeps the wall's half past seven across both summer-time changes", () => {
    const spring = judge(facts({ at: "2027-03-01T09:00:00.000Z" }), "2027-03-27T20:00:00.000Z");
    const autumn = judge(facts({ at: "2026-10-01T09:00:00.000Z" }), "2026-10-23T18:00:00.000Z");
    // Easter Sunday and Monday follow the change of 28 March 2027.
    assert.deepEqual(spring, hold(morning("2027-03-30T05:30:00.000Z"), "weekend"));
    assert.deepEqual(autumn, hold(morning("2026-10-26T06:30:00.000Z"), "quietHours"));
  });
});

describe("foresight", () => {
  it("follows one hold after the other to the moment it goes, and remembers the last reason", () => {
    const friday: Moment = "2026-11-27T18:00:00.000Z";
    const monday = morning("2026-11-30T06:30:00.000Z");
    assert.deepEqual(foresee(facts(), friday), { is: "goes", at: monday, because: "quietHours" });
    const paused = facts({ pausedUntil: "2026-12-02T09:00:00.000Z" });
    assert.deepEqual(foresee(paused, friday), {
      is: "goes",
      at: "2026-12-02T09:00:00.000Z",
      because: "paused",
    });
  });
  it("sees that a nudge will be too late when its time comes", () => {
    const late = facts({
      kind: "nudge",
      uselessAfter: later(now, 60_000),
      pausedUntil: later(now, 3_600_000),
    });
    assert.deepEqual(foresee(late, now), { is: "drop", because: "tooLate" });
  });
  it("does not search for ever where a plan never opens", () => {
    const closed = { ...defaultQuietHours, from: "00:00", to: "00:00" } as const;
    assert.equal(foresee(facts({ quietHours: closed }), now).is, "goes");
  });
});
