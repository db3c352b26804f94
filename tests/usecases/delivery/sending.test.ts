import assert from "node:assert/strict";
import { setImmediate } from "node:timers/promises";
import { laterOf } from "../../../bot/domain/delivery/mailing.ts";
import { idOf, laneOf, partitionOf } from "../../../bot/domain/ids.ts";
import { wake } from "../../../bot/usecases/outbox/wake.ts";
import { openPostOffice } from "../../../bot/usecases/delivery/heartbeat.ts";
import { later } from "../../../bot/domain/time.ts";
import { StoreBusy } from "../../../bot/ports.ts";
import { aNudge, anOpening, messagesOf, remove, stateOf, tuesday } from "../../support/mailings.ts";
import { postRig, type Rig } from "../../support/postRig.ts";
import { aPerson, aProgramme, anAssignment, tenant } from "../../support/programme.ts";

const later_ = { opens: { at: "2026-11-01T08:00:00.000Z" as const } };
const people = (count: number) => Array.from({ length: count }, (_, n) => aPerson(`p${n}`));

/** A programme in which the assignment is open and nothing is on its way. */
async function town(count: number, tuning = {}): Promise<Rig> {
  const rig = postRig(tuesday, tuning);
  await rig.enrol(aProgramme(), people(count), []);
  const body = anAssignment("a1", later_);
  await rig.put(partitionOf.programme("p1"), { kind: "assignment", id: idOf.assignment("a1"), body });
  return rig;
}

