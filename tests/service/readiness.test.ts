import assert from "node:assert/strict";
import { storeAnswers } from "../../bot/readiness.ts";
import { StoreBusy, type Store } from "../../bot/ports.ts";

describe("whether the store answers", () => {
  it("is asked once, however many want to know at the same time", async () => {
    let asked = 0;
    const read: Store["read"] = async () => {
      asked++;
      return undefined;
    };
    const ready = storeAnswers({ read });
    assert.deepEqual(await Promise.all([ready(), ready(), ready()]), [true, true, true]);
    assert.equal(asked, 1);
  });

  it("is no when it refuses, and no after two seconds of silence", async () => {
    assert.equal(await storeAnswers({ read: () => Promise.reject(new StoreBusy("away")) })(), false);
    const since = performance.now();
    assert.equal(await storeAnswers({ read: () => new Promise(() => {}) })(), false);
    assert.ok(performance.now() - since < 3_000);
  });
});
