import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { groupCommit } from "../../bot/adapters/embedded/groupCommit.ts";
import { openEmbedded, type EmbeddedOptions } from "../../bot/adapters/embedded/open.ts";
import { moment } from "../../bot/domain/time.ts";
import { today } from "../../bot/domain/store/upgrades.ts";
import { StoreBusy, type Change, type Committed, type Store } from "../../bot/ports.ts";

const noon = moment(Date.parse("2027-03-01T11:00:00Z"));
const change = (id: string, name = id, ifMatch?: string): Change => ({
  put: { kind: "listing", id, body: { programme: "p", name } },
  ...(ifMatch !== undefined && { ifMatch }),
});

describe("commits that are asked for at once, in the embedded store", () => {
  let dir: string;
  let store: Store;
  let held: (() => void)[];
  /** Another process that looks: it sees what is on the disk. */
  let looker: Store;
  const open = (more: Partial<EmbeddedOptions> = {}): void => {
    store = openEmbedded(dir, { now: () => noon, soon: (settle) => void held.push(settle), ...more });
    looker = openEmbedded(dir, { now: () => noon, readOnly: true });
  };
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "group-"));
    held = [];
    open();
  });
  afterEach(async () => {
    await store.close();
    await looker.close();
    rmSync(dir, { recursive: true });
  });
  const names = async (): Promise<string[]> =>
    (await looker.list("p", ["listing"])).entries.map(({ body }) => body.name);
  const go = (): void => held.splice(0).forEach((settle) => settle());
  const isDone = ({ ok }: Committed): boolean => ok;

  it("go to the disk together, and nobody is told before they are there", async () => {
    const told: string[] = [];
    const asked = ["a", "b", "c"].map((id) => store.commit("p", [change(id)]).then(() => told.push(id)));
    await store.read("p", "listing", "a");
    assert.equal(held.length, 1, "one group");
    assert.deepEqual([told, await names()], [[], []]);
    go();
    assert.deepEqual(await names(), ["a", "b", "c"]);
    await Promise.all(asked);
    assert.deepEqual(told, ["a", "b", "c"]);
  });

  it("are one after the other: the second finds what the first has written", async () => {
    const both = [
      store.commit("p", [change("a", "first", "new")]),
      store.commit("p", [change("a", "second", "new")]),
    ];
    go();
    assert.deepEqual((await Promise.all(both)).map(isDone), [true, false]);
    assert.deepEqual(await names(), ["first"]);
  });

  it("stand or fall alone", async () => {
    await store.close();
    // Of this kind nothing can be written.
    const versions = { ...today.versions, knock: undefined as unknown as number };
    open({ schema: { ...today, versions } });
    const knock = {
      kind: "knock",
      id: "k",
      body: { tenant: "t", object: "o", name: "n", firstAt: noon, lastAt: noon, times: 1 },
    } as const;
    const [before, fails, refused, after] = [
      store.commit("p", [change("a")]),
      store.commit("p", [change("half"), { put: knock }]),
      store.commit("p", [change("b"), change("c", "c", "an old etag")]),
      store.commit("p", [change("d")]),
    ];
    go();
    await assert.rejects(fails);
    assert.deepEqual(await Promise.all([before, refused, after].map(async (each) => isDone(await each))), [
      true,
      false,
      true,
    ]);
    assert.deepEqual(await names(), ["a", "d"]);
  });

  it("are all refused when the file cannot be had, and are done when they come again", async () => {
    const other = new DatabaseSync(join(dir, "ledergaloppen.sqlite"));
    other.exec("BEGIN IMMEDIATE");
    const ask = (): Promise<Committed>[] => [
      store.commit("p", [change("a")]),
      store.commit("p", [change("b")]),
    ];
    const refused = ask();
    go();
    for (const each of refused) await assert.rejects(each, StoreBusy);
    other.exec("ROLLBACK");
    other.close();
    assert.deepEqual(await names(), []);
    const again = ask();
    go();
    assert.deepEqual((await Promise.all(again)).map(isDone), [true, true]);
  });

  it("are written as they were when they were asked for, and before the store closes", async () => {
    const body = { programme: "p", name: "asked" };
    const asked = store.commit("p", [{ put: { kind: "listing", id: "a", body } }]);
    body.name = "changed since";
    await store.close();
    go();
    assert.deepEqual([isDone(await asked), await names()], [true, ["asked"]]);
    const late = store.commit("p", [change("late")]);
    go();
    await assert.rejects(late, /finalized/);
  });

  it("are all refused, each with the reason, when SQLite gives up the transaction that they share", async () => {
    const db = new DatabaseSync(":memory:");
    db.exec("CREATE TABLE t (x)");
    const commits = groupCommit(db, (settle) => void held.push(settle));
    const insert = (): Committed => {
      db.exec("INSERT INTO t VALUES (1)");
      return { ok: true, etags: [] };
    };
    const full = (): Committed => {
      db.exec("ROLLBACK");
      throw Object.assign(new Error("database or disk is full"), { errcode: 13 });
    };
    const count = (): unknown => db.prepare("SELECT count(*) AS n FROM t").get()?.["n"];
    const asked = [insert, full, insert].map(commits.join);
    go();
    for (const each of asked) await assert.rejects(each, StoreBusy);
    assert.equal(count(), 0);
    const again = commits.join(insert);
    go();
    assert.deepEqual([isDone(await again), count()], [true, 1]);
    db.close();
  });

  it("are all refused when it is the last step that fails, and the next are written", async () => {
    const db = new DatabaseSync(":memory:");
    db.exec("PRAGMA foreign_keys = ON; CREATE TABLE known (x INTEGER PRIMARY KEY)");
    db.exec("CREATE TABLE t (x REFERENCES known DEFERRABLE INITIALLY DEFERRED)");
    const commits = groupCommit(db, (settle) => void held.push(settle));
    const insert = (x: number | null) => (): Committed => {
      db.prepare("INSERT INTO t VALUES (?)").run(x);
      return { ok: true, etags: [] };
    };
    const rows = (): unknown => db.prepare("SELECT count(*) AS n FROM t").get()?.["n"];
    // Nobody knows 7, and SQLite asks when all is to be committed.
    const asked = [insert(null), insert(7)].map(commits.join);
    go();
    for (const each of asked) await assert.rejects(each, /FOREIGN KEY/);
    assert.equal(rows(), 0);
    const next = commits.join(insert(null));
    go();
    assert.deepEqual([isDone(await next), rows()], [true, 1]);
    db.close();
  });

  it("are told alone that the disk is full, where SQLite has undone no more than that one", async () => {
    const db = new DatabaseSync(":memory:");
    const commits = groupCommit(db, (settle) => void held.push(settle));
    const full = (): Committed => {
      throw Object.assign(new Error("database or disk is full"), { errcode: 13 });
    };
    const [fails, stands] = [commits.join(full), commits.join(() => ({ ok: true, etags: [] }))];
    go();
    await assert.rejects(fails, StoreBusy);
    assert.ok(isDone(await stands));
    db.close();
  });
});
