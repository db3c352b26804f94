import assert from "node:assert/strict";
import { idOf, laneOf, partitionOf } from "../../../bot/domain/ids.ts";
import { later } from "../../../bot/domain/time.ts";
import { wake } from "../../../bot/usecases/outbox/wake.ts";
import { aNudge, anOpening, messagesOf, tuesday } from "../../support/mailings.ts";
import { postRig, type Rig } from "../../support/postRig.ts";
import { aPerson, aProgramme, anAssignment, tenant } from "../../support/programme.ts";

const partition = partitionOf.programme("p1");
async function town(count: number): Promise<Rig> {
  const rig = postRig(tuesday);
  await rig.enrol(
    aProgramme(),
    Array.from({ length: count }, (_, n) => aPerson(`p${n}`)),
  );
  const body = anAssignment("a1", { opens: { at: "2026-11-01T08:00:00.000Z" } });
  await rig.put(partition, { kind: "assignment", id: idOf.assignment("a1"), body });
  return rig;
}
/** From now on everything that this instance does to the store fails, as for a process that is gone. */
const kill = (rig: Rig, dead: { now: boolean }): void => {
  const { store } = rig.deps;
  rig.deps.store = {
    ...store,
    commit: async (where, changes) =>
      dead.now ? new Promise<never>(() => {}) : store.commit(where, changes),
  };
};
const states = (rig: Rig, mailing: string): string[] =>
  [...messagesOf(rig, mailing).values()].map(({ state }) => state.is).sort();

describe("an instance that dies in the middle", () => {
  it("leaves its lane to another when the lease has run out; a nudge in the air is uncertain and never repeated", async () => {
    const first = await town(40);
    const dead = { now: false };
    kill(first, dead);
    first.teams.answer = (to) => {
      if (first.sendings.length >= 10) dead.now = true;
      return { is: "accepted", card: { conversation: to.conversation, activity: "c", at: first.now() } };
    };
    await first.mail(aProgramme(), aNudge());
    void first.office.beat();
    await new Promise((resolve) => setTimeout(resolve, 20));
    void first.office.beat();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const sentByFirst = first.sendings.length;
    assert.ok(sentByFirst >= 10, `${sentByFirst}`);

    const second = postRig(later(tuesday, 10_000), {}, first.store, "two");
    await second.office.beat();
    await second.office.settled();
    assert.equal(second.sendings.length, 0, "the lane is still the first one's");
    await second.runUntil(later(tuesday, 30 * 60_000));
    const twice = second.sendings.filter(({ to }) => first.sendings.some((sent) => sent.to === to));
    assert.deepEqual(twice, [], "no nudge twice");
    assert.deepEqual(new Set(states(second, "n1")), new Set(["accepted", "unknown"]));
    assert.equal(states(second, "n1").length, 40);
  });

  it("has its assignments sent again, at most those in the air, each with its doubt written down", async () => {
    const first = await town(40);
    const dead = { now: false };
    kill(first, dead);
    first.teams.answer = (to) => {
      if (first.sendings.length >= 10) dead.now = true;
      return { is: "accepted", card: { conversation: to.conversation, activity: "c", at: first.now() } };
    };
    await first.mail(aProgramme(), anOpening());
    void first.office.beat();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const second = postRig(later(tuesday, 10_000), {}, first.store, "two");
    await second.runUntil(later(tuesday, 30 * 60_000));
    assert.deepEqual(new Set(states(second, "m1")), new Set(["accepted"]));
    const twice = second.sendings.filter(({ to }) => first.sendings.some((sent) => sent.to === to));
    for (const { to } of twice) assert.equal(messagesOf(second, "m1").get(`${to}/g1`)?.doubts, 1);
    const reached = new Set([...first.sendings, ...second.sendings].map(({ to }) => to));
    assert.equal(reached.size, 40);
  });

  it("lays out around what is there already, as for somebody who came by and got it", async () => {
    const rig = await town(3);
    await rig.mail(aProgramme(), anOpening());
    const there = { ...anOpening(), to: "p1", group: "g1", mailing: "m1", notBefore: tuesday, attempts: 0 };
    const { to, group, mailing, what, notBefore, attempts } = there;
    const state = { is: "accepted", at: tuesday } as const;
    const body = { to, group, mailing, what, notBefore, attempts, state };
    await rig.put(partition, { kind: "message", id: idOf.message("m1", "p1", "g1"), body });
    await rig.run();
    assert.deepEqual(rig.sendings.map(({ to }) => to).sort(), ["p0", "p2"]);
  });

  it("continues laying out where it was", async () => {
    const first = await town(250);
    let commits = 0;
    const { store } = first.deps;
    first.deps.store = {
      ...store,
      commit: async (where, changes) => {
        if (where === partition && ++commits > 1) return new Promise<never>(() => {});
        return store.commit(where, changes);
      },
    };
    await first.mail(aProgramme(), aNudge());
    void first.office.beat();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const laid = messagesOf(first, "n1").size;
    assert.ok(laid > 0 && laid < 250, `${laid}`);
    const second = postRig(later(tuesday, 120_000), {}, first.store, "two");
    await second.runUntil(later(tuesday, 30 * 60_000));
    assert.equal(second.sendings.length, 250);
    assert.equal(new Set(second.sendings.map(({ to }) => to)).size, 250);
  });
});

