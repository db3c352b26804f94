import assert from "node:assert/strict";
import { idOf } from "../../bot/domain/ids.ts";
import { CommitTooLarge } from "../../bot/domain/store/limits.ts";
import { later, minute, moment, type Moment } from "../../bot/domain/time.ts";
import { NewerDocument, today, type Schema } from "../../bot/domain/store/upgrades.ts";
import type { AnyEntry, Change, Committed, Store } from "../../bot/ports.ts";
import { skip } from "../support/skip.ts";

/** A store under test. Everything it opens lies in the same place. */
export interface Home {
  open: (options: { now: () => Moment; schema?: Schema }) => Promise<Store>;
  tearDown: () => Promise<void>;
  /** Only one store is open in it at a time. */
  alone?: true;
}
/** What a stand-in for a real store does not do, and why: skipped, and said. */
export type Lacks = Partial<Record<"transactions", string>>;

const noon = moment(Date.parse("2027-03-01T11:00:00Z"));
const listing = (id: string, name = id): AnyEntry & { kind: "listing" } => ({
  kind: "listing",
  id,
  body: { programme: id, name },
});
const wake = (id: string, dueAt: Moment, lane?: string): AnyEntry => ({
  kind: "wake",
  id,
  body: { lane: lane ?? "-", programme: id, writtenAt: noon },
  dueAt,
  ...(lane !== undefined && { lane }),
});
const put = (entry: AnyEntry, ifMatch?: string): Change => ({
  put: entry,
  ...(ifMatch !== undefined && { ifMatch }),
});
const etagsOf = (committed: Committed): string[] => {
  assert.ok(committed.ok, `refused: ${JSON.stringify(committed)}`);
  return committed.etags;
};
const etagOf = (committed: Committed): string => etagsOf(committed)[0] ?? assert.fail("no etag");

