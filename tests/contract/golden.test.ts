import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCosmos } from "../../bot/adapters/cosmos/open.ts";
import { openEmbedded } from "../../bot/adapters/embedded/open.ts";
import { versions, type Kind } from "../../bot/domain/store/documents.ts";
import { today, type Schema } from "../../bot/domain/store/upgrades.ts";
import type { Store } from "../../bot/ports.ts";
import { lineOf, readLine, textOf } from "../../bot/usecases/data/line.ts";
import { dropDatabase } from "../support/storyStore.ts";
import { goldens, type Golden } from "./goldens.ts";

const all = goldens();
const now = () => "2026-11-24T11:59:00.000Z" as const;
const { COSMOS_ENDPOINT: endpoint = "", COSMOS_KEY: key = "" } = process.env;

describe("a document that was once written", function () {
  this.timeout(60_000);
  it("has a recorded sample for every kind and every version that ever was", () => {
    const want = Object.entries(versions).flatMap(([kind, newest]) =>
      Array.from({ length: newest }, (_, n) => `${kind}.v${n + 1}.json`),
    );
    const there = all.map(({ name }) => name);
    assert.deepEqual(there, want.sort(), "node tests/contract/goldens.ts records what is missing");
    for (const { name, kind, version } of all) assert.equal(name, `${kind}.v${version}.json`);
  });

  for (const golden of all) {
    it(`${golden.name} is read as today's, from an export`, () => {
      const read = readLine(golden.line);
      assert.ok(read);
      const newest = all.find(({ kind, version }) => kind === golden.kind && version === versions[kind]);
      assert.deepEqual(JSON.parse(textOf(read)), JSON.parse(newest?.line ?? "{}"));
    });
  }

  it("is read as today's in the embedded store", async () => {
    const folder = mkdtempSync(join(tmpdir(), "golden-"));
    try {
      await readAllFrom(async (schema) => openEmbedded(folder, { now, schema }));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  if (endpoint !== "" && key !== "") {
    it("is read as today's in Cosmos DB", async () => {
      const place = { endpoint, key, database: `golden-${randomBytes(6).toString("hex")}` };
      try {
        await readAllFrom((schema) => openCosmos({ ...place, now, schema }));
      } finally {
        await dropDatabase(place);
      }
    });
  }
});

/** Written by the edition of its time, read by today's. */
async function readAllFrom(open: (schema: Schema) => Promise<Store>): Promise<void> {
  for (const round of Map.groupBy(all, ({ version }) => version).values()) {
    const then = await open(schemaOf(round));
    for (const { line } of round) {
      const { partition, entry } = readLine(line) ?? assert.fail(line);
      const { body } = JSON.parse(line) as { body: never };
      const alive = {
        ...entry,
        body,
        ...(entry.expiresAt && { expiresAt: "2999-01-01T00:00:00.000Z" as const }),
      };
      assert.ok((await then.commit(partition, [{ put: alive }])).ok);
    }
    await then.close();
    const later = await open(today);
    for (const { line, kind } of round) {
      const want = readLine(line) ?? assert.fail(line);
      const read = await later.read(want.partition, kind, want.entry.id);
      assert.ok(read, want.entry.id);
      const { body } = JSON.parse(textOf(lineOf(want.partition, read))) as { body: object };
      assert.deepEqual(body, JSON.parse(JSON.stringify(want.entry.body)));
    }
    await later.close();
  }
}

const schemaOf = (round: readonly Golden[]): Schema => ({
  versions: {
    ...today.versions,
    ...(Object.fromEntries(round.map(({ kind, version }) => [kind, version])) as Record<Kind, number>),
  },
  steps: today.steps,
});
