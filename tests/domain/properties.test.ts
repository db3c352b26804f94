/** What holds for everything that can be thought of, and not only for the examples. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { circles, wider, type Circle } from "../../bot/domain/access.ts";
import { emptyAnswer, type Answer } from "../../bot/domain/answer/answer.ts";
import { submit } from "../../bot/domain/answer/submit.ts";
import type { Case } from "../../bot/domain/case/case.ts";
import { firstCase } from "../../bot/domain/case/case.ts";
import { foresee, judge, type MessageFacts } from "../../bot/domain/delivery/ladder.ts";
import { consider } from "../../bot/domain/case/movePhase.ts";
import { defaultQuietHours, nextOpening } from "../../bot/domain/programme/quiet.ts";
import type { PhaseNumber } from "../../bot/domain/roadmap.ts";
import {
  approve,
  askToShare,
  circleOf,
  share,
  stopSharing,
  within,
} from "../../bot/domain/answer/sharing.ts";
import {
  addDays,
  daysBetween,
  hour,
  later,
  moment,
  ms,
  onTheWall,
  wallClock,
  type Clock,
  type Day,
  type Moment,
} from "../../bot/domain/time.ts";
import { undo } from "../../bot/domain/answer/undo.ts";
import { disturbs } from "../soak/quietLaw.ts";
import { anAssignment } from "../support/programme.ts";
import { library } from "../support/veikart.ts";

const runs = { numRuns: 400 };
const between = (from: string, to: string): fc.Arbitrary<Moment> =>
  fc.integer({ min: Date.parse(from), max: Date.parse(to) }).map((at) => moment(at));
const anyMoment = between("2026-01-01", "2034-01-01");
/** The hours around both changes of the clock come often. */
const near = fc
  .tuple(
    fc.constantFrom("2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31"),
    fc.integer({ min: -180, max: 300 }),
  )
  .map(([day, minutes]) => moment(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000));
