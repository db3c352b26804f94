import assert from "node:assert/strict";
import fc from "fast-check";
import {
  conversationWindows,
  remember,
  tenantWindows,
  waitFor,
  type Window,
} from "../../bot/domain/delivery/pace.ts";
import { traffic } from "../../bot/usecases/delivery/traffic.ts";

/** Sends as soon as the windows let it, after pauses of any length. */
function run(windows: readonly Window[], pauses: readonly number[]): number[] {
  const log: number[] = [];
  const all: number[] = [];
  let now = 1_000;
  for (const pause of pauses) {
    now += pause;
    now += Math.max(0, waitFor(windows, log, now));
    remember(windows, log, now);
    all.push(now);
  }
  return all;
}
const most = (sent: readonly number[], perMs: number): number =>
  Math.max(...sent.map((from) => sent.filter((at) => at >= from && at < from + perMs).length));

describe("the pace", () => {
  const pauses = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 700 })), {
    minLength: 1,
    maxLength: 150,
  });

  it("never lets more into any window than Teams does, however the work comes", () => {
    fc.assert(
      fc.property(pauses, (given) => {
        const conversation = run(conversationWindows, given);
        assert.ok(
          most(conversation, 1000) <= 7 && most(conversation, 2000) <= 8 && most(conversation, 30_000) <= 60,
        );
        assert.ok(most(run(tenantWindows(50), given), 1000) <= 50);
      }),
      { numRuns: 60 },
    );
  });
  it("loses little: 3,000 at 50 a second are less than two seconds over the least that is possible", () => {
    const sent = run(
      tenantWindows(50),
      Array.from({ length: 3000 }, () => 0),
    );
    assert.ok((sent.at(-1) ?? 0) - (sent[0] ?? 0) < 59_000 * 1.015);
  });
  it("does not hold anything where there is no limit", () => {
    assert.equal(waitFor(tenantWindows(Infinity), [1, 1, 1], 1), 0);
  });
});

describe("the traffic of a tenant", () => {
  const busy = { retryAfterMs: 10_000 };
  it("takes one refusal as the conversation's own, and two at once as the tenant's", () => {
    const road = traffic(50);
    road.sent("a", 0);
    road.refused("a", busy, 0, 100);
    assert.equal(road.conversationWait("a", 100), 10_000);
    assert.equal(road.conversationWait("b", 100), 0);
    assert.ok(road.tenantWait(100) <= 0);
    road.refused("a", busy, 0, 200);
    assert.ok(road.tenantWait(200) <= 0, "the same conversation again is still its own");
    road.refused("b", busy, 0, 300);
    assert.equal(road.tenantWait(300), 10_000);
    assert.ok(road.tenantWait(10_300) <= 0);
  });
  it("never takes a collision in one conversation for the tenant's limit", () => {
    const road = traffic(50);
    road.refused("a", { ...busy, only: "conversation" }, 0, 100);
    road.refused("b", { ...busy, only: "conversation" }, 0, 100);
    assert.ok(road.tenantWait(100) <= 0);
  });
  it("counts from when cards have arrived after a refusal, and from when they went when it has been calm", () => {
    const road = traffic(1);
    road.sent("a", 0);
    road.landed(0, 80);
    road.sent("b", 10_000);
    road.landed(10_000, 10_180);
    assert.equal(Math.round(road.tenantWait(10_180)), 826);
    road.refused("z", { retryAfterMs: 0 }, -1, 10_180);
    assert.equal(Math.round(road.tenantWait(10_180)), 926, "it answered 100 ms later than the quickest");
    assert.ok(road.tenantWait(40_000) <= 0);
    road.sent("c", 40_000);
    assert.equal(road.tenantWait(40_000), 1006);
  });
});
