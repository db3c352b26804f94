/** Each law of the soak can be broken, and says so: here the store is one that a broken product would leave behind. */
import assert from "node:assert/strict";
import type { AnyEntry, Change, Store } from "../../bot/ports.ts";
import { chanceOf } from "./chance.ts";
import { live } from "./life.ts";
import { growth } from "./run.ts";
import { disturbs } from "./quietLaw.ts";

/** What is written is not what was meant: `undefined` is not written at all. */
const writing =
  (change: (put: AnyEntry) => AnyEntry | undefined) =>
  (store: Store): Store => ({
    ...store,
    commit: async (partition, changes) => {
      const kept = changes.flatMap((one): Change[] => {
        if (!("put" in one)) return [one];
        const put = change(one.put);
        return put ? [{ ...one, put }] : [];
      });
      const written = await store.commit(partition, kept);
      return written.ok ? { ok: true, etags: changes.map((_, n) => written.etags[n] ?? "") } : written;
    },
  });
/** What is read is not what stands there. */
const reading =
  (change: (entry: AnyEntry) => AnyEntry) =>
  (store: Store): Store => ({
    ...store,
    read: async (partition, kind, id) => {
      const found = await store.read(partition, kind, id);
      return found && ({ ...found, ...change(found as unknown as AnyEntry) } as typeof found);
    },
  });

const broken: Readonly<Record<string, [RegExp, (store: Store) => Store]>> = {
  "an answer that is not kept": [/lost: zq/, writing((put) => (put.kind === "version" ? undefined : put))],
  "quiet hours that are forgotten": [
    /disturbed (at|on|in)/,
    reading((it) =>
      it.kind === "programme"
        ? {
            ...it,
            body: {
              ...it.body,
              settings: { ...it.body.settings, quietHours: { from: "24:00", to: "00:00", weekends: false } },
            },
          }
        : it,
    ),
  ],
  "a pause that is forgotten": [
    /paused until/,
    reading((it) => {
      if (it.kind !== "person") return it;
      const { pausedUntil: _forgotten, ...body } = it.body;
      return { ...it, body };
    }),
  ],
  "somebody who has left and is written to": [
    /has left/,
    reading((it) => {
      if (it.kind !== "person") return it;
      const { removedAt: _forgotten, ...body } = it.body;
      return { ...it, body };
    }),
  ],
  "a week whose cards are not counted": [
    /cards in a week/,
    writing((put) => (put.kind === "load" ? { ...put, body: { sent: [] } } : put)),
  ],
  "a nudge that is not marked before it is sent": [
    /a nudge twice/,
    writing((put) =>
      put.kind === "message" && put.body.what.kind === "nudge" && put.body.state.is === "sending"
        ? undefined
        : put,
    ),
  ],
  "an assignment that is sent again without a doubt": [
    /times with 0 doubts/,
    writing((put) => {
      if (put.kind !== "message" || put.body.what.kind !== "assignment") return put;
      const { doubts: _hidden, ...body } = put.body;
      return { ...put, body };
    }),
  ],
  "a digest that is not written": [
    /the digest of/,
    writing((put) => {
      if (put.kind !== "standing" || !put.body.digest) return put;
      return { ...put, body: { ...put.body, digest: { ...put.body.digest, words: [] } } };
    }),
  ],
  "a standing that forgets": [
    /has answered/,
    writing((put) => (put.kind === "standing" ? { ...put, body: { ...put.body, answered: {} } } : put)),
  ],
  "a board that does not follow": [
    /is not on the board|says zq/,
    writing((put) => (put.kind === "case" ? { ...put, body: { ...put.body, notes: [] } } : put)),
  ],
  "a circle that widens by itself": [
    /wider without an act/,
    writing((put) => {
      if (put.kind !== "answer" || !put.body.current) return put;
      const { current } = put.body;
      return {
        ...put,
        body: { ...put.body, current: { ...current, circles: { ...current.circles, word: "all" } } },
      };
    }),
  ],
  "words in what others read": [
    /shows zq/,
    (store) => {
      let words = "";
      return writing((put) => {
        if (put.kind === "answer") words = JSON.stringify(put.body.draft?.values ?? words);
        return put.kind === "act" ? { ...put, body: { ...put.body, subject: { words } } } : put;
      })(store);
    },
  ],
  "work that nobody is woken for": [
    /lies (planned|waiting)/,
    writing((put) => (put.kind === "wake" ? undefined : put)),
  ],
};

describe("the laws of the soak", function () {
  this.timeout(120_000);
  for (const [what, [says, sabotage]] of Object.entries(broken)) {
    it(`see ${what}`, async () => {
      const seen: string[] = [];
      for (let seed = 1; seed <= 6 && !says.test(seen.join("\n")); seed++)
        await live(seed, { sabotage }).catch((error: Error) => seen.push(error.message));
      assert.match(seen.join("\n"), says);
    });
  }
  it("see memory that grows, and only that", () => {
    assert.ok(growth([50, 60, 80, 100, 120, 140]) > 20);
    assert.ok(Math.abs(growth([50, 60, 61, 60, 61, 60])) < 1);
  });
  it("know when nobody is to be disturbed", () => {
    assert.equal(disturbs("2026-10-23T06:00:00Z", []), undefined);
    assert.equal(disturbs("2026-10-26T06:00:00Z", []), "at 07:00:00");
    assert.equal(disturbs("2027-03-26T10:00:00Z", []), "on a holiday, 2027-03-26");
    assert.equal(disturbs("2026-10-24T10:00:00Z", []), "on a weekend, 2026-10-24");
    assert.match(disturbs("2026-10-21T10:00:00Z", [{ from: "2026-10-21", to: "2026-10-21" }]) ?? "", /quiet/);
  });
  it("the same seed is the same life", async () => {
    assert.deepEqual(await live(3, { days: 9 }), await live(3, { days: 9 }));
    assert.notEqual(chanceOf(1).between(0, 1e9), chanceOf(2).between(0, 1e9));
  });
});