describe("a sending", () => {
  it("reaches everybody once, at the pace of the tenant", async () => {
    const rig = await town(200);
    await rig.mail(aProgramme(), aNudge());
    await rig.run();
    assert.equal(new Set(rig.sendings.map(({ to }) => to)).size, 200);
    assert.equal(rig.sendings.length, 200);
    const first = rig.sendings.slice(0, 150).map(({ at }) => Date.parse(at));
    for (let i = 50; i < 150; i++) assert.ok((first[i] ?? 0) - (first[i - 50] ?? 0) >= 1000, `${i}`);
  });

  it("never repeats a nudge whose fate is unknown, and says so", async () => {
    const rig = await town(2);
    rig.teams.answer = (to) =>
      to.user === "29:p0"
        ? { is: "unknown" }
        : { is: "accepted", card: { conversation: to.conversation, activity: "c", at: rig.now() } };
    await rig.mail(aProgramme(), aNudge());
    await rig.runUntil(later(tuesday, 3_600_000));
    assert.deepEqual([stateOf(rig, "n1", "p0"), stateOf(rig, "n1", "p1")], ["unknown", "accepted"]);
    assert.equal(rig.sendings.length, 2);
  });

  it("repeats an assignment until it is known to have come through, and remembers the doubt", async () => {
    const rig = await town(1);
    let left = 2;
    rig.teams.answer = (to) =>
      left-- > 0
        ? { is: "unknown" }
        : { is: "accepted", card: { conversation: to.conversation, activity: "c", at: rig.now() } };
    await rig.mail(aProgramme(), anOpening());
    await rig.runUntil(later(tuesday, 600_000));
    assert.equal(rig.sendings.length, 3);
    const message = messagesOf(rig, "m1").get("p0/g1");
    assert.deepEqual([message?.state.is, message?.doubts], ["accepted", 2]);
  });

  it("gives up an assignment that stays uncertain, and says so", async () => {
    const rig = await town(1);
    rig.teams.answer = () => ({ is: "unknown" });
    await rig.mail(aProgramme(), anOpening());
    await rig.runUntil(later(tuesday, 3_600_000));
    assert.equal(stateOf(rig, "m1", "p0"), "unknown");
    assert.equal(rig.sendings.length, 6);
  });

  it("marks who cannot be reached, and does not try again until they are back", async () => {
    const rig = await town(1);
    rig.teams.answer = () => ({ is: "gone", because: "blockedByIt" });
    await rig.mail(aProgramme(), aNudge());
    await rig.run();
    await rig.mail(aProgramme(), aNudge({ id: "n2" }));
    await rig.run();
    assert.equal(rig.sendings.length, 1);
    assert.equal(stateOf(rig, "n2", "p0"), "notReached blockedByIt");
    const account = await rig.store.read(partitionOf.tenant(tenant), "account", idOf.account("object-p0"));
    assert.equal(account?.body.unreachable?.because, "blockedByIt");
  });

  it("lets a throttled conversation wait without stopping the others", async () => {
    const rig = await town(100);
    rig.teams.answer = (to) =>
      to.user === "29:p3" && rig.now() < later(tuesday, 60_000)
        ? { is: "busy", retryAfterMs: 30_000 }
        : { is: "accepted", card: { conversation: to.conversation, activity: "c", at: rig.now() } };
    await rig.mail(aProgramme(), aNudge());
    await rig.runUntil(later(tuesday, 180_000), 5_000);
    const before = rig.sendings.filter(({ at }) => at < later(tuesday, 10_000));
    assert.ok(before.length >= 100, `${before.length}`);
    assert.equal(stateOf(rig, "n1", "p3"), "accepted");
  });

  it("says of a connection that never came to be that it did not, and tries again", async () => {
    const rig = await town(1);
    let there = false;
    rig.teams.answer = (to) =>
      there
        ? { is: "accepted", card: { conversation: to.conversation, activity: "c", at: rig.now() } }
        : { is: "noContact", retryAfterMs: 2_000 };
    await rig.mail(aProgramme(), aNudge());
    await rig.office.beat();
    await rig.office.settled();
    const [message] = messagesOf(rig, "n1").values();
    assert.deepEqual([message?.state.is, message?.hold?.because], ["waiting", "noContact"]);
    there = true;
    await rig.runUntil(later(rig.now(), 11 * 60_000));
    assert.equal([...messagesOf(rig, "n1").values()][0]?.state.is, "accepted");
  });

  it("pauses a throttled tenant for as long as it is told, and loses nothing", async () => {
    const rig = await town(300);
    const until = later(tuesday, 5_000);
    rig.teams.answer = (to) =>
      rig.now() < until
        ? { is: "busy", retryAfterMs: 5_000 }
        : { is: "accepted", card: { conversation: to.conversation, activity: "c", at: rig.now() } };
    await rig.mail(aProgramme(), aNudge());
    await rig.runUntil(later(tuesday, 120_000), 5_000);
    const states = [...messagesOf(rig, "n1").values()].map(({ state }) => state.is);
    assert.deepEqual(new Set(states), new Set(["accepted"]));
    assert.ok(rig.sendings.filter(({ at }) => at < until).length <= 3, "two refusals are enough to know");
  });

  it("stops everything when Teams does not know the bot, tells once, and loses nothing", async () => {
    const rig = await town(50);
    let known = false;
    rig.teams.answer = (to) =>
      known
        ? { is: "accepted", card: { conversation: to.conversation, activity: "c", at: rig.now() } }
        : { is: "gone", because: "botNotRegistered" };
    await rig.mail(aProgramme(), aNudge());
    await rig.office.beat();
    await rig.office.settled();
    const [{ to } = { to: "" }] = rig.sendings;
    assert.equal(rig.sendings.length, 1, "one card went ahead");
    assert.equal(messagesOf(rig, "n1").get(`${to}/g1`)?.hold?.because, "botNotRegistered");
    assert.equal((await rig.office.beat()).stopped, "botNotRegistered");
    assert.equal(rig.logged.filter((line) => line.startsWith("delivery.stopped")).length, 1);
    known = true;
    await rig.deps.sleep(11 * 60_000);
    await rig.run();
    assert.deepEqual(
      new Set([...messagesOf(rig, "n1").values()].map(({ state }) => state.is)),
      new Set(["accepted"]),
    );
  });

  it("stops at once when it is cancelled: what is in the air lands, the rest drops with its reason", async () => {
    const rig = await town(200);
    await rig.mail(aProgramme(), aNudge());
    const partition = partitionOf.programme("p1");
    rig.teams.answer = async (to) => {
      if (rig.sendings.length === 60) {
        const known = await rig.store.read(partition, "mailing", idOf.mailing("n1"));
        if (known) await rig.put(partition, { ...known, body: { ...known.body, state: "cancelled" } });
      }
      return { is: "accepted", card: { conversation: to.conversation, activity: "c", at: rig.now() } };
    };
    await rig.run();
    assert.ok(rig.sendings.length < 200 - 60, `${rig.sendings.length} went`);
    const states = [...messagesOf(rig, "n1").values()].map(({ state }) =>
      state.is === "dropped" ? state.because : state.is,
    );
    assert.deepEqual(new Set(states), new Set(["accepted", "cancelled"]));
    assert.equal(states.filter((state) => state === "accepted").length, rig.sendings.length);
  });

  it("drops with a reason for a person who was removed between planning and sending", async () => {
    const rig = await town(2);
    rig.set(later(tuesday, -20 * 3_600_000));
    await rig.mail(aProgramme(), aNudge({ when: { at: rig.now() } }));
    rig.set("2026-11-23T19:00:00.000Z");
    await rig.run();
    assert.equal(stateOf(rig, "n1", "p0"), "waiting");
    await remove(rig, "p0");
    rig.set(tuesday);
    await rig.run();
    assert.deepEqual(
      [stateOf(rig, "n1", "p0"), stateOf(rig, "n1", "p1")],
      ["dropped leftProgramme", "accepted"],
    );
  });

  it("drops with a reason when the programme has been deleted", async () => {
    const rig = await town(2);
    rig.set("2026-11-23T19:00:00.000Z");
    await rig.mail(aProgramme(), aNudge({ when: { at: rig.now() } }));
    await rig.run();
    await rig.store.commit(partitionOf.programme("p1"), [{ remove: idOf.programme }]);
    rig.set(tuesday);
    await rig.run();
    assert.deepEqual(rig.sendings, []);
    assert.equal(stateOf(rig, "n1", "p0"), "dropped programmeEnded");
  });

  it("keeps what Teams has said through a busy store", async () => {
    const rig = await town(3);
    let busy = 0;
    rig.teams.answer = (to) => {
      busy = 4;
      return { is: "accepted", card: { conversation: to.conversation, activity: "c", at: rig.now() } };
    };
    rig.store.beforeCommit = () => {
      if (busy-- > 0) throw new StoreBusy();
    };
    await rig.mail(aProgramme(), aNudge());
    await rig.runUntil(later(tuesday, 60_000), 10_000);
    assert.deepEqual(
      [...messagesOf(rig, "n1").values()].map(({ state }) => state.is),
      ["accepted", "accepted", "accepted"],
    );
    assert.equal(rig.sendings.length, 3);
  });

  it("sets aside a letter that cannot be written, and sends the others", async () => {
    const rig = await town(3);
    const { letterFor } = rig.deps;
    rig.deps.letterFor = async (parcel) => {
      if (parcel.person.id === "p1") throw new Error("no words");
      return letterFor(parcel);
    };
    await rig.mail(aProgramme(), aNudge());
    await rig.runUntil(later(tuesday, 900_000), 30_000);
    assert.deepEqual(rig.sendings.map(({ to }) => to).sort(), ["p0", "p2"]);
    assert.equal(stateOf(rig, "n1", "p1"), "notReached refused");
  });
});

