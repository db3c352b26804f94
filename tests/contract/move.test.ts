import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CosmosClient } from "@azure/cosmos";
import { parseDemoWorld } from "../../bot/adapters/content/demo-world.ts";
import { readMethod } from "../../bot/adapters/content/method.ts";
import { openCosmos } from "../../bot/adapters/cosmos/open.ts";
import { openEmbedded } from "../../bot/adapters/embedded/open.ts";
import { moment } from "../../bot/domain/time.ts";
import type { Store } from "../../bot/ports.ts";
import { gather } from "../../bot/usecases/data/gather.ts";
import { textOf } from "../../bot/usecases/data/line.ts";
import { moveData } from "../../bot/usecases/data/moveData.ts";
import { loadDemoIfEmpty } from "../../bot/usecases/demo/loadDemoIfEmpty.ts";
import { skip } from "../support/skip.ts";

const { COSMOS_ENDPOINT: endpoint = "", COSMOS_KEY: key = "" } = process.env;
const now = () => moment(Date.parse("2026-11-24T11:00:00Z"));
const demo = "infra/demo/demo-world.yaml";

describe("a programme on one machine", () => {
  let root: string;
  const database = `test-${randomBytes(6).toString("hex")}`;
  const opened: Store[] = [];
  const open = <S extends Store>(store: S): S => {
    opened.push(store);
    return store;
  };
  before(function () {
    if (endpoint === "")
      skip(this, "the stand-in for Cosmos DB fails on a batch (COSMOS_ENDPOINT is not set)");
    root = mkdtempSync(join(tmpdir(), "move-"));
  });
  after(async () => {
    if (endpoint === "") return;
    for (const store of opened) await store.close();
    rmSync(root, { recursive: true });
    const client = new CosmosClient({ endpoint, key });
    await client.database(database).delete();
    client.dispose();
  });

  it("moves to Cosmos DB and back without losing a comma", async () => {
    const here = open(openEmbedded(mkdtempSync(join(root, "here-")), { now }));
    const cosmos = open(await openCosmos({ endpoint, key, database, now }));
    const back = open(openEmbedded(mkdtempSync(join(root, "back-")), { now }));
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    await loadDemoIfEmpty({ store: here, now, log, method: readMethod() })(async () =>
      parseDemoWorld(demo, await readFile(demo, "utf8")),
    );
    const moved = await moveData({ from: here, to: cosmos, now })();
    assert.ok(moved.ok && moved.value.written > 200, JSON.stringify(moved));
    const returned = await moveData({ from: cosmos, to: back, now })();
    assert.deepEqual(returned, moved);
    assert.equal(await textIn(back), await textIn(here));
    assert.equal(await textIn(cosmos), await textIn(here));
  });
});

async function textIn(store: Store): Promise<string> {
  let text = "";
  for await (const { name, lines } of gather(store)) text += `${name}\n${lines.map(textOf).join("\n")}\n`;
  return text;
}
