import assert from "node:assert/strict";
import fc from "fast-check";
import { packed, unpacked } from "../../../bot/adapters/cosmos/packing.ts";

describe("a large body", () => {
  const large = {
    notes: Array.from({ length: 200 }, (_, n) => ({ id: `n${n}`, text: "Blåbær 🫐 på brønnen " })),
  };
  it("is packed to a fraction and comes back as it was", () => {
    const document = packed(large);
    assert.ok("packed" in document && !("body" in document));
    assert.ok(JSON.stringify(document).length < JSON.stringify(large).length / 5);
    assert.deepEqual(unpacked(document), large);
  });
  it("is not packed while it is small, and what was written before is read as it lies there", () => {
    assert.deepEqual(packed({ text: "kort" }), { body: { text: "kort" } });
    assert.deepEqual(unpacked({ body: large }), large);
  });
  it("comes back whatever it holds", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.string({ unit: "binary", minLength: 4_000 }), (json, text) => {
        const body: unknown = { json: JSON.parse(json) as unknown, text: text.toWellFormed() };
        assert.deepEqual(unpacked(packed(body)), JSON.parse(JSON.stringify(body)));
      }),
      { numRuns: 50 },
    );
  });
});
