import { deepEqual } from "node:assert/strict";
import * as v from "valibot";
import { day } from "../../bot/contract/day.ts";

describe("a day that comes over HTTP", () => {
  it("is one of the calendar, or is refused", () => {
    const read = (given: unknown): boolean => v.safeParse(day, given).success;
    deepEqual(["2026-11-24", "2028-02-29", "2026-12-31"].map(read), [true, true, true]);
    const wrong = [
      "2026-02-31",
      "2026-02-29",
      "2026-13-01",
      "2026-00-10",
      "2026-1-1",
      "24.11.2026",
      "9999-12-31",
      "0001-01-01",
      "",
      null,
      20261124,
    ];
    deepEqual(wrong.filter(read), []);
  });
});
