import assert from "node:assert/strict";
import fc from "fast-check";
import { easterSunday, isPublicHoliday } from "../../bot/domain/programme/holidays.ts";
import {
  defaultQuietHours,
  nextOpening,
  type QuietPeriod,
  type QuietReason,
} from "../../bot/domain/programme/quiet.ts";
import { later, minute, moment, onTheWall, wallClock, type Clock, type Day } from "../../bot/domain/time.ts";

describe("Norwegian public holidays", () => {
  const easters: [number, Day][] = [
    [2024, "2024-03-31"],
    [2025, "2025-04-20"],
    [2026, "2026-04-05"],
    [2038, "2038-04-25"],
  ];
  for (const [year, day] of easters)
    it(`Easter ${year} is ${day}`, () => assert.equal(easterSunday(year), day));
  it("are the fixed and the moving ones, and no others", () => {
    const days2026: Day[] = [
      "2026-01-01",
      "2026-04-02",
      "2026-04-03",
      "2026-04-05",
      "2026-04-06",
      "2026-05-01",
      "2026-05-14",
      "2026-05-17",
      "2026-05-24",
      "2026-05-25",
      "2026-12-25",
      "2026-12-26",
    ];
    for (const day of days2026) assert.ok(isPublicHoliday(day), day);
    for (const day of ["2026-04-04", "2026-12-24", "2026-12-31", "2026-06-24"] as const)
      assert.ok(!isPublicHoliday(day), day);
  });
});

describe("quiet hours", () => {
  const councilWeek: QuietPeriod = { from: "2026-11-30", to: "2026-12-04" };
  const table: [Day, Clock, Day, Clock, QuietReason | undefined][] = [
    ["2026-11-24", "08:30", "2026-11-24", "08:30", undefined],
    ["2026-11-24", "16:59", "2026-11-24", "16:59", undefined],
    ["2026-11-24", "17:00", "2026-11-25", "07:30", "quietHours"],
    ["2026-11-24", "06:00", "2026-11-24", "07:30", "quietHours"],
    // Friday evening waits for Monday; with the council week on Monday, for the Monday after.
    ["2026-11-20", "18:00", "2026-11-23", "07:30", "quietHours"],
    ["2026-11-21", "10:00", "2026-11-23", "07:30", "weekend"],
    ["2026-11-27", "18:00", "2026-12-07", "07:30", "quietHours"],
    ["2026-12-01", "10:00", "2026-12-07", "07:30", "quietPeriod"],
    ["2026-12-24", "17:30", "2026-12-28", "07:30", "quietHours"],
    ["2026-05-14", "10:00", "2026-05-15", "07:30", "holiday"],
  ];
  for (const [day, clock, thenDay, thenClock, because] of table) {
    it(`${day} ${clock} opens ${thenDay} ${thenClock}`, () => {
      const opening = nextOpening(onTheWall(day, clock), defaultQuietHours, [councilWeek]);
      assert.deepEqual(opening, { at: onTheWall(thenDay, thenClock), ...(because && { because }) });
    });
  }

  it("never open at night, on a weekend or a holiday, and never earlier than asked", () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2036, 0) }), (n) => {
        const { at } = nextOpening(moment(n), defaultQuietHours);
        const { day, clock, weekday } = wallClock(at);
        assert.ok(at >= moment(n));
        assert.ok(clock >= "07:30" && clock < "17:00" && weekday <= 5 && !isPublicHoliday(day));
        assert.deepEqual(nextOpening(at, defaultQuietHours), { at });
      }),
    );
  });

  it("open no earlier than asked also in the hour that comes twice, and are open then", () => {
    const hours = { from: "17:00", to: "02:30", weekends: false } as const;
    for (const first of ["2026-10-24T22:00:00.000Z", "2027-03-27T22:00:00.000Z"] as const)
      for (let minutes = 0; minutes < 6 * 60; minutes += 5) {
        const at = later(first, minutes * minute);
        const opening = nextOpening(at, hours);
        assert.ok(opening.at >= at, `${at} opens ${opening.at}`);
        assert.deepEqual(nextOpening(opening.at, hours), { at: opening.at });
      }
  });
});
