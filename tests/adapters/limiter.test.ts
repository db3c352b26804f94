import assert from "node:assert/strict";
import { limiter } from "../../bot/adapters/limiter.ts";

describe("how often one person may ask", () => {
  let clock = 0;
  const ticks = (): number => clock;
  beforeEach(() => (clock = 0));
  const times = (n: number, act: () => boolean): number =>
    Array.from({ length: n }, act).filter(Boolean).length;

  it("is a burst at once, and then a steady few", () => {
    const may = limiter({ burst: 10, perSecond: 2 }, ticks);
    assert.equal(
      times(30, () => may("anne")),
      10,
    );
    clock += 1_000;
    assert.equal(
      times(30, () => may("anne")),
      2,
    );
    clock += 60_000;
    assert.equal(
      times(30, () => may("anne")),
      10,
      "never more than the burst",
    );
  });

  it("is nobody else's business", () => {
    const may = limiter({ burst: 1, perSecond: 1 }, ticks);
    assert.equal(may("anne"), true);
    assert.equal(may("anne"), false);
    assert.equal(may("bo"), true);
  });

  it("does not get shorter by asking in vain", () => {
    const may = limiter({ burst: 1, perSecond: 1 }, ticks);
    may("anne");
    for (let i = 0; i < 9; i++) {
      clock += 100;
      assert.equal(may("anne"), false);
    }
    clock += 101;
    assert.equal(may("anne"), true);
  });

  it("is remembered for so many people and no more", () => {
    const most = 100;
    const may = limiter({ burst: 1, perSecond: 0.001 }, ticks, most);
    assert.equal(may("first"), true);
    for (let i = 0; i < most; i++) may(`person-${i}`);
    assert.equal(may("first"), true, "forgotten, since a hundred came after");
    assert.equal(may(`person-${most - 1}`), false, "the latest are remembered");
  });
});
