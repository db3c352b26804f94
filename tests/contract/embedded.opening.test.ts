import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openEmbedded, type EmbeddedOptions } from "../../bot/adapters/embedded/open.ts";
import { StoreRefusal, type StoreTrouble } from "../../bot/domain/store/limits.ts";
import { later, minute, moment } from "../../bot/domain/time.ts";
import { StoreBusy, type Change, type Store } from "../../bot/ports.ts";
import { skip } from "../support/skip.ts";

const noon = moment(Date.parse("2027-03-01T11:00:00Z"));
const change = (id: string, name = id): Change => ({
  put: { kind: "listing", id, body: { programme: id, name } },
});

describe("the embedded store opens, or says in one sentence why not", () => {
  let dir: string;
  let file: string;
  let at = noon;
  const opened: Store[] = [];
  const open = (more: Partial<EmbeddedOptions> = {}): Store => {
    const store = openEmbedded(dir, { now: () => at, ...more });
    opened.push(store);
    return store;
  };
  const closeAll = async (): Promise<void> => {
    for (const store of opened.splice(0)) await store.close();
  };
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), "opening-"));
    file = join(dir, "ledergaloppen.sqlite");
    at = noon;
  });
  afterEach(async () => {
    await closeAll();
    chmodSync(dir, 0o700);
    rmSync(dir, { recursive: true });
  });
  const filled = async (documents = 300): Promise<void> => {
    const store = open();
    for (let n = 0; n < documents; n++) await store.commit("p", [change(`n${n}`, "x".repeat(2000))]);
    await closeAll();
  };
  const refused = (code: StoreTrouble, sentence: RegExp, act: () => unknown = open): void => {
    assert.throws(act, (error) => {
      assert.ok(error instanceof StoreRefusal, String(error));
      assert.equal(error.code, code);
      assert.match(error.message, sentence);
      assert.doesNotMatch(error.message, /\n|SQLITE/);
      return true;
    });
  };

  it("keeps what was written over a restart", async () => {
    await filled(3);
    assert.equal((await open().list("p", ["listing"])).entries.length, 3);
  });

  it("refuses a directory that does not exist, and a file in its place", () => {
    refused("directoryMissing", /does not exist/, () => openEmbedded(join(dir, "none"), { now: () => at }));
    writeFileSync(join(dir, "plain"), "");
    refused("directoryMissing", /does not exist/, () => openEmbedded(join(dir, "plain"), { now: () => at }));
  });

  it("refuses a file that is cut short, at whatever place", async () => {
    await filled();
    const { size } = statSync(file);
    for (const left of [size - 4096, Math.floor(size / 2), 4096, 4000, 100, 1, 0]) {
      truncateSync(file, left);
      refused("damaged", /damaged|cut short/);
      refused("damaged", /damaged|cut short/, () => open({ readOnly: true }));
    }
  });

  it("refuses a file that is overwritten in its middle, or is none of SQLite's, or another program's", async () => {
    await filled();
    const bytes = Buffer.alloc(20_000, 0x55);
    const db = new DatabaseSync(file);
    const { size } = statSync(file);
    db.close();
    const handle = openSync(file, "r+");
    writeSync(handle, bytes, 0, bytes.length, Math.floor(size / 2));
    closeSync(handle);
    refused("damaged", /latest backup/);
    writeFileSync(file, "not a database, but long enough to be looked at ".repeat(100));
    refused("damaged", /damaged/);
    rmSync(file);
    const other = new DatabaseSync(file);
    other.exec("CREATE TABLE t (x); PRAGMA user_version = 1;");
    other.close();
    refused("foreign", /something else/);
  });

  it("refuses what a newer edition has written, and leaves it as it is", async () => {
    await filled(1);
    const newer = new DatabaseSync(file);
    newer.exec("PRAGMA user_version = 99");
    newer.close();
    refused("newer", /newer edition.*99/);
    const still = new DatabaseSync(file);
    assert.equal(Number(still.prepare("PRAGMA user_version").get()?.["user_version"]), 99);
    still.close();
  });

  it("is not fooled by what a crash during the very first start leaves", async () => {
    writeFileSync(`${file}.new`, "half");
    await open().commit("p", [change("a")]);
    await closeAll();
    assert.deepEqual(readdirSync(dir).toSorted(), ["ledergaloppen.sqlite", "service.lock"]);
  });

  it("lets one service in, and lookers beside it", async () => {
    refused("storeMissing", /no store/, () => open({ readOnly: true }));
    const store = open();
    await store.commit("p", [change("a")]);
    refused("locked", /Another process/);
    const looker = open({ readOnly: true });
    assert.equal((await looker.read("p", "listing", "a"))?.id, "a");
    await store.commit("p", [change("b")]);
    assert.equal(
      (await looker.list("p", ["listing"])).entries.length,
      2,
      "it sees what is written meanwhile",
    );
    await assert.rejects(looker.commit("p", [change("c")]), /reading only/);
    await closeAll();
    assert.equal((await open({ readOnly: true }).list("p", ["listing"])).entries.length, 2, "also alone");
    open();
  });

  /**
   * Another process that opens, fills while there is room, so many `atOnce`, and says what it got; `as` is a user, `limit`
   * in kB.
   */
  const another = (given: { as?: number; limit?: number; atOnce?: number } = {}): string => {
    const script = `
      import { openEmbedded } from ${JSON.stringify(new URL("../../bot/adapters/embedded/open.ts", import.meta.url).href)};
      const body = { programme: "p", name: "x".repeat(4000) };
      try {
        const store = openEmbedded(process.argv[1], { now: () => "2027-03-01T11:00:00.000Z" });
        let [n, got] = [0, 0];
        const put = async () => {
          await store.commit("p", [{ put: { kind: "listing", id: "more" + n++, body }, ifMatch: "new" }]);
          got++;
        };
        try { while (n < 200) await Promise.all(Array.from({ length: ${given.atOnce ?? 1} }, put)); }
        catch (error) { console.log(error.name, got); }
        await store.close();
        console.log("in");
      } catch (error) { console.log(error.code, error.message); }`;
    const node = [process.execPath, "--input-type=module", "-e", script, dir];
    const limit = given.limit === undefined ? "unlimited" : String(given.limit * 2);
    const { stdout, stderr } = spawnSync("sh", ["-c", `ulimit -f ${limit}; exec "$@"`, "sh", ...node], {
      encoding: "utf8",
      ...(given.as !== undefined && { uid: given.as }),
    });
    assert.equal(stderr, "");
    return stdout.trim();
  };

  it("refuses a second process, and a file that another program holds", async () => {
    open();
    assert.match(another(), /^locked Another process already runs/);
    await closeAll();
    assert.equal(another(), "in");
    const other = new DatabaseSync(file);
    other.exec("BEGIN IMMEDIATE");
    refused("locked", /holding the store/);
    other.exec("ROLLBACK");
    const store = open();
    other.exec("BEGIN IMMEDIATE");
    await assert.rejects(store.commit("p", [change("a")]), StoreBusy);
    other.exec("ROLLBACK");
    other.close();
    assert.ok((await store.commit("p", [change("a")])).ok, "and goes on when it is let go");
  });

  it("refuses a directory and a file that it may not use", async function () {
    const root = process.getuid?.() === 0;
    if (process.platform === "win32") skip(this, "Windows has no such limits");
    const someone = root ? { as: 65_534 } : {};
    await filled(1);
    chmodSync(dir, 0o777);
    for (const [mode, said] of [
      [0o000, /^notReadable .*cannot be read/],
      [0o444, /^notWritable .*cannot be written/],
    ] as const) {
      chmodSync(file, mode);
      assert.match(another(someone), said);
    }
    chmodSync(file, 0o666);
    chmodSync(dir, 0o555);
    assert.match(another(someone), /^notWritable The data directory .* cannot be written/);
  });

  it("tells its callers to try later when the disk takes no more, and keeps what it took", async function () {
    if (process.platform === "win32") skip(this, "Windows has no such limits");
    open();
    await closeAll();
    for (const atOnce of [1, 6]) {
      const [, taken] = /^StoreBusy (\d+)\nin$/.exec(another({ limit: 200, atOnce })) ?? assert.fail();
      const { entries } = await open().list("p", ["listing"], { most: 1000 });
      assert.ok(Number(taken) > 5);
      assert.equal(entries.length, Number(taken));
      await closeAll();
      rmSync(file);
    }
    assert.match(another({ limit: 1 }), /^(diskFull|notReadable) The disk that holds/, "and at the start");
  });

  it("sweeps what has expired now and then", async () => {
    const store = open();
    const gone = { ...(change("gone") as { put: object }).put, expiresAt: later(noon, minute) };
    await store.commit("p", [{ put: gone } as Change, change("stays")]);
    at = later(noon, 30 * minute);
    await store.commit("p", [change("other")]);
    await closeAll();
    const db = new DatabaseSync(file);
    assert.equal(db.prepare("SELECT count(*) AS n FROM document").get()?.["n"], 2);
    db.close();
  });
});
