import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "../../bot/adapters/embedded/open.ts";
import { programmeCommand } from "../../bot/cli/programmeCommand.ts";
import type { Moment } from "../../bot/domain/time.ts";
import type { Store } from "../../bot/ports.ts";
import { memoryStore } from "../support/memoryStore.ts";
import { smallMethod } from "../support/smallLibrary.ts";
import { goodBook, xlsx } from "../support/xlsx.ts";

const now = (): Moment => "2026-11-24T09:00:00.000Z";
const folder = mkdtempSync(join(tmpdir(), "programme-"));
const file = (name: string, bytes?: Uint8Array): string => {
  const path = join(folder, name);
  if (bytes) writeFileSync(path, bytes);
  return path;
};

async function run(words: string[], openStore?: () => Promise<Store>) {
  const lines: string[] = [];
  const status = await programmeCommand(words, {
    now,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    method: () => smallMethod,
    openStore: openStore ?? (() => assert.fail("the store is not needed for this")),
    say: (line) => lines.push(line),
  });
  return { status, lines };
}

describe("the command that loads a programme", () => {
  const good = file("good.xlsx", xlsx(goodBook()));

  it("says how it is used when it does not understand", async () => {
    for (const words of [
      [],
      ["load"],
      ["eat", good],
      ["load", good, "more"],
      ["load", good, "--language", "sv"],
      ["check", "--language", "nn"],
    ]) {
      const { status, lines } = await run(words);
      assert.equal(status, 2, words.join(" "));
      assert.match(lines.join("\n"), /load FIL\.xlsx/);
    }
  });

  it("writes a template once, and never over a file that is there", async () => {
    const path = file("template.xlsx");
    assert.deepEqual(await run(["template", path, "--language", "nn"]), {
      status: 0,
      lines: [`Malen ligg i ${path}.`],
    });
    const before = readFileSync(path);
    const again = await run(["template", path]);
    assert.equal(again.status, 1);
    assert.match(again.lines[0] ?? "", /finnes fra før/);
    assert.deepEqual(readFileSync(path), before);
    assert.equal((await run(["template", join(folder, "no", "where.xlsx")])).status, 1);
  });

  it("checks without a store, and says everything that is wrong in the language asked for", async () => {
    const fine = await run(["check", good]);
    assert.equal(fine.status, 0);
    assert.equal(
      fine.lines.at(-1),
      "Ledergaloppen Vest 2027: 2 ledergrupper, 3 personer, 2 oppgaver. Alt stemmer.",
    );
    const book = goodBook();
    (book["Deltakere"]?.rows[1] ?? [])[1] = "astrid";
    (book["Samlinger"]?.rows[1] ?? [])[1] = "31.02.2027";
    const bad = file("bad.xlsx", xlsx(book));
    const { status, lines } = await run(["check", bad, "--language=en"]);
    assert.equal(status, 1);
    assert.deepEqual(lines.slice(0, 3), [
      "2 things to put right:",
      "  Samlinger, row 2, “Startdato” (B2): There is no such day as “31.02.2027”.",
      "  Deltakere, row 2, “E-post” (B2): “astrid” is not an e-mail address.",
    ]);
    const load = await run(["load", bad]);
    assert.deepEqual([load.status, load.lines.at(-1)], [1, "Ingenting er lastet inn."]);
  });

  it("does not even read what is not there, is no file or is too large", async () => {
    assert.deepEqual(await run(["check", file("none.xlsx")]), {
      status: 1,
      lines: [`Finner ikke ${file("none.xlsx")}.`],
    });
    assert.deepEqual(await run(["check", folder]), { status: 1, lines: [`Får ikke lest ${folder}.`] });
    const large = await run(["check", file("large.xlsx", Buffer.alloc(50_000_000))]);
    assert.match(large.lines[1] ?? "", /større enn 10 MB/);
  });

  it("loads, says what changed, and the second time that nothing did", async () => {
    const store = memoryStore(now);
    const first = await run(["load", good], async () => store);
    assert.equal(first.status, 0);
    assert.ok(first.lines.includes("Ledergaloppen Vest 2027 er lastet inn."));
    assert.ok(first.lines.includes("  Ledergruppe Vestdal herad: ny"));
    const second = await run(["load", good], async () => store);
    assert.equal(second.lines.at(-1), "Ingenting er endret. Alt var lastet inn fra før.");
    const book = goodBook();
    (book["Samlinger"]?.rows[2] ?? [])[5] = "Skogmo";
    book["Deltakere"]?.rows.push(["Ny Person", "ny@fjordvik.example.com", "Fjordvik kommune"]);
    const third = await run(
      ["load", file("changed.xlsx", xlsx(book)), "--language", "nn"],
      async () => store,
    );
    assert.deepEqual(third.lines.slice(-3), [
      "Ledergaloppen Vest 2027 er lasta inn.",
      "  Samling 2: endra (stad)",
      "  Person Ny Person: ny",
    ]);
  });

  it("says to stop the service when it has the store", async () => {
    const dir = mkdtempSync(join(tmpdir(), "store-"));
    const service = openEmbedded(dir, { now });
    try {
      const { status, lines } = await run(["load", good], async () => openEmbedded(dir, { now }));
      assert.equal(status, 1);
      assert.deepEqual(lines.slice(-2), [
        "Tjenesten er i gang og bruker dataene. Stopp den, eller last inn fra siden til prosesslederen.",
        "Ingenting er lastet inn.",
      ]);
    } finally {
      await service.close();
    }
  });

  it("loads into the embedded store as into any other", async () => {
    const dir = mkdtempSync(join(tmpdir(), "store-"));
    const open = async () => openEmbedded(dir, { now });
    assert.equal((await run(["load", good], open)).status, 0);
    assert.equal(
      (await run(["load", good], open)).lines.at(-1),
      "Ingenting er endret. Alt var lastet inn fra før.",
    );
  });
});
