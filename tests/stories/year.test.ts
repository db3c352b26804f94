/** A whole programme of eight groups, from the invitation until nothing of it is left, and what everybody got of it. */
import assert from "node:assert/strict";
import { aYearAfter } from "./year/after.ts";
import { autumn } from "./year/autumn.ts";
import { moving } from "./year/moving.ts";
import { spring } from "./year/spring.ts";
import { summer } from "./year/summer.ts";
import { winter } from "./year/winter.ts";
import { openTheYear, type Year } from "../support/year.ts";

describe("a programme of eight groups, from the invitation to a year after", function () {
  this.timeout(120_000);
  this.bail(true);
  let year: Year;
  before(async () => {
    year = await openTheYear();
  });
  after(async () => {
    assert.deepEqual(year.logged, []);
    await year.stop();
  });
  summer(() => year);
  autumn(() => year);
  winter(() => year);
  moving(() => year);
  spring(() => year);
  aYearAfter(() => year);
});
