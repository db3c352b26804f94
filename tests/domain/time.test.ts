import assert from "node:assert/strict";
import fc from "fast-check";
import { spokenClock, spokenDay, weekOf } from "../../bot/domain/calendar/dates.ts";
import {
  addDays,
  daysBetween,
  isDay,
  moment,
  ms,
  onTheWall,
  wallClock,
  type Clock,
  type Day,
  type Moment,
} from "../../bot/domain/time.ts";

describe("time on the wall in Oslo", () => {
  const wall: [Day, Clock, Moment][] = [
    ["2026-11-24", "08:30", "2026-11-24T07:30:00.000Z"],
    ["2026-07-01", "08:30", "2026-07-01T06:30:00.000Z"],
    // The night to 29 March the clock goes from 02:00 to 03:00: what is skipped is read an hour later.
    ["2026-03-29", "01:59", "2026-03-29T00:59:00.000Z"],
    ["2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
    ["2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"],
    // The night to 25 October the hour from 02:00 comes twice: the first is meant.
    ["2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
    ["2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
    ["2027-01-01", "00:00", "2026-12-31T23:00:00.000Z"],
  ];
  for (const [day, clock, at] of wall)
    it(`${day} ${clock} is ${at}`, () => assert.equal(onTheWall(day, clock), at));

  it("is ahead of UTC by what the list of time zones says, at every change of thirty years", () => {
    const zone = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Europe/Oslo",
      dateStyle: "short",
      timeStyle: "short",
    });
    for (let year = 2010; year <= 2040; year++)
      for (const month of [2, 9])
        for (let at = Date.UTC(year, month, 24); at < Date.UTC(year, month + 1); at += 1_800_000) {
          const { day, clock } = wallClock(moment(at));
          assert.equal(`${day} ${clock}`, zone.format(at));
        }
  });

  it("shows every moment as the clock and day that lead back to it", () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2018, 0), max: Date.UTC(2040, 0) }), (n) => {
        const at = moment(n - (n % 60_000));
        const { day, clock } = wallClock(at);
        const back = ms(onTheWall(day, clock));
        // In the hour that comes twice the first is meant, so the way back may be one hour shorter.
        assert.ok(back === ms(at) || back === ms(at) - 3_600_000);
      }),
    );
  });

  it("knows the days that exist", () => {
    assert.ok(isDay("2028-02-29"));
    for (const no of [
      "2026-02-29",
      "2026-02-31",
      "2026-13-01",
      "26-01-01",
      "2026-1-1",
      "9999-12-31",
      "0001-01-01",
      "",
      5,
      null,
    ])
      assert.ok(!isDay(no));
  });

  it("counts days over both summer-time changes", () => {
    assert.equal(addDays("2026-03-28", 2), "2026-03-30");
    assert.equal(daysBetween("2026-10-24", "2026-10-26"), 2);
  });
});

describe("dates in words", () => {
  const now: Moment = "2026-11-24T12:00:00.000Z";
  it("are said in three languages, with the year only when it is another", () => {
    const at: Moment = "2026-11-10T08:12:00.000Z";
    assert.equal(spokenDay(at, "nb", now), "tirsdag 10.\u00a0november");
    assert.equal(spokenDay(at, "nn", now), "tysdag 10.\u00a0november");
    assert.equal(spokenDay(at, "en", now), "Tuesday 10\u00a0November");
    assert.match(spokenDay("2027-01-12T08:00:00.000Z", "nn", now), /^tysdag 12\.\u00a0januar 2027$/);
    assert.equal(spokenClock(at), "09:12");
  });
  it("count weeks as ISO 8601", () => {
    for (const [day, week] of [
      ["2026-01-01", 1],
      ["2026-12-31", 53],
      ["2027-01-03", 53],
      ["2027-01-04", 1],
    ] as const) {
      assert.equal(weekOf(day), week);
    }
  });
});
