import assert from "node:assert/strict";
import { kinds } from "../../bot/domain/store/documents.ts";
import { checkWrites, CommitTooLarge } from "../../bot/domain/store/limits.ts";
import { NewerDocument, today, upgraded, type Schema } from "../../bot/domain/store/upgrades.ts";

describe("documents live for years", () => {
  it("every kind has a step from each version that was ever written", () => {
    for (const kind of kinds) {
      assert.equal(today.steps[kind]?.length ?? 0, today.versions[kind] - 1, kind);
    }
  });

  const invented: Schema = {
    versions: { ...today.versions, seen: 3 },
    steps: {
      seen: [
        ({ when, ...rest }) => ({ ...rest, at: when }),
        (body) => ({ ...body, at: `${String(body["at"])}Z` }),
      ],
    },
  };
  it("reads each version through the steps that are left, and lets unknown fields be", () => {
    const later = { at: "2026Z", extra: { å: 1 } };
    assert.deepEqual(upgraded("seen", 1, { when: "2026", extra: { å: 1 } }, invented), later);
    assert.deepEqual(upgraded("seen", 2, { at: "2026", extra: { å: 1 } }, invented), later);
    assert.deepEqual(upgraded("seen", 3, later, invented), later);
  });
  it("refuses a newer version, and says when a step is missing", () => {
    assert.throws(() => upgraded("seen", 4, {}, invented), NewerDocument);
    assert.throws(
      () => upgraded("seen", 1, {}, { ...invented, steps: {} }),
      /no step reads seen of version 1/,
    );
  });
});

describe("what every store takes", () => {
  const json = "{}";
  it("refuses what one would take and the other not", () => {
    checkWrites([{ id: "answer:a@b.c:g=1+2", json, ifMatch: "new" }, { id: "b" }]);
    const wrong: [Parameters<typeof checkWrites>[0], RegExp][] = [
      [[{ id: "", json }], /not usable/],
      [[{ id: "a/b", json }], /not usable/],
      [[{ id: "grøt", json }], /not usable/],
      [[{ id: "x".repeat(256), json }], /not usable/],
      [[{ id: "a", json }, { id: "a" }], /changed twice/],
      [[{ id: "a", ifMatch: "new" }], /removed only if it is not there/],
      [[{ id: "a", json, ifMatch: "" }], /an empty etag/],
    ];
    for (const [writes, why] of wrong) assert.throws(() => checkWrites(writes), why);
  });
  it("counts bytes, not letters", () => {
    checkWrites([{ id: "a", json: "x".repeat(1_900_000) }]);
    assert.throws(() => checkWrites([{ id: "a", json: "å".repeat(950_001) }]), CommitTooLarge);
  });
});
