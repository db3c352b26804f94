import assert from "node:assert/strict";
import { idOf, laneOf, partitionOf } from "../../../bot/domain/ids.ts";
import { later, minute, type Moment } from "../../../bot/domain/time.ts";
import { redraw } from "../../../bot/usecases/delivery/redraw.ts";
import { rest, wake } from "../../../bot/usecases/outbox/wake.ts";
import { deliveryStore } from "../../support/deliveryStore.ts";
import { postRig } from "../../support/postRig.ts";
import { aPerson, aProgramme, anAssignment } from "../../support/programme.ts";

const start: Moment = "2026-11-24T08:00:00.000Z";
const [lane, programme] = [laneOf.programme("p1"), "p1"];

describe("a wake", () => {
  let at = start;
  let store = deliveryStore(() => at);
  let ports = { store, now: () => at };
  const wakes = () => store.all(partitionOf.post, "wake").map(({ id, dueAt }) => [id, dueAt]);
  const grace = 2 * minute;
  const only = async (id: string) =>
    (await store.read(partitionOf.post, "wake", id)) ?? assert.fail(`no ${id}`);
  beforeEach(() => {
    at = start;
    store = deliveryStore(() => at);
    ports = { store, now: () => at };
  });

  it("for what is due at once stands beside the one that waits, and goes when it is old", async () => {
    await wake(ports, lane, programme, later(start, 60 * minute));
    await wake(ports, lane, programme, start);
    const now = idOf.wakeNow(lane, programme);
    assert.deepEqual(wakes(), [
      [idOf.wake(lane, programme), later(start, 60 * minute)],
      [now, start],
    ]);
    await rest(ports, await only(now), undefined, grace);
    assert.deepEqual(wakes()[1], [now, later(start, 5_000)], "young: its work may still be on its way");
    at = later(start, 40_000);
    await rest(ports, await only(now), undefined, grace);
    assert.deepEqual(wakes()[1], [now, later(at, 40_000)], "looked at again at twice its age");
    at = later(start, grace);
    await rest(ports, await only(now), later(start, 90 * minute), grace);
    assert.deepEqual(
      wakes(),
      [[idOf.wake(lane, programme), later(start, 60 * minute)]],
      "the earlier stands",
    );
  });

  it("hands what is due later to the one that waits, before it goes", async () => {
    await wake(ports, lane, programme, start);
    at = later(start, grace);
    await rest(ports, await only(idOf.wakeNow(lane, programme)), later(at, 7 * minute), grace);
    assert.deepEqual(wakes(), [[idOf.wake(lane, programme), later(at, 7 * minute)]]);
  });

  it("that waits is written again unless just now", async () => {
    const due = later(start, 60 * minute);
    await wake(ports, lane, programme, due);
    const seen = await only(idOf.wake(lane, programme));
    at = later(start, 19_000);
    await wake(ports, lane, programme, due);
    assert.equal((await only(seen.id)).etag, seen.etag);
    at = later(start, 20_000);
    await wake(ports, lane, programme, due);
    assert.notEqual((await only(seen.id)).etag, seen.etag);
  });

  it("for what is due at once is written by one of those who come together, unless somebody has looked since", async () => {
    await Promise.all([1, 2, 3].map(() => wake(ports, lane, programme, start)));
    const first = await only(idOf.wakeNow(lane, programme));
    at = later(start, 4_999);
    await wake(ports, lane, programme, at);
    assert.equal((await only(first.id)).etag, first.etag);
    await rest(ports, first, undefined, grace);
    await wake(ports, lane, programme, at);
    assert.deepEqual((await only(first.id)).dueAt, at, "it had been put off");
    at = later(at, 5_000);
    const second = await only(first.id);
    await wake(ports, lane, programme, at);
    assert.notEqual((await only(first.id)).etag, second.etag);
  });

  it("that could not be written has woken nobody: each is told, and the next writes it", async () => {
    const { commit } = store;
    store.commit = async () => Promise.reject(new Error("busy"));
    const both = await Promise.allSettled([1, 2].map(() => wake(ports, lane, programme, start)));
    assert.deepEqual(
      both.map(({ status }) => status),
      ["rejected", "rejected"],
    );
    store.commit = commit;
    await wake(ports, lane, programme, start);
    assert.equal((await only(idOf.wakeNow(lane, programme))).dueAt, start);
  });

  it("is written again, so that whoever takes it away finds it changed", async () => {
    await wake(ports, lane, programme, start);
    const seen = await only(idOf.wakeNow(lane, programme));
    at = later(start, grace);
    await wake(ports, lane, programme, at);
    await rest(ports, seen, undefined, grace);
    assert.equal((await only(seen.id)).body.writtenAt, at, "it stands: somebody has written it meanwhile");
  });
});

