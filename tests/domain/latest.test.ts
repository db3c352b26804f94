import assert from "node:assert/strict";
import { latest } from "../../bot/domain/latest.ts";

describe("the latest things", () => {
  it("are so many and no more, and one that is found is among them", () => {
    const things = latest<number>(2);
    things.put("a", 1);
    things.put("b", 2);
    assert.equal(things.find("a"), 1);
    things.put("c", 3);
    assert.deepEqual(
      ["a", "b", "c"].map((name) => things.find(name)),
      [1, undefined, 3],
    );
    things.put("a", 4);
    assert.equal(things.find("a"), 4, "the same name has one thing");
    assert.equal(things.find("c"), 3);
  });
});