describe("a large sending", () => {
  it("lets a small one in between, also one that comes later, in the same tenant", async () => {
    const rig = await town(3000);
    const other = aProgramme({ id: "p2" });
    await rig.mail(aProgramme(), aNudge());
    let began = false;
    rig.teams.answer = async (to) => {
      if (!began && rig.sendings.length > 500) {
        began = true;
        await rig.enrol(other, [aPerson("late")]);
        const body = anAssignment("a1", later_);
        await rig.put(partitionOf.programme("p2"), { kind: "assignment", id: idOf.assignment("a1"), body });
        await rig.mail(other, aNudge({ when: { at: rig.now() }, decidedAt: rig.now() }));
        await rig.office.beat();
      }
      return { is: "accepted", card: { conversation: to.conversation, activity: "c", at: rig.now() } };
    };
    await rig.run();
    const place = rig.sendings.findIndex(({ to }) => to === "late");
    assert.equal(rig.sendings.length, 3001);
    assert.ok(place > 500 && place < 2000, `${place}`);
  });

  it("tries again before it goes on, and not when everybody else is done", async () => {
    const rig = await town(1000);
    rig.teams.answer = (to) =>
      rig.sendings.length === 10
        ? { is: "unknown" }
        : { is: "accepted", card: { conversation: to.conversation, activity: "c", at: rig.now() } };
    await rig.mail(aProgramme(), anOpening());
    await rig.run();
    const doubtful = rig.sendings[9]?.to;
    const second = rig.sendings.findLastIndex(({ to }) => to === doubtful);
    assert.ok(second > 9 && second < 200, `${second}`);
  });

  it("is not stopped by a mailing that cannot be laid out", async () => {
    const rig = await town(2);
    await rig.mail(aProgramme(), aNudge({ id: "bad" }));
    await rig.mail(aProgramme(), aNudge());
    const { store } = rig.deps;
    rig.deps.store = {
      ...store,
      commit: (where, changes) => {
        if (changes.some((c) => "put" in c && c.put.kind === "message" && c.put.body.mailing === "bad"))
          throw new Error("a bug");
        return store.commit(where, changes);
      },
    };
    const office = openPostOffice(rig.deps);
    for (let beats = 0; beats < 5; beats++) {
      await office.beat();
      await office.settled();
    }
    assert.equal(rig.sendings.length, 2);
    assert.ok(rig.logged.some((line) => line.startsWith("mailing.fault")));
  });
});