describe("what was answered", () => {
  it("is drawn again in every card that stands, once, also when the service dies in between", async () => {
    const rig = postRig("2026-11-16T07:00:00.000Z");
    await rig.enrol(aProgramme(), [aPerson("anne"), aPerson("bo"), aPerson("eli", ["g2"])], [anAssignment()]);
    await rig.runUntil("2026-11-16T12:00:00.000Z", 600_000);
    rig.sendings.length = 0;
    const answer = idOf.answer("a1", "g1");
    await wake(rig.deps, laneOf.programme("p1"), "p1", rig.now());
    const body = { values: {}, circles: {}, by: "anne", at: rig.now(), assignmentRev: 1, answer, rev: 1 };
    const id = idOf.version(answer, 1);
    await rig.put(partitionOf.programme("p1"), { kind: "version", id, dueAt: rig.now(), body });
    let commits = 0;
    rig.store.beforeCommit = () => {
      if (++commits === 3) throw new Error("killed");
    };
    await rig.run();
    delete rig.store.beforeCommit;
    await rig.runUntil(later(rig.now(), 10 * minute));
    assert.deepEqual([...new Set(rig.sendings.map(({ to, how }) => `${how} ${to}`))].sort(), [
      "update anne",
      "update bo",
    ]);
    assert.equal(rig.store.all(partitionOf.programme("p1"), "version")[0]?.dueAt, undefined);
    assert.deepEqual(
      rig.store.all(partitionOf.programme("p1"), "mailing").map((it) => it.body.what.kind),
      ["assignment"],
    );
  });

  it("while the card is being drawn again is drawn once more, and the card ends with the newest", async () => {
    const rig = postRig("2026-11-16T07:00:00.000Z");
    await rig.enrol(aProgramme(), [aPerson("anne"), aPerson("bo")], [anAssignment()]);
    await rig.runUntil("2026-11-16T12:00:00.000Z", 600_000);
    rig.sendings.length = 0;
    const correction = { kind: "correction", assignment: "a1", group: "g1" } as const;
    const { answer } = rig.teams;
    let inTheAir = 0;
    rig.teams.answer = async (to, parcel, how) => {
      if (++inTheAir <= 2) await redraw(rig.deps, "p1", correction);
      return answer(to, parcel, how);
    };
    await redraw(rig.deps, "p1", correction);
    await rig.runUntil(later(rig.now(), 20 * minute));
    const drawn = (who: string): number => rig.sendings.filter(({ to }) => to === who).length;
    assert.ok(drawn("anne") >= 2 && drawn("bo") >= 2, JSON.stringify([drawn("anne"), drawn("bo")]));
    assert.ok(rig.sendings.length <= 6, "and then it rests");
    const left = rig.store.all(partitionOf.programme("p1"), "message").filter(({ body }) => body.stale);
    assert.deepEqual(left, []);
  });

  it("waits for the next instance where the service stops before it is drawn again", async () => {
    const rig = postRig("2026-11-16T07:00:00.000Z");
    await rig.enrol(aProgramme(), [aPerson("anne"), aPerson("bo")], [anAssignment()]);
    await rig.runUntil("2026-11-16T12:00:00.000Z", 600_000);
    const answer = idOf.answer("a1", "g1");
    await wake(rig.deps, laneOf.programme("p1"), "p1", rig.now());
    const body = { values: {}, circles: {}, by: "anne", at: rig.now(), assignmentRev: 1, answer, rev: 1 };
    const version = { kind: "version", id: idOf.version(answer, 1), dueAt: rig.now(), body } as const;
    await rig.put(partitionOf.programme("p1"), version);
    rig.set(later(rig.now(), 10 * minute));
    let stopped: Promise<void> | undefined;
    // The first that is written is that the lane is taken.
    rig.store.beforeCommit = () => void (stopped ??= rig.office.stop());
    await rig.office.beat();
    await rig.office.settled();
    await stopped;
    assert.ok(rig.store.all(partitionOf.programme("p1"), "version")[0]?.dueAt, "it has not been drawn");
    const left = rig.store.all(partitionOf.post, "wake").filter((it) => it.lane === laneOf.programme("p1"));
    assert.equal(left.length, 1, "what is due is not forgotten");
  });
});