export function storeContract(name: string, home: () => Promise<Home>, lacks: Lacks = {}): void {
  describe(`a store in ${name}`, () => {
    let at = noon;
    let place: Home;
    let store: Store;
    let p = "";
    let tests = 0;
    const open = (schema?: Schema): Promise<Store> =>
      place.open({ now: () => at, ...(schema && { schema }) });

    before(async () => {
      place = await home();
      store = await open();
    });
    after(async () => {
      await store?.close();
      await place?.tearDown();
    });
    beforeEach(() => {
      at = noon;
      p = `programme:t${++tests}`;
    });
    const ids = async (...given: Parameters<Store["list"]>): Promise<string[]> =>
      (await store.list(...given)).entries.map(({ id }) => id);
    /** One commit each, where the test is not about transactions. */
    const fill = async (entries: readonly AnyEntry[], partition = p): Promise<void> => {
      for (const entry of entries) etagOf(await store.commit(partition, [put(entry)]));
    };
    const needs = (what: keyof Lacks, test: Mocha.Context): void => {
      const reason = lacks[what];
      if (reason !== undefined) skip(test, reason);
    };

    it("gives back what was put, and undefined for what was not", async () => {
      const entry = { ...listing("a", "Sør-Fron"), dueAt: noon, lane: "x", expiresAt: later(noon, minute) };
      const etag = etagOf(await store.commit(p, [put(entry)]));
      assert.deepEqual(await store.read(p, "listing", "a"), { ...entry, etag });
      assert.equal(await store.read(p, "listing", "b"), undefined);
      assert.equal(await store.read(p, "seen", "a"), undefined, "another kind");
      assert.equal(await store.read("programme:other", "listing", "a"), undefined, "another partition");
    });

    it("keeps Norwegian letters, emoji and control characters, and a body of 1 MB", async () => {
      const words = "Blåbærgrøt på Ørlandet, kjøtmeis ⟨ŋ⟩ 🐎👩🏽‍⚕️ \u0000\u0007 \" \\ \n </script> ' --";
      await fill([listing("words", words), listing("long", "å".repeat(500_000))]);
      assert.equal((await store.read(p, "listing", "words"))?.body.name, words);
      assert.equal((await store.read(p, "listing", "long"))?.body.name.length, 500_000);
      assert.equal((await store.list(p, ["listing"])).entries[1]?.body.name, words);
    });

    it("refuses a commit that no store could take, and writes nothing of it", async () => {
      const long = listing("long", "x".repeat(1_000_000));
      const both = [put(long), put({ ...long, id: "long2" })];
      await assert.rejects(store.commit(p, both), CommitTooLarge);
      await assert.rejects(store.commit(p, [put(listing("blåbær"))]), /not usable as an id/);
      await assert.rejects(store.commit(p, [put(listing("a")), { remove: "a" }]), /changed twice/);
      await assert.rejects(
        store.commit(
          p,
          Array.from({ length: 101 }, (_, n) => put(listing(`n${n}`))),
        ),
        /101/,
      );
      assert.deepEqual(await ids(p, ["listing"]), []);
    });

    it("takes the deterministic ids of the house as they are", async () => {
      const made = [
        idOf.answer("a1", "g1", "p1"),
        idOf.version("answer:a1:g1", 12),
        idOf.act(noon, "k"),
        idOf.programme,
      ];
      await fill(made.map((id) => listing(id)));
      assert.deepEqual(await ids(p, ["listing"]), made.toSorted());
      for (const id of made) assert.equal((await store.read(p, "listing", id))?.id, id);
    });

    it("lists in the order of ids, by kind and prefix, a page at a time", async () => {
      const entries = ["b:3", "a:1", "b:1", "b:2", "c:1", "b:10"].map((id) => listing(id));
      await fill([...entries, wake("b:25", noon), wake("b:15", noon)]);
      assert.deepEqual(await ids(p, ["listing"]), ["a:1", "b:1", "b:10", "b:2", "b:3", "c:1"]);
      assert.deepEqual(await ids(p, ["listing"], { prefix: "b:" }), ["b:1", "b:10", "b:2", "b:3"]);
      assert.deepEqual(await ids(p, ["listing", "wake"], { prefix: "b:2" }), ["b:2", "b:25"]);
      assert.deepEqual(await ids(p, ["wake"]), ["b:15", "b:25"]);
      assert.deepEqual(await ids(p, []), []);
      assert.deepEqual(await ids(p, ["lease"]), []);

      const first = await store.list(p, ["listing", "wake"], { prefix: "b:", most: 4 });
      assert.deepEqual(
        first.entries.map(({ id }) => id),
        ["b:1", "b:10", "b:15", "b:2"],
      );
      assert.equal(first.next, "b:2");
      const second = await store.list(p, ["listing", "wake"], { prefix: "b:", most: 4, after: "b:2" });
      assert.deepEqual(
        second.entries.map(({ id }) => id),
        ["b:25", "b:3"],
      );
      assert.equal(second.next, undefined);
      assert.equal((await store.list(p, ["listing"], { most: 6 })).next, undefined, "an exact last page");
    });

    it("pages through hundreds of documents without losing or doubling one", async () => {
      const all = Array.from({ length: 250 }, (_, n) => `n:${String(n).padStart(4, "0")}`);
      await fill(all.map((id) => listing(id, "x".repeat(2000))));
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await store.list(p, ["listing"], { most: 60, ...(after !== undefined && { after }) });
        seen.push(...page.entries.map(({ id }) => id));
        after = page.next;
      } while (after !== undefined);
      assert.deepEqual(seen, all);
      assert.equal((await store.list(p, ["listing"])).entries.length, 100, "a page of its own length");
    });

    it("keeps partitions apart, also where ids are the same", async () => {
      await fill([listing("a", "mine"), wake("w", noon, "post")]);
      await fill([listing("a", "theirs"), wake("w2", noon, "post")], `${p}x`);
      assert.deepEqual(await ids(p, ["listing", "wake"]), ["a", "w"]);
      assert.equal((await store.read(`${p}x`, "listing", "a"))?.body.name, "theirs");
      assert.deepEqual(
        (await store.due(p, "wake", noon, 10, "post")).map(({ id }) => id),
        ["w"],
      );
      await store.commit(p, [{ remove: "a" }]);
      assert.ok(await store.read(`${p}x`, "listing", "a"));
    });

    it("puts with new only where nothing is, with an etag only what is unchanged, and otherwise always", async () => {
      const first = etagOf(await store.commit(p, [put(listing("a", "1"), "new")]));
      assert.deepEqual(await store.commit(p, [put(listing("a", "2"), "new")]), {
        ok: false,
        conflict: ["a"],
      });
      const second = etagOf(await store.commit(p, [put(listing("a", "3"), first)]));
      assert.deepEqual(await store.commit(p, [put(listing("a", "4"), first)]), {
        ok: false,
        conflict: ["a"],
      });
      const third = etagOf(await store.commit(p, [put(listing("a", "3"))]));
      assert.equal((await store.read(p, "listing", "a"))?.etag, third);
      assert.equal(new Set([first, second, third]).size, 3, "an etag per write, also of the same words");
      assert.deepEqual(await store.commit(p, [put(listing("b", "1"), first)]), {
        ok: false,
        conflict: ["b"],
      });
      assert.equal((await store.read(p, "listing", "a"))?.body.name, "3");
    });

    it("removes with an etag only what is unchanged; what is gone may be removed again", async () => {
      const first = etagOf(await store.commit(p, [put(listing("a", "1"))]));
      const second = etagOf(await store.commit(p, [put(listing("a", "2"))]));
      assert.deepEqual(await store.commit(p, [{ remove: "a", ifMatch: first }]), {
        ok: false,
        conflict: ["a"],
      });
      assert.deepEqual(await store.commit(p, [{ remove: "a", ifMatch: second }]), { ok: true, etags: [""] });
      assert.deepEqual(await store.commit(p, [{ remove: "a", ifMatch: second }]), {
        ok: false,
        conflict: ["a"],
      });
      assert.deepEqual(await store.commit(p, [{ remove: "a" }]), { ok: true, etags: [""] });
      const again = etagOf(await store.commit(p, [put(listing("a", "2"), "new")]));
      assert.ok(![first, second].includes(again), "an etag never comes back");
    });

    it("commits nothing as nothing", async () => {
      assert.deepEqual(await store.commit(p, []), { ok: true, etags: [] });
    });

    it("undoes everything when one condition fails, and names every one that failed", async function () {
      needs("transactions", this);
      const a = etagOf(await store.commit(p, [put(listing("a", "before"))]));
      await store.commit(p, [put(listing("b", "before")), put(listing("gone", "before"))]);
      const refused = await store.commit(p, [
        put(listing("a", "after"), a),
        put(listing("b", "after"), "not-its-etag"),
        put(listing("c", "after")),
        put(listing("b2", "after"), "new"),
        { remove: "gone" },
        { remove: "never", ifMatch: "not-its-etag" },
      ]);
      assert.deepEqual(refused, { ok: false, conflict: ["b", "never"] });
      assert.deepEqual(await ids(p, ["listing"]), ["a", "b", "gone"]);
      assert.equal((await store.read(p, "listing", "a"))?.etag, a);
    });

    it("removes what is there and what is not in one transaction", async function () {
      needs("transactions", this);
      await fill([listing("a")]);
      const mixed = await store.commit(p, [{ remove: "a" }, put(listing("b")), { remove: "never" }]);
      assert.equal(etagsOf(mixed).filter((etag) => etag !== "").length, 1);
      assert.deepEqual(await ids(p, ["listing"]), ["b"]);
    });

    it("commits a hundred changes of every sort in one transaction", async function () {
      needs("transactions", this);
      const etags = etagsOf(
        await store.commit(
          p,
          Array.from({ length: 100 }, (_, n) => put(listing(`n${n}`))),
        ),
      );
      const changes = etags.map((etag, n): Change => {
        if (n % 3 === 0) return put(listing(`n${n}`, "changed"), etag);
        return n % 3 === 1 ? { remove: `n${n}`, ifMatch: etag } : put(listing(`m${n}`), "new");
      });
      const after = etagsOf(await store.commit(p, changes));
      assert.equal(after.length, 100);
      assert.equal((await store.read(p, "listing", "n99"))?.etag, after[99]);
      assert.equal((await store.read(p, "listing", "n99"))?.body.name, "changed");
      assert.equal((await ids(p, ["listing"], { prefix: "n", most: 200 })).length, 34 + 33);
      assert.equal((await ids(p, ["listing"], { prefix: "m", most: 200 })).length, 33);
    });

    it("lets one of two writers at once through and tells the other", async function () {
      needs("transactions", this);
      const etag = etagOf(await store.commit(p, [put(listing("a", "0"))]));
      const both = await Promise.all(
        ["x", "y"].map((who) =>
          store.commit(p, [put(listing("a", who), etag), put(listing(`by:${who}`), "new")]),
        ),
      );
      assert.equal(both.filter(({ ok }) => ok).length, 1);
      const [by] = await ids(p, ["listing"], { prefix: "by:" });
      assert.equal(`by:${(await store.read(p, "listing", "a"))?.body.name}`, by);
    });

    it("counts right when ten writers add one at a time, each trying until it is through", async () => {
      await store.commit(p, [put(listing("count", "0"))]);
      const addOne = async (): Promise<void> => {
        for (;;) {
          const now = await store.read(p, "listing", "count");
          assert.ok(now);
          const next = listing("count", String(Number(now.body.name) + 1));
          if ((await store.commit(p, [put(next, now.etag)])).ok) return;
        }
      };
      await Promise.all(Array.from({ length: 10 }, addOne));
      assert.equal((await store.read(p, "listing", "count"))?.body.name, "10");
    });

    it("says what is due, the oldest first, in one lane or all", async () => {
      const minutes = (n: number): Moment => later(noon, n * minute);
      await fill([
        wake("late", minutes(5), "post"),
        wake("second", minutes(-1), "post"),
        wake("first", minutes(-9), "post"),
        wake("other", minutes(-5), "expiry"),
        wake("now", noon),
        { ...listing("another-kind"), dueAt: minutes(-7) },
        listing("never"),
      ]);
      const due = async (...more: [most: number, lane?: string]): Promise<string[]> =>
        (await store.due(p, "wake", noon, ...more)).map(({ id }) => id);
      assert.deepEqual(await due(10), ["first", "other", "second", "now"]);
      assert.deepEqual(await due(2), ["first", "other"]);
      assert.deepEqual(await due(10, "post"), ["first", "second"]);
      assert.deepEqual(await due(1, "post"), ["first"]);
      assert.deepEqual(await due(10, "no such lane"), []);
      const { dueAt: _none, ...undated } = wake("first", noon, "post");
      await fill([undated]);
      assert.deepEqual(await due(1, "post"), ["second"], "put without dueAt is no longer due");
    });

    it("does not show what has expired, and lets new take its place", async () => {
      const short = { ...listing("short", "1"), dueAt: noon, expiresAt: later(noon, minute) };
      const etag = etagOf(await store.commit(p, [put(short)]));
      await fill([listing("long")]);
      assert.deepEqual(await store.commit(p, [put(short, "new")]), { ok: false, conflict: ["short"] });
      at = later(noon, minute);
      assert.equal(await store.read(p, "listing", "short"), undefined);
      assert.deepEqual(await ids(p, ["listing"]), ["long"]);
      assert.deepEqual(await store.due(p, "listing", at, 10), []);
      const again = etagOf(await store.commit(p, [put(listing("short", "2"), "new")]));
      assert.notEqual(again, etag);
      assert.equal((await store.read(p, "listing", "short"))?.body.name, "2");
      at = later(noon, 60 * minute);
      assert.deepEqual(await ids(p, ["listing"]), ["long", "short"], "put without expiresAt stays");
    });

    it("keeps fields that it does not know, and what is written over goes with its old fields", async () => {
      const wide = { ...listing("a"), body: { programme: "a", name: "a", later: { list: [1, null, "å"] } } };
      await store.commit(p, [put(wide)]);
      const read = await store.read(p, "listing", "a");
      assert.deepEqual(read?.body, wide.body);
      assert.ok(read);
      await store.commit(p, [put({ ...read, body: { ...read.body, name: "b" } }, read.etag)]);
      assert.deepEqual((await store.read(p, "listing", "a"))?.body, { ...wide.body, name: "b" });
      await store.commit(p, [put(listing("a"))]);
      assert.deepEqual((await store.read(p, "listing", "a"))?.body, listing("a").body);
    });

    it("tells of a large document what holds now, whoever wrote it, and whatever the reader did with it", async () => {
      const large = (name: string) => listing("a", name.repeat(5_000));
      const other = place.alone ? store : await open();
      try {
        await store.commit(p, [put(large("a"))]);
        const first = await store.read(p, "listing", "a");
        assert.ok(first);
        first.body.name = "spoilt";
        assert.deepEqual((await store.read(p, "listing", "a"))?.body, large("a").body);
        const theirs = etagOf(await other.commit(p, [put(large("b"))]));
        const read = await store.read(p, "listing", "a");
        assert.deepEqual(read?.body, large("b").body);
        const again = await store.read(p, "listing", "a");
        assert.equal(etagOf(await store.commit(p, [put(large("c"), again?.etag)])) === theirs, false);
        assert.deepEqual((await other.read(p, "listing", "a"))?.body, large("c").body);
        await other.commit(p, [{ remove: "a" }]);
        assert.equal(await store.read(p, "listing", "a"), undefined);
        await other.commit(p, [put(large("d"), "new")]);
        assert.deepEqual((await store.read(p, "listing", "a"))?.body, large("d").body);
      } finally {
        if (other !== store) await other.close();
      }
    });

    it("reads an older document as today's, rewrites it as such, and refuses a newer one in words", async () => {
      const tomorrow: Schema = {
        versions: { ...today.versions, listing: today.versions.listing + 2 },
        steps: {
          listing: [
            ...(today.steps.listing ?? []),
            ({ name, ...rest }) => ({ ...rest, title: name }),
            (body) => ({ ...body, name: `${String(body["title"])}!` }),
          ],
        },
      };
      await store.commit(p, [
        put({ ...listing("old"), body: { ...listing("old").body, unknown: 7 } as never }),
      ]);
      await store.commit(p, [put(listing("old2"))]);
      await store.close();
      store = await open(tomorrow);
      const read = await store.read(p, "listing", "old");
      assert.deepEqual(read?.body, { programme: "old", title: "old", name: "old!", unknown: 7 });
      assert.deepEqual(
        (await store.list(p, ["listing"])).entries.map(({ body }) => body.name),
        ["old!", "old2!"],
      );
      assert.ok(read);
      await store.commit(p, [put(read, read.etag)]);
      assert.deepEqual((await store.read(p, "listing", "old"))?.body, read.body, "not upgraded twice");

      await store.close();
      store = await open();
      await assert.rejects(store.read(p, "listing", "old"), NewerDocument);
      await assert.rejects(store.list(p, ["listing"]), /kind listing has version 3/);
      assert.equal((await store.read(p, "listing", "old2"))?.body.name, "old2");
    });
  });
}
