import assert from "node:assert/strict";
import { firstCase, type Note } from "../../bot/domain/case/case.ts";
import { digestOf } from "../../bot/domain/case/digest.ts";
import { excerpt } from "../../bot/domain/excerpt.ts";
import { codeOnly, isSource, projectFiles, read } from "../support/sources.ts";

const at = "2026-11-24T09:00:00.000Z" as const;
const note = (id: string, changes: Partial<Note> = {}): Note => ({
  id,
  lane: "insight",
  text: `ord ${id}`,
  by: "p",
  group: "g1",
  at,
  origin: { from: "board" },
  circle: "ks",
  rev: 1,
  ...changes,
});
const withNotes = (...notes: Note[]) => ({ ...firstCase("g1", { phase: 1 }, "p", at), notes });

describe("the digest of a case", () => {
  it("is written wherever a case is written", () => {
    const writers = projectFiles()
      .filter((path) => path.startsWith("bot/usecases/") && isSource(path))
      .filter(
        (path) =>
          /kind: "case"/.test(codeOnly(read(path)).replaceAll("'", '"')) || /kind: "case"/.test(read(path)),
      );
    assert.deepEqual(writers, ["bot/usecases/board/putCase.ts"]);
  });

  it("holds what was sent, and nothing of what stays with the group (OF1)", () => {
    const digest = digestOf(
      withNotes(note("a"), note("b", { circle: "group" }), note("c", { circle: "all" })),
      "g1",
    );
    assert.deepEqual(digest.words.map(({ note: id }) => id).sort(), ["a", "c"]);
    assert.ok(!JSON.stringify(digest).includes("ord b"));
    assert.equal(digest.card, undefined);
  });

  it("stays small however much lies on the board", () => {
    const long = "æøå ".repeat(400);
    const many = Array.from({ length: 300 }, (_, n) => note(`n${n}`, { text: long }));
    assert.ok(JSON.stringify(digestOf(withNotes(...many), "g1")).length < 5_000);
  });

  it("tells an open obstacle and not a solved one, and that a baseline was measured", () => {
    const digest = digestOf(
      withNotes(
        note("open", { lane: "obstacles", detail: { kind: "obstacle", state: "open" } }),
        note("solved", { lane: "obstacles", detail: { kind: "obstacle", state: "solved" } }),
        note("gain", {
          lane: "benefits",
          detail: { kind: "benefit", benefit: { achieved: [], baseline: { value: 31 } } },
        }),
      ),
      "g1",
    );
    assert.deepEqual(
      digest.obstacles.map(({ note: id }) => id),
      ["open"],
    );
    assert.deepEqual(digest.benefits, { shared: 1, measured: 1 });
  });

  it("cuts between words, never within a name, and says that it has cut", () => {
    assert.equal(excerpt("kort", 10), "kort");
    assert.equal(excerpt("et litt lengre stykke", 14), "et litt…");
    assert.equal([...excerpt("æ".repeat(50), 10)].length, 10);
    const named = "Det var det som ble sagt av Amina Farah Lidmo i går";
    for (let longest = 30; longest < named.length; longest++) {
      const short = excerpt(named, longest);
      assert.ok([...short].length <= longest);
      assert.equal(/Amina|Farah|Lidmo/.test(short), short.includes("Amina Farah Lidmo"), short);
    }
    assert.equal(excerpt("Vi sa det til KS. Der ble det med det", 20), "Vi sa det til KS.…");
    assert.equal(excerpt("Alle Ord Har Stor Bokstav Her", 20), "Alle Ord Har Stor…");
  });
});