describe("several things for one person", () => {
  it("go out on one card, the assignment first", async () => {
    const rig = await town(1);
    await rig.mail(aProgramme(), aNudge());
    await rig.mail(aProgramme(), anOpening());
    await rig.run();
    assert.equal(rig.sendings.length, 1);
    assert.deepEqual(
      rig.sendings[0]?.parcel.items.map(({ message }) => message.mailing),
      ["m1", "n1"],
    );
    assert.deepEqual([stateOf(rig, "m1", "p0"), stateOf(rig, "n1", "p0")], ["accepted", "joined"]);
  });
  it("go out on one card also where the store lets others in between, and the tenant has something to do already", async () => {
    const rig = await town(1);
    const at = rig.now();
    await rig.mail(aProgramme(), aNudge());
    await rig.mail(aProgramme(), laterOf("a1", "g1", { to: "p0", at, now: at }));
    await wake(rig.deps, laneOf.tenant(tenant), "p1", at);
    const { store } = rig.deps;
    const half = Promise.withResolvers<void>();
    const commit: typeof store.commit = async (where, changes) => {
      const puts = changes.flatMap((change) => ("put" in change ? change.put : []));
      // The tenant's turn comes when the first of the two is laid out, and there is time before the second.
      if (puts.some(({ id }) => id === idOf.lease(laneOf.tenant(tenant)))) await half.promise;
      const written = await store.commit(where, changes);
      if (puts.some((put) => put.kind === "mailing" && put.body.state === "sent")) {
        half.resolve();
        for (let turns = 0; turns < 20; turns++) await setImmediate();
      }
      return written;
    };
    const office = openPostOffice({ ...rig.deps, store: { ...store, commit } });
    await office.beat();
    await office.settled();
    assert.equal(rig.sendings.length, 1);
    assert.equal(rig.sendings[0]?.parcel.items.length, 2);
  });
  it("in two groups: one card with both", async () => {
    const rig = postRig(tuesday);
    await rig.enrol(aProgramme(), [aPerson("anne", ["g1", "g2"])]);
    const body = anAssignment("a1", later_);
    await rig.put(partitionOf.programme("p1"), { kind: "assignment", id: idOf.assignment("a1"), body });
    await rig.mail(aProgramme(), anOpening());
    await rig.run();
    assert.equal(rig.sendings.length, 1);
    assert.deepEqual(rig.sendings[0]?.parcel.items.map(({ message }) => message.group).sort(), ["g1", "g2"]);
  });
  it("waits for the next week when there was enough in this one", async () => {
    const rig = await town(1);
    for (const [n, at] of [
      later(tuesday, -1),
      tuesday,
      later(tuesday, 3_600_000),
      later(tuesday, 7_200_000),
    ].entries()) {
      rig.set(later(tuesday, n * 3_600_000));
      await rig.mail(aProgramme(), aNudge({ id: `n${n}`, when: { at }, decidedAt: at }));
      await rig.run();
    }
    assert.equal(rig.sendings.length, 3);
    assert.equal(messagesOf(rig, "n3").get("p0/g1")?.hold?.because, "enoughThisWeek");
    await rig.runUntil(later(tuesday, 8 * 24 * 3_600_000), 3_600_000);
    assert.equal(rig.sendings.length, 4);
  });
});

describe("an idle heartbeat", () => {
  it("asks one question, however many programmes there are", async () => {
    const rig = await town(1);
    await rig.mail(aProgramme(), aNudge({ when: { at: "2027-01-12T09:00:00.000Z" } }));
    await rig.run();
    const before = rig.store.queries;
    await rig.office.beat();
    assert.equal(rig.store.queries - before, 1);
  });
});
