import assert from "node:assert/strict";
import { idOf, partitionOf } from "../../../bot/domain/ids.ts";
import { aNudge, anOpening, stateOf, tuesday } from "../../support/mailings.ts";
import { postRig, type Rig } from "../../support/postRig.ts";
import { aPerson, aProgramme, anAssignment, tenant } from "../../support/programme.ts";

/** More nudges about one assignment than one card gathers, all due now. */
async function tooMany(count: number, answer?: Rig["teams"]["answer"]): Promise<Rig> {
  const rig = postRig(tuesday);
  if (answer) rig.teams.answer = answer;
  await rig.enrol(aProgramme(), [aPerson("anne")]);
  const body = anAssignment("a1", { opens: { at: "2026-11-01T08:00:00.000Z" } });
  await rig.put(partitionOf.programme("p1"), { kind: "assignment", id: idOf.assignment("a1"), body });
  for (let n = 0; n < count; n++) await rig.mail(aProgramme(), aNudge({ id: `n${n}` }));
  // What is to be written together is waited for, while more is claimed.
  const { sleep } = rig.deps;
  rig.deps.sleep = async (ms) => {
    await sleep(ms);
    for (let n = 0; ms === 100 && n < 20; n++) await new Promise((resolve) => setImmediate(resolve));
  };
  await rig.run();
  return rig;
}

describe("much that waits for one person", () => {
  it("goes out on one card", async () => {
    const { sendings } = await tooMany(15);
    assert.equal(sendings.length, 1);
    assert.equal(sendings[0]?.parcel.items.length, 15);
  });
  it("goes out on one card each, also where they all come back from the same break and are more than one looks at", async () => {
    const opened = "2026-11-01T08:00:00.000Z";
    const rig = postRig("2026-10-20T07:00:00.000Z", { claim: 3, claimMs: 0 });
    const people = ["anne", "bo", "cleo", "dag"].map((id) => ({ ...aPerson(id), pausedUntil: tuesday }));
    await rig.enrol(aProgramme(), people);
    for (const id of ["a1", "a2", "a3"]) {
      const body = anAssignment(id, { opens: { at: opened } });
      await rig.put(partitionOf.programme("p1"), { kind: "assignment", id: idOf.assignment(id), body });
      const what = { kind: "assignment", assignment: id } as const;
      await rig.mail(aProgramme(), anOpening({ id: `open-${id}`, what, when: { at: opened } }));
    }
    await rig.runUntil("2026-11-24T12:00:00.000Z");
    assert.deepEqual(
      rig.sendings.map(({ parcel }) => parcel.items.length),
      [3, 3, 3, 3],
    );
  });
});

describe("the budget of a week", () => {
  it("counts what has just left, not only what is written down", async () => {
    const { sendings } = await tooMany(40);
    assert.ok(sendings.length > 0 && sendings.length <= 3, `${sendings.length} cards in a moment`);
  });
  it("counts a nudge of which nobody knows whether it came", async () => {
    const { sendings } = await tooMany(40, () => ({ is: "unknown" }));
    assert.ok(sendings.length > 0 && sendings.length <= 3, `${sendings.length} cards in a moment`);
  });
  it("counts an assignment at once of which nobody knows yet whether it came, and once when it has", async () => {
    const rig = postRig(tuesday);
    const { answer } = rig.teams;
    let attempts = 0;
    rig.teams.answer = (...asked) => (++attempts === 1 ? { is: "unknown" } : answer(...asked));
    await rig.enrol(aProgramme(), [aPerson("anne")]);
    const body = anAssignment("a1", { opens: { at: "2026-11-01T08:00:00.000Z" } });
    await rig.put(partitionOf.programme("p1"), { kind: "assignment", id: idOf.assignment("a1"), body });
    await rig.mail(aProgramme(), anOpening());
    for (let n = 0; n < 6; n++)
      await rig.mail(aProgramme(), aNudge({ id: `said${n}`, what: { kind: "notice", text: `Nytt ${n}` } }));
    await rig.run();
    await rig.runUntil("2026-11-24T09:10:00.000Z");
    assert.equal(stateOf(rig, "m1", "anne"), "accepted");
    const told = rig.sendings.map(({ parcel }) => parcel.items[0]?.message.mailing);
    assert.deepEqual(told.filter((mailing) => mailing === "m1").length, 2, "it was tried again");
    assert.equal(told.length, 4, `the assignment and two of what was told: ${told.join(" ")}`);
    const load = await rig.store.read(partitionOf.tenant(tenant), "load", idOf.load("object-anne"));
    assert.equal(load?.body.sent.length, 3);
  });
  it("tries again what nobody knows of, also when it is itself all that the week has room for", async () => {
    const rig = postRig(tuesday);
    const { answer } = rig.teams;
    let attempts = 0;
    rig.teams.answer = (...asked) => (++attempts < 3 ? { is: "unknown" } : answer(...asked));
    const one = aProgramme();
    const programme = { ...one, settings: { ...one.settings, weeklyBudget: 1 } };
    await rig.enrol(programme, [aPerson("anne")]);
    const notice = aNudge({ id: "said", what: { kind: "notice", text: "Nytt" } });
    await rig.mail(programme, notice);
    await rig.runUntil("2026-11-24T09:10:00.000Z");
    assert.equal(stateOf(rig, "said", "anne"), "accepted");
    assert.equal(attempts, 3);
  });
  it("does not count what Teams did not take", async () => {
    let calls = 0;
    const rig = await tooMany(1, (to) =>
      ++calls < 6
        ? { is: "busy", retryAfterMs: 1_000 }
        : { is: "accepted", card: { conversation: to.conversation, activity: "c", at: tuesday } },
    );
    const states = rig.store.all(partitionOf.programme("p1"), "message").map(({ body }) => body.state.is);
    assert.deepEqual(states, ["accepted"]);
  });
});
