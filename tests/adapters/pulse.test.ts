/** What two alerts look at: an age that is told must be true, and one that nobody knows is not told. */
import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { openPulse, type Pulse } from "../../bot/adapters/telemetry/pulse.ts";
import { idOf, laneOf, partitionOf } from "../../bot/domain/ids.ts";
import { later, minute, type Moment } from "../../bot/domain/time.ts";
import type { Beat } from "../../bot/usecases/delivery/heartbeat.ts";
import { memoryStore } from "../support/memoryStore.ts";

const now: Moment = "2026-11-24T08:00:00.000Z";
const calm: Beat = { due: 0, started: 0, running: 0 };

describe("the pulse of an instance", () => {
  let pulse: Pulse;
  let faults: string[];
  let beat: () => Promise<Beat>;
  afterEach(() => pulse.stop());
  beforeEach(() => {
    faults = [];
    beat = () => Promise.resolve(calm);
  });
  const opened = async (dueAt?: Moment): Promise<Pulse> => {
    const store = memoryStore(() => now);
    const lane = laneOf.programme("vest");
    const body = { lane, programme: "vest", writtenAt: now };
    const id = idOf.wake(lane, "vest");
    if (dueAt) await store.commit(partitionOf.post, [{ put: { kind: "wake", id, lane, dueAt, body } }]);
    const log = { info: () => {}, warn: () => {}, error: (event: string) => void faults.push(event) };
    pulse = openPulse({ beat: () => beat(), store, now: () => now, log, everyMs: 2, ageEveryMs: 10 });
    return pulse;
  };
  const until = async (isSo: () => boolean): Promise<void> => {
    for (let tries = 0; !isSo(); tries++) {
      assert.ok(tries < 500, "it never came to this");
      await wait(2);
    }
  };

  it("tells how long the oldest has been due, and nothing due as nothing", async () => {
    const late = await opened(later(now, -3 * minute));
    await until(() => late.state().queueAge === 180);
    late.stop();
    const calmOne = await opened(later(now, minute));
    await until(() => calmOne.state().queueAge === 0);
    assert.equal(calmOne.state().lastBeat, now);
  });

  it("tells no age when nobody has been able to look for a while", async () => {
    const { state } = await opened(later(now, -minute));
    await until(() => state().queueAge === 60);
    beat = () => Promise.reject(new Error("the store is away"));
    await until(() => state().queueAge === undefined);
    assert.ok(faults.every((event) => event === "beat.fault") && faults.length > 0);
    beat = () => Promise.resolve(calm);
    await until(() => state().queueAge === 60);
  });

  it("says why nothing is sent, for as long as it is so", async () => {
    beat = () => Promise.resolve({ ...calm, stopped: "botNotRegistered" });
    const { state } = await opened();
    await until(() => state().stopped === "botNotRegistered");
    beat = () => Promise.resolve(calm);
    await until(() => state().lastBeat !== undefined && state().stopped === undefined);
  });
});
