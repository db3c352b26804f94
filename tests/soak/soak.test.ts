import assert from "node:assert/strict";
import { growth, soak, told } from "./run.ts";

const minutes = Number(process.env["SOAK_MINUTES"] ?? 2);
/** More than two minutes hold on most machines. */
const most = 100;
/** The same lives each time, so that a red main is red again; `npm run soak` lives others. */
const seed = Number(process.env["SOAK_SEED"] ?? 1_000);

describe(`${minutes} minutes of lives from seed ${seed}, with faults from every side`, function () {
  this.timeout((minutes + 2) * 60_000);
  it("keep every law", async () => {
    const soaked = await soak(seed, { minutes, lives: most });
    console.log(`      ${told(soaked)}`);
    assert.ok(soaked.lives > 0 && soaked.cards > 0 && soaked.answers > 0 && soaked.deaths > 0);
    assert.ok(growth(soaked.heap) < 20, `MB after each life: ${soaked.heap.map(Math.round).join(" ")}`);
  });
});