const moments = fc.oneof(anyMoment, near);
const days = anyMoment.map((at) => at.slice(0, 10) as Day);
const clocks = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}` as Clock);

describe("time", () => {
  it("leads from a moment to the wall and back, but for the hour that comes twice", () =>
    fc.assert(
      fc.property(moments, (at) => {
        const whole = moment(Math.floor(ms(at) / 60_000) * 60_000);
        const { day, clock } = wallClock(whole);
        const back = onTheWall(day, clock);
        const late = ms(whole) - ms(back);
        assert.ok(late === 0 || late === hour, `${whole} became ${back}`);
        assert.deepEqual(wallClock(back), wallClock(whole));
      }),
      runs,
    ));
  it("leads from the wall to a moment that shows it, or an hour later where there is no such hour", () =>
    fc.assert(
      fc.property(days, clocks, (day, clock) => {
        const shown = wallClock(onTheWall(day, clock));
        assert.equal(shown.day, day);
        assert.ok(shown.clock === clock || Number(shown.clock.slice(0, 2)) === Number(clock.slice(0, 2)) + 1);
      }),
      runs,
    ));
  it("counts days there and back", () =>
    fc.assert(
      fc.property(days, fc.integer({ min: -4_000, max: 4_000 }), (day, n) => {
        assert.equal(daysBetween(day, addDays(day, n)), n);
        assert.equal(addDays(addDays(day, n), -n), day);
      }),
      runs,
    ));
  it("is quiet when the almanac says so, told in two ways that share no code", () =>
    fc.assert(
      fc.property(between("2026-10-01", "2027-05-17T23:00:00Z"), (at) => {
        const { because } = nextOpening(at, defaultQuietHours);
        assert.equal(
          because === undefined,
          disturbs(at, []) === undefined,
          `${at} ${because} ${disturbs(at, [])}`,
        );
      }),
      { numRuns: 2_000 },
    ));
});

const now: Moment = "2026-11-24T09:00:00.000Z";
const around = between("2026-11-10", "2026-12-20");
const facts: fc.Arbitrary<MessageFacts> = fc.record(
  {
    kind: fc.constantFrom("assignment", "nudge", "notice"),
    person: fc.constantFrom("anne", "bo", "kari"),
    at: around,
    spreadMs: fc.constantFrom(0, 600_000),
    programmeEnded: fc.boolean(),
    cancelled: fc.boolean(),
    member: fc.constantFrom(true, true, true, false),
    item: fc.record(
      {
        withdrawn: fc.constantFrom(false, false, true),
        closesAt: around,
        opensAt: around,
        due: around,
        answered: fc.constantFrom(false, false, true),
      },
      { requiredKeys: ["answered"] },
    ),
    uselessAfter: around,
    unreachable: fc.constantFrom("neverSeen", "blockedByPerson"),
    notNowUntil: around,
    pausedUntil: around,
    quietHours: fc.constant(defaultQuietHours),
    quietPeriods: fc.constantFrom([], [{ from: "2026-11-24" as Day, to: "2026-11-30" as Day }]),
    sentLately: fc.array(around, { maxLength: 5 }).map((all) => all.filter((at) => at <= now).sort()),
    weeklyBudget: fc.integer({ min: 1, max: 5 }),
  },
  {
    requiredKeys: [
      "kind",
      "person",
      "at",
      "spreadMs",
      "member",
      "quietHours",
      "quietPeriods",
      "sentLately",
      "weeklyBudget",
    ],
  },
);

describe("the courtesy ladder", () => {
  it("sends only what nothing speaks against", () =>
    fc.assert(
      fc.property(facts, around, (it_, at) => {
        if (judge(it_, at).is !== "send") return;
        const { item, notNowUntil = "", pausedUntil = "", uselessAfter = "9" } = it_;
        assert.ok(it_.member && !it_.programmeEnded && !it_.cancelled && !it_.unreachable);
        assert.ok(!item?.answered && !item?.withdrawn && (item?.closesAt ?? "9") > at);
        assert.ok(at >= it_.at && at >= (item?.opensAt ?? "") && at >= notNowUntil && at >= pausedUntil);
        assert.ok(uselessAfter > at);
        assert.equal(disturbs(at, it_.quietPeriods), undefined);
        const week = it_.sentLately.filter((sent) => sent > later(at, -7 * 24 * hour));
        const soonDue =
          it_.kind === "assignment" && item?.due !== undefined && item.due < later(at, 10 * 24 * hour);
        assert.ok(week.length < it_.weeklyBudget || soonDue);
      }),
      { numRuns: 3_000 },
    ));
  it("holds for a reason that ends later, and what it foresees is what it then says", () =>
    fc.assert(
      fc.property(facts, around, (it_, at) => {
        const verdict = judge(it_, at);
        if (verdict.is === "hold") assert.ok(verdict.until > at);
        const fate = foresee(it_, at);
        if (fate.is === "goes") assert.equal(judge(it_, fate.at).is, "send", JSON.stringify(fate));
      }),
      { numRuns: 3_000 },
    ));
  it("says the same to the same", () =>
    fc.assert(
      fc.property(facts, around, (it_, at) => assert.deepEqual(judge(it_, at), judge({ ...it_ }, at))),
    ));
});

const assignment = anAssignment("a1");
const circle = fc.constantFrom<Circle>(...circles);
const parts = fc.subarray(["q1", "q2", "q3"]);
const someCircles = fc.dictionary(fc.constantFrom("q1", "q2", "q3"), circle);
const version = someCircles.map((given) => ({
  values: { q1: "a", q2: "b", q3: "c" },
  circles: given,
  by: "anne",
  at: now,
  assignmentRev: 1,
}));
const given: fc.Arbitrary<Answer> = version.map((current) => ({
  ...emptyAnswer(assignment, "g1"),
  rev: 1,
  current,
}));
const seen = (answer: Answer, part: string): Circle => circleOf(answer.current?.circles ?? {}, part);
const all = ["q1", "q2", "q3"];

describe("sharing", () => {
  it("widens the parts that are meant, to what is meant, and nothing else", () =>
    fc.assert(
      fc.property(given, parts, fc.constantFrom("ks" as const, "all" as const), (answer, some, to) => {
        const after = share(answer, { circle: to, parts: some, by: "anne", at: now });
        for (const part of all) {
          const meant = some.includes(part) && wider(to, seen(answer, part));
          assert.equal(seen(after, part), meant ? to : seen(answer, part));
        }
      }),
      runs,
    ));
  it("waits without showing more, and shows what was asked for when it is agreed to", () =>
    fc.assert(
      fc.property(given, parts, (answer, some) => {
        const wish = { circle: "all" as const, parts: some, by: "anne", at: now };
        const asked = askToShare(answer, wish);
        for (const part of all) assert.equal(seen(asked, part), seen(answer, part));
        for (const part of all) assert.equal(seen(approve(asked), part), seen(share(answer, wish), part));
      }),
      runs,
    ));
  it("never widens by stopping, undoing or limiting", () =>
    fc.assert(
      fc.property(given, version, someCircles, (answer, previous, limit) => {
        for (const part of all) {
          assert.equal(seen(stopSharing(answer), part), "group");
          assert.ok(!wider(seen(undo(answer, previous, now), part), seen(answer, part)));
          const limited = within(answer.current?.circles ?? {}, limit);
          assert.ok(!wider(circleOf(limited, part), circleOf(limit, part)));
          assert.ok(!wider(circleOf(limited, part), seen(answer, part)));
          assert.deepEqual(within(limited, limit), limited);
        }
      }),
      runs,
    ));
});

describe("answers of several at once", () => {
  const one = fc.record({
    by: fc.constantFrom("anne", "bo", "kari"),
    words: fc.constantFrom("a", "b", "c", "d"),
    /** How far behind the card was. */
    behind: fc.integer({ min: 0, max: 3 }),
    circles: someCircles,
  });
  it("lose nobody's words and never go wider than whoever wrote last has seen and meant", () =>
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), (several) => {
        let answer = emptyAnswer(assignment, "g1");
        let kept = 0;
        for (const { by, words, behind, circles: meant } of several) {
          const before = answer;
          const seenRev = Math.max(0, answer.rev - behind);
          const said = {
            values: { q1: words },
            circles: meant,
            by,
            at: now,
            late: false,
            seenRev,
            assignmentRev: 1,
          };
          const done = submit(answer, said);
          answer = done.answer;
          if (done.is === "saved" || done.is === "changed") kept++;
          assert.equal(answer.rev, kept);
          const holds = [answer.current?.values["q1"], answer.draft?.values["q1"]];
          assert.ok(holds.includes(words), `${words} is neither said nor kept: ${done.is}`);
          if (done.is === "answeredFirst") assert.deepEqual(answer.current, before.current);
          const same = done.is === "answeredFirst" || done.is === "savedBefore";
          for (const part of all)
            if (wider(seen(answer, part), seen(before, part)))
              assert.ok(
                (!same && meant[part] === seen(answer, part) && seenRev === before.rev) || before.rev === 0,
              );
        }
      }),
      { numRuns: 1_000 },
    ));
});

describe("phases", () => {
  const phase = fc.integer({ min: 1, max: 6 }).map((n) => n as PhaseNumber);
  const wish = fc.record(
    {
      from: phase,
      to: phase,
      by: fc.constantFrom("anne", "bo"),
      reason: fc.constantFrom("", "vi er der"),
      chosen: fc.constant({}),
    },
    { requiredKeys: ["from", "to", "by", "chosen"] },
  );
  it("go one step on or any way back, from where the case is, and back or past open points only with a reason", () =>
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
        let of: Case = firstCase("g1", { phase: 1 }, "anne", now);
        for (const one of wishes) {
          const { is } = consider(of, library.softGates, one);
          if (is !== "goes") continue;
          assert.ok(one.from === of.phase && one.to !== of.phase && one.to <= of.phase + 1);
          if (one.to < of.phase) assert.ok(one.reason);
          const move = one.to < of.phase ? ("back" as const) : ("forward" as const);
          of = { ...of, phase: one.to, moves: [...of.moves, { phase: one.to, move, at: now, by: one.by }] };
          // The same press again is told that it is done.
          assert.equal(consider(of, library.softGates, one).is, "movedBefore");
        }
      }),
      runs,
    ));
});
