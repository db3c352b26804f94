import assert from "node:assert/strict";
import { processBell } from "../../bot/adapters/bell.ts";
import { sharedBell } from "../../bot/adapters/sharedBell.ts";
import { partitionOf } from "../../bot/domain/ids.ts";
import { later, type Moment } from "../../bot/domain/time.ts";
import { StoreBusy, type Log, type Store } from "../../bot/ports.ts";
import { memoryStore } from "../support/memoryStore.ts";

const topic = "board:p1:fjordvik";
const news = { at: "2026-11-24T08:00:00.000Z" as Moment, by: "Kari", what: "answer" as const };

describe("a bell over two instances", () => {
  const clock = { now: "2026-11-24T08:00:00.000Z" as Moment };
  const now = (): Moment => clock.now;
  const logged: string[] = [];
  const log: Log = { info: () => {}, warn: () => {}, error: (event) => void logged.push(event) };
  const instance = (store: Store, owner: string) => {
    const heard: string[] = [];
    const bell = sharedBell({ store, now, owner, log, here: processBell(), everyMs: 60_000 });
    const stop = bell.listen(topic, ({ what, by }) => heard.push(`${what} ${by ?? "nobody"}`));
    return { bell, heard, stop };
  };
  const written = () => new Promise((resolve) => setImmediate(resolve));

  it("is heard at once where it rings, and at the next look where it does not", async () => {
    const store = memoryStore(now);
    const [one, two] = [instance(store, "one"), instance(store, "two")];
    one.bell.ring(topic, news);
    assert.deepEqual(one.heard, ["answer Kari"]);
    await written();
    await Promise.all([one.bell.look(), two.bell.look()]);
    assert.deepEqual(one.heard, ["answer Kari"], "nobody hears themselves twice");
    assert.deepEqual(two.heard, ["plan nobody"], "that, and not what or who");
    await two.bell.look();
    assert.equal(two.heard.length, 1, "once");
    two.bell.ring(topic, news);
    await written();
    await one.bell.look();
    assert.equal(one.heard.length, 2);
    one.stop();
    two.stop();
  });

  it("writes ten rings in a moment as two documents at most, without a word, and they expire", async () => {
    const store = memoryStore(now);
    const { bell, stop } = instance(store, "one");
    const before = store.commits();
    for (let i = 0; i < 10; i++) bell.ring(topic, news);
    await written();
    assert.ok(store.commits() - before <= 2);
    assert.ok(!JSON.stringify(store.everything()).includes("Kari"));
    clock.now = later(clock.now, 3 * 60_000);
    assert.deepEqual((await store.list(partitionOf.bells, ["ring"])).entries, []);
    stop();
  });

  it("does not keep a person waiting for the store, and logs when it is away", async () => {
    const store = { ...memoryStore(now), commit: () => Promise.reject(new StoreBusy("away")) };
    const { bell, heard, stop } = instance(store, "one");
    bell.ring(topic, news);
    assert.equal(heard.length, 1);
    await written();
    assert.deepEqual(logged, ["bell.unheard"]);
    stop();
  });
});