describe("two instances", () => {
  it("share one store without sending anything twice", async () => {
    const one = await town(120);
    const two = postRig(tuesday, {}, one.store, "two");
    await one.mail(aProgramme(), aNudge());
    for (let beats = 0; beats < 20; beats++) {
      await Promise.all([one.office.beat(), two.office.beat()]);
      await Promise.all([one.office.settled(), two.office.settled()]);
    }
    const all = [...one.sendings, ...two.sendings].map(({ to }) => to);
    assert.equal(all.length, 120);
    assert.equal(new Set(all).size, 120);
  });
});

describe("a clock that jumps", () => {
  it("backwards: leases from the future are not believed for ever, and nothing is sent twice", async () => {
    const rig = await town(5);
    rig.set(later(tuesday, 3_600_000));
    const body = { owner: "another", until: later(tuesday, 7 * 24 * 3_600_000) };
    await rig.put(partitionOf.post, { kind: "lease", id: idOf.lease(laneOf.tenant(tenant)), body });
    await rig.mail(aProgramme(), aNudge());
    await rig.run();
    rig.set(tuesday);
    await rig.runUntil(later(tuesday, 2 * 3_600_000), 600_000);
    assert.equal(rig.sendings.length, 5);
  });
  it("forwards during a sending: what is in the air is settled as Teams has said", async () => {
    const rig = await town(5);
    rig.teams.answer = (to) => {
      rig.set(later(rig.now(), 3_600_000));
      return { is: "accepted", card: { conversation: to.conversation, activity: "c", at: rig.now() } };
    };
    await rig.mail(aProgramme(), aNudge());
    await rig.run();
    rig.set(later(tuesday, 24 * 3_600_000));
    await rig.run();
    assert.equal(new Set(rig.sendings.map(({ to }) => to)).size, rig.sendings.length);
  });
});

describe("a wake", () => {
  it("stays while the commit that it was written for may still come, and goes after that", async () => {
    const rig = await town(1);
    await wake(rig.deps, laneOf.programme("p1"), "p1", tuesday);
    await rig.office.beat();
    await rig.office.settled();
    assert.equal(rig.store.all(partitionOf.post, "wake").length, 1);
    await rig.put(partition, {
      kind: "mailing",
      id: idOf.mailing("n1"),
      body: aNudge(),
      dueAt: tuesday,
    });
    await rig.runUntil(later(tuesday, 10 * 60_000), 15_000);
    assert.equal(rig.sendings.length, 1);
    assert.deepEqual(rig.store.all(partitionOf.post, "wake"), []);
  });
  it("keeps the earliest of several, and moves to what is due next", async () => {
    const rig = await town(1);
    await wake(rig.deps, "x", "p1", later(tuesday, 60_000));
    await wake(rig.deps, "x", "p1", later(tuesday, 10_000));
    await wake(rig.deps, "x", "p1", later(tuesday, 90_000));
    assert.equal(rig.store.all(partitionOf.post, "wake")[0]?.dueAt, later(tuesday, 10_000));
  });
  it("is taken off a lane that is given back when the service stops", async () => {
    const rig = await town(100);
    rig.teams.answer = (to) => {
      if (rig.sendings.length === 20) void rig.office.stop();
      return { is: "accepted", card: { conversation: to.conversation, activity: "c", at: rig.now() } };
    };
    await rig.mail(aProgramme(), aNudge());
    await rig.office.beat();
    await rig.office.settled();
    await rig.office.beat();
    await rig.office.settled();
    assert.ok(rig.sendings.length < 100);
    assert.deepEqual(
      states(rig, "n1").filter((is) => is === "sending"),
      [],
    );
    assert.deepEqual(rig.store.all(partitionOf.post, "lease"), []);
    const next = postRig(rig.now(), {}, rig.store, "two");
    await next.run();
    assert.equal(rig.sendings.length + next.sendings.length, 100);
  });
});
