import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseDemoWorld } from "../../bot/adapters/content/demo-world.ts";
import { readMethod } from "../../bot/adapters/content/method.ts";
import { openEmbedded } from "../../bot/adapters/embedded/open.ts";
import { folderAt } from "../../bot/cli/folder.ts";
import { idOf, laneOf, partitionOf } from "../../bot/domain/ids.ts";
import { later, minute, moment } from "../../bot/domain/time.ts";
import type { Store } from "../../bot/ports.ts";
import { exportData } from "../../bot/usecases/data/exportData.ts";
import { importData } from "../../bot/usecases/data/importData.ts";
import { moveData } from "../../bot/usecases/data/moveData.ts";
import type { DataOutcome, DataRefusal } from "../../bot/usecases/data/refusal.ts";
import { verifyData } from "../../bot/usecases/data/verifyData.ts";
import { loadDemoIfEmpty } from "../../bot/usecases/demo/loadDemoIfEmpty.ts";
import { wake } from "../../bot/usecases/outbox/wake.ts";

const noon = moment(Date.parse("2026-11-24T11:00:00Z"));
const now = () => noon;
const demo = "infra/demo/demo-world.yaml";

describe("a programme is taken out of one store and put into another", function () {
  this.timeout(60_000);
  let root: string;
  let source: Store;
  let made = 0;
  const opened: Store[] = [];
  const empty = (): Store => {
    const store = openEmbedded(mkdtempSync(join(root, "store-")), { now });
    opened.push(store);
    return store;
  };
  const out = (): string => join(root, `out-${++made}`);
  const exported = async (store = source): Promise<string> => {
    const dir = out();
    valueOf(await exportData({ store, now })(await folderAt(dir, { make: true })));
    return dir;
  };
  const valueOf = <T>(outcome: DataOutcome<T>): T =>
    outcome.ok ? outcome.value : assert.fail(JSON.stringify(outcome.refusal));
  const jsonLines = (dir: string): string[] => readdirSync(dir).filter((name) => name.endsWith(".jsonl"));
  const textsIn = (dir: string): string[] =>
    jsonLines(dir).map((name) => readFileSync(join(dir, name), "utf8"));

  before(async () => {
    root = mkdtempSync(join(tmpdir(), "data-"));
    source = empty();
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    await loadDemoIfEmpty({ store: source, now, log, method: readMethod() })(async () =>
      parseDemoWorld(demo, await readFile(demo, "utf8")),
    );
    const [programme] = (await source.list(partitionOf.programmes, ["listing"])).entries;
    const id = programme?.body.programme ?? assert.fail("no programme");
    await wake({ store: source, now }, laneOf.programme(id), id, later(noon, minute));
    await source.commit(partitionOf.programme(id), [
      {
        put: {
          kind: "listing",
          id: "odd",
          body: { programme: "🐎 Øystre Slidre", name: '\u0000\n"', later: [1] } as never,
        },
      },
    ]);
    const body = { owner: "x", until: noon };
    await source.commit(partitionOf.post, [{ put: { kind: "lease", id: idOf.lease("x"), body } }]);
  });
  after(async () => {
    for (const store of opened) await store.close();
    rmSync(root, { recursive: true });
  });

  it("comes back without losing a comma", async () => {
    const first = await exported();
    const other = empty();
    const { written, same } = valueOf(await importData({ store: other, now })(await folderAt(first)));
    assert.ok(written > 200);
    assert.equal(same, 0);
    const second = await exported(other);
    assert.deepEqual(jsonLines(second), jsonLines(first));
    assert.deepEqual(textsIn(second), textsIn(first));
    assert.match(
      jsonLines(first).join(),
      /^post\.jsonl,programme\..+\.jsonl,programmes\.jsonl,tenant\..+\.jsonl/,
    );
    const [woken] = await other.due(partitionOf.post, "wake", later(noon, minute), 1);
    assert.ok(woken, "work that was due stays due");
    assert.ok(!textsIn(first).join().includes('"lease"'), "who worked on it stays behind");
  });

  it("verifies an export, and what the store says against it", async () => {
    const dir = await exported();
    const whole = valueOf(await verifyData({ store: source, now })(await folderAt(dir)));
    assert.equal(whole.same, whole.manifest.documents);
    const other = empty();
    assert.equal(valueOf(await verifyData({ store: other, now })(await folderAt(dir))).missing, whole.same);
  });

  const damage: [string, (dir: string) => void, DataRefusal["is"]][] = [
    ["without a manifest", (dir) => rmSync(join(dir, "manifest.json")), "noExport"],
    ["whose file is cut by a line", (dir) => cut(dir, lastLine(dir)), "damaged"],
    ["whose file is cut by a byte", (dir) => cut(dir, 1), "damaged"],
    ["with a letter changed", (dir) => change(dir, (text) => text.replace("kommune", "kommunE")), "damaged"],
    ["with a line more", (dir) => appendFileSync(join(dir, programmeIn(dir)), "{}\n"), "damaged"],
    ["with a file less", (dir) => rmSync(join(dir, programmeIn(dir))), "damaged"],
    ["with a file more", (dir) => cpSync(join(dir, "post.jsonl"), join(dir, "programme.x.jsonl")), "damaged"],
    ["with a number in the manifest changed", (dir) => manifest(dir, '"bytes": ', '"bytes": 1'), "damaged"],
    ["with half a manifest", (dir) => truncateSync(join(dir, "manifest.json"), 100), "damaged"],
    ["of a newer format", (dir) => manifest(dir, '"format": 1', '"format": 2'), "newerFormat"],
  ];
  const programmeIn = (dir: string): string =>
    jsonLines(dir).find((name) => name.startsWith("programme.")) ?? assert.fail("no programme");
  const change = (dir: string, how: (text: string) => string): void => {
    const file = join(dir, programmeIn(dir));
    const text = readFileSync(file, "utf8");
    assert.notEqual(how(text), text);
    writeFileSync(file, how(text));
  };
  const cut = (dir: string, bytes: number): void => {
    const file = join(dir, programmeIn(dir));
    truncateSync(file, readFileSync(file).length - bytes);
  };
  const lastLine = (dir: string): number => {
    const lines = readFileSync(join(dir, programmeIn(dir)), "utf8").split("\n");
    return Buffer.byteLength(lines.at(-2) ?? "") + 1;
  };
  const manifest = (dir: string, from: string, to: string): void => {
    const file = join(dir, "manifest.json");
    writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
  };
  for (const [what, harm, is] of damage) {
    it(`refuses an export ${what} whole`, async () => {
      const dir = await exported();
      harm(dir);
      const other = empty();
      const refused = await importData({ store: other, now })(await folderAt(dir));
      assert.ok(!refused.ok);
      assert.equal(refused.refusal.is, is);
      const again = await exported(other);
      assert.deepEqual(textsIn(again).join(""), "", "nothing was written");
    });
  }

  it("refuses a store that says something else, before it writes", async () => {
    const dir = await exported();
    const other = empty();
    const body = { programme: "x", name: "mine" };
    const [programme] = (await source.list(partitionOf.programmes, ["listing"])).entries;
    await other.commit(partitionOf.programmes, [{ put: { kind: "listing", id: programme?.id ?? "", body } }]);
    const refused = await importData({ store: other, now })(await folderAt(dir));
    assert.ok(!refused.ok && refused.refusal.is === "differs");
    assert.equal((await other.list(partitionOf.programmes, ["listing", "knock"])).entries.length, 1);
    const moved = await moveData({ from: source, to: other, now })();
    assert.ok(!moved.ok && moved.refusal.is === "differs");
  });

  it("moves, interrupted at whatever commit and run again", async () => {
    const want = textsIn(await exported()).join("");
    for (const dies of [0, 1, 3, 6]) {
      const other = empty();
      let commits = 0;
      const dying: Store = {
        ...other,
        commit: async (...given) => {
          if (commits++ === dies) throw new Error("killed");
          return other.commit(...given);
        },
      };
      await assert.rejects(moveData({ from: source, to: dying, now })(), /killed/);
      valueOf(await moveData({ from: source, to: other, now })());
      assert.equal(textsIn(await exported(other)).join(""), want);
      assert.equal(
        valueOf(await moveData({ from: source, to: other, now })()).written,
        0,
        "and a third time is nothing",
      );
    }
  });

  it("never takes half of what is written beside it", async () => {
    let reads = 0;
    const restless = (changes: number): Store => ({
      ...source,
      list: async (...given) => {
        const page = await source.list(...given);
        reads++;
        return reads > changes
          ? page
          : { ...page, entries: page.entries.map((e) => ({ ...e, etag: `${reads}` })) };
      },
    });
    const dir = out();
    valueOf(await exportData({ store: restless(2), now })(await folderAt(dir, { make: true })));
    reads = 0;
    const given = out();
    const refused = await exportData({ store: restless(1000), now })(await folderAt(given, { make: true }));
    assert.ok(!refused.ok && refused.refusal.is === "restless");
    const unfinished = await importData({ store: empty(), now })(await folderAt(given));
    assert.ok(!unfinished.ok && unfinished.refusal.is === "noExport", "an export that was given up is none");
  });

  it("does not write over an export that is finished, and goes on where one was given up", async () => {
    const dir = await exported();
    const before = textsIn(dir);
    const again = await exportData({ store: source, now })(await folderAt(dir));
    assert.deepEqual(again, { ok: false, refusal: { is: "exportThere" } });
    assert.deepEqual(textsIn(dir), before);
    rmSync(join(dir, "manifest.json"));
    valueOf(await exportData({ store: source, now })(await folderAt(dir)));
  });

  it("is a command that says one sentence", async () => {
    const dir = await exported();
    const data = mkdtempSync(join(root, "store-"));
    const run = (...args: string[]) => {
      const { stdout, stderr, status } = spawnSync(process.execPath, ["bot/cli/data.ts", ...args], {
        encoding: "utf8",
        env: { PATH: process.env["PATH"], DATA_DIR: data },
      });
      return { said: `${stdout}${stderr}`.trim(), status };
    };
    assert.match(run("export", out()).said, /^There is no store in .* yet/);
    assert.match(run("import", dir).said, /^\d+ documents were written, and 0 were there already\.$/);
    assert.match(run("import", dir).said, /^0 documents were written, and \d+ were there already\.$/);
    assert.match(run("verify", dir).said, /^The export is whole; .* lacks 0\.$/);
    assert.match(run("move", "--from", "embedded", "--to", "cosmos").said, /^COSMOS_ENDPOINT is missing/);
    appendFileSync(join(dir, "post.jsonl"), "x");
    assert.deepEqual(run("import", dir), {
      said: "post.jsonl is not as it was written: it was changed or cut. Nothing was written.",
      status: 1,
    });
    for (const wrong of [[], ["export"], ["dance", dir], ["--what"]])
      assert.match(run(...wrong).said, /^Say what to do/);
  });
});
