import assert from "node:assert/strict";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import { openingOf } from "../../bot/domain/delivery/mailing.ts";
import { wallClock, type Moment } from "../../bot/domain/time.ts";
import { comeBack } from "../../bot/usecases/delivery/comeBack.ts";
import { keepMailings } from "../../bot/usecases/delivery/keepMailings.ts";
import { moveGathering } from "../../bot/usecases/delivery/moveGathering.ts";
import { recall } from "../../bot/usecases/delivery/recall.ts";
import { aNudge, facilitator, messagesOf, stateOf } from "../support/mailings.ts";
import { postRig, type Rig } from "../support/postRig.ts";
import { aPerson, aProgramme, anAssignment } from "../support/programme.ts";

const hour = 3_600_000;
const to = (rig: Rig): string[] => rig.sendings.map(({ to }) => to).sort();
const beforeSecond = { gathering: 2, days: -14, clock: "08:30" } as const;

describe("a gathering is moved", () => {
  const programme = aProgramme();
  const assignment = anAssignment("a1", { opens: beforeSecond });
  const moved = {
    startDay: "2027-01-12",
    startClock: "10:00",
    endDay: "2027-01-13",
    endClock: "15:00",
  } as const;

  it("and everything unsent follows it", async () => {
    const rig = postRig("2026-11-10T09:00:00.000Z");
    await rig.enrol(programme, [aPerson("anne")], [assignment]);
    const dry = await moveGathering(rig.deps)(
      facilitator(),
      "p1",
      { gathering: 2, when: moved },
      { dryRun: true },
    );
    assert.ok(dry.ok && dry.value.retimed[0]?.to === "2026-12-29T07:30:00.000Z");
    await rig.runUntil("2026-11-11T09:00:00.000Z", hour);
    const done = await moveGathering(rig.deps)(facilitator(), "p1", { gathering: 2, when: moved });
    assert.deepEqual(done, dry);
    await rig.runUntil("2026-12-28T20:00:00.000Z", 6 * hour);
    assert.deepEqual(to(rig), []);
    await rig.runUntil("2026-12-29T09:00:00.000Z", hour / 4);
    assert.deepEqual(to(rig), ["anne"]);
  });

  it("earlier, so that what should have gone goes as soon as nobody is disturbed", async () => {
    const rig = postRig("2026-11-13T18:00:00.000Z");
    await rig.enrol(programme, [aPerson("anne")], [assignment]);
    await rig.mail(programme, aNudge({ when: { gathering: 2, days: -3, clock: "08:30" } }));
    const sooner = { ...moved, startDay: "2026-11-18", endDay: "2026-11-19" } as const;
    const done = await moveGathering(rig.deps)(facilitator(), "p1", { gathering: 2, when: sooner });
    assert.ok(done.ok && done.value.past.length === 1 && done.value.retimed.length === 2);
    await rig.runUntil("2026-11-16T09:00:00.000Z", hour);
    // The assignment and the nudge are due on the same morning: one card.
    assert.deepEqual(to(rig), ["anne"]);
    assert.equal(stateOf(rig, "n1", "anne"), "joined");
  });

  it("into the past: the assignment still goes, and a nudge before it has missed its point", async () => {
    const rig = postRig("2026-11-24T09:00:00.000Z");
    await rig.enrol(
      programme,
      [aPerson("anne")],
      [anAssignment("a1", { opens: { at: "2026-11-02T09:00:00.000Z" } })],
    );
    await rig.run();
    rig.sendings.length = 0;
    await rig.mail(programme, aNudge({ when: { gathering: 2, days: -3, clock: "08:30" } }));
    const past = { ...moved, startDay: "2026-11-10", endDay: "2026-11-11" } as const;
    await moveGathering(rig.deps)(facilitator(), "p1", { gathering: 2, when: past });
    await rig.runUntil("2026-11-25T12:00:00.000Z", hour);
    assert.equal(stateOf(rig, "n1", "anne"), "dropped tooLate");
    assert.deepEqual(
      rig.sendings.map(({ how }) => how),
      ["update"],
      "the card that was out has the new deadline",
    );
  });

  it("and loses its day: everything that follows it waits", async () => {
    const rig = postRig("2026-11-10T09:00:00.000Z");
    await rig.enrol(programme, [aPerson("anne")], [assignment]);
    await moveGathering(rig.deps)(facilitator(), "p1", { gathering: 2 });
    await rig.runUntil("2026-12-24T09:00:00.000Z", 12 * hour);
    assert.deepEqual(to(rig), []);
    rig.set("2027-01-04T09:00:00.000Z");
    await moveGathering(rig.deps)(facilitator(), "p1", { gathering: 2, when: moved });
    await rig.runUntil("2027-01-04T12:00:00.000Z", hour);
    assert.deepEqual(to(rig), ["anne"]);
  });

  it("while its messages wait already: they ask the programme, and wait for the new day", async () => {
    const rig = postRig("2026-11-23T20:00:00.000Z");
    await rig.enrol(
      programme,
      [aPerson("anne", ["g1"], { pausedUntil: "2026-11-26T09:00:00.000Z" })],
      [assignment],
    );
    await rig.runUntil("2026-11-25T09:00:00.000Z", hour);
    assert.equal(stateOf(rig, "open-a1", "anne"), "waiting");
    await moveGathering(rig.deps)(facilitator(), "p1", { gathering: 2, when: moved });
    await rig.runUntil("2026-12-28T09:00:00.000Z", 6 * hour);
    assert.deepEqual(to(rig), []);
    await rig.runUntil("2026-12-29T09:00:00.000Z", hour / 4);
    assert.deepEqual(to(rig), ["anne"]);
  });
});

describe("the wall in Oslo", () => {
  for (const [name, startDay, day] of [
    ["spring", "2027-03-30", "2027-03-29"],
    ["autumn", "2026-10-27", "2026-10-26"],
  ] as const) {
    it(`says the same at both sides of the summer-time change in the ${name}`, async () => {
      const when = { startDay, startClock: "10:00", endDay: startDay, endClock: "15:00" } as const;
      const programme = aProgramme({ gatherings: [{ number: 1, when }] });
      const opens = { gathering: 1, days: -1, clock: "08:30" } as const;
      const rig = postRig(`${startDay.slice(0, 8)}01T09:00:00.000Z` as Moment);
      await rig.enrol(programme, [aPerson("anne")], [anAssignment("a1", { opens })]);
      await rig.runUntil(`${startDay}T20:00:00.000Z` as Moment, hour / 12);
      const wall = wallClock(rig.sendings[0]?.at ?? "1970-01-01T00:00:00.000Z");
      // The spring change is on Easter Sunday in 2027, so the Monday after it is a holiday as well.
      assert.equal(wall.day, name === "spring" ? "2027-03-30" : day);
      assert.ok(wall.clock >= "07:30" && wall.clock < "08:45", wall.clock);
    });
  }
});

describe("a municipality's quiet period", () => {
  it("leaves its people alone and does not hold the others", async () => {
    const base = aProgramme();
    const groups = base.groups.map((group) =>
      group.id === "g2"
        ? { ...group, quietPeriods: [{ from: "2026-11-23", to: "2026-11-27" } as const] }
        : group,
    );
    const rig = postRig("2026-11-16T07:00:00.000Z");
    const assignment = anAssignment("a1", { opens: { at: "2026-11-24T08:00:00.000Z" } });
    await rig.enrol({ ...base, groups }, [aPerson("anne"), aPerson("bo", ["g2"])], [assignment]);
    await rig.runUntil("2026-11-27T20:00:00.000Z", hour);
    assert.deepEqual(to(rig), ["anne"]);
    assert.equal(messagesOf(rig, "open-a1").get("bo/g2")?.hold?.because, "quietPeriod");
    await rig.runUntil("2026-11-30T12:00:00.000Z", hour / 2);
    assert.deepEqual(to(rig), ["anne", "bo"]);
  });
});

describe("somebody who could not be reached", () => {
  it("comes back and gets what is still relevant, on one card, once", async () => {
    const rig = postRig("2026-11-16T07:00:00.000Z");
    const programme = aProgramme();
    const all = ["a1", "a2", "a3"].map((id) => anAssignment(id));
    await rig.enrol(programme, [aPerson("anne")], all);
    rig.teams.answer = () => ({ is: "gone", because: "blockedByPerson" });
    await rig.runUntil("2026-11-16T12:00:00.000Z", hour / 4);
    assert.equal(stateOf(rig, "open-a1", "anne"), "notReached blockedByPerson");
    rig.sendings.length = 0;

    await rig.answered("g1", "a2");
    rig.set("2026-11-25T09:00:00.000Z");
    rig.teams.answer = (to) => ({
      is: "accepted",
      card: { conversation: to.conversation, activity: "c", at: rig.now() },
    });
    const anne = aPerson("anne");
    const partition = partitionOf.tenant(anne.account?.tenant ?? "");
    const account = await rig.store.read(partition, "account", idOf.account("object-anne"));
    assert.ok(account);
    const { unreachable: _back, ...body } = account.body;
    await rig.put(partition, { ...account, body });
    await Promise.all([comeBack(rig.deps)("p1", anne), comeBack(rig.deps)("p1", anne)]);
    await rig.runUntil("2026-11-26T12:00:00.000Z", hour);
    assert.equal(rig.sendings.length, 1);
    const items = rig.sendings[0]?.parcel.items.map(({ message }) => message.mailing).sort();
    assert.deepEqual(items, ["open-a1", "open-a3"]);
    assert.equal(stateOf(rig, "open-a2", "anne"), "dropped answered");
  });

  it("joins the programme late and gets the assignments that are open, but no old reminder", async () => {
    const rig = postRig("2026-11-16T07:00:00.000Z");
    const programme = aProgramme();
    await rig.enrol(programme, [aPerson("anne")], [anAssignment()]);
    await rig.runUntil("2026-11-17T09:00:00.000Z", hour);
    await rig.mail(programme, aNudge({ when: { at: rig.now() }, decidedAt: rig.now() }));
    await rig.run();
    rig.sendings.length = 0;
    const bo = aPerson("bo");
    await rig.enrol(programme, [bo]);
    assert.equal(await comeBack(rig.deps)("p1", bo), 1);
    assert.equal(await comeBack(rig.deps)("p1", bo), 0);
    await rig.run();
    assert.deepEqual(to(rig), ["bo"]);
    assert.deepEqual(
      rig.sendings[0]?.parcel.items.map(({ message }) => message.mailing),
      ["open-a1"],
    );
  });
});

describe("an assignment is taken back", () => {
  it("in every chat, and from everybody who has not got it yet", async () => {
    const rig = postRig("2026-11-16T07:00:00.000Z");
    const late = aPerson("bo", ["g1"], { pausedUntil: "2026-11-20T09:00:00.000Z" });
    await rig.enrol(aProgramme(), [aPerson("anne"), late], [anAssignment()]);
    await rig.runUntil("2026-11-17T09:00:00.000Z", hour);
    assert.deepEqual(to(rig), ["anne"]);
    rig.sendings.length = 0;
    assert.ok((await recall(rig.deps)(facilitator(), "p1", "a1")).ok);
    await rig.runUntil("2026-11-21T09:00:00.000Z", hour);
    assert.deepEqual(
      rig.sendings.map(({ to, how }) => [to, how]),
      [["anne", "update"]],
    );
    assert.equal(rig.sendings[0]?.parcel.items[0]?.assignment?.withdrawnAt !== undefined, true);
    assert.equal(stateOf(rig, "open-a1", "bo"), "dropped withdrawn");
  });
});

describe("a plan that is loaded", () => {
  it("has a mailing for each assignment that is to come, none for history, and twice is once", async () => {
    const rig = postRig("2026-11-10T09:00:00.000Z");
    const programme = aProgramme();
    await rig.enrol(programme, [aPerson("anne")]);
    const history = anAssignment("old", {
      opens: { at: "2026-10-01T08:00:00.000Z" },
      due: { at: "2026-10-20T10:00:00.000Z" },
    });
    for (const body of [history, anAssignment("a1"), anAssignment("a2", { opens: beforeSecond })]) {
      await rig.put(partitionOf.programme("p1"), { kind: "assignment", id: idOf.assignment(body.id), body });
    }
    assert.deepEqual(await keepMailings(rig.deps)("p1"), { kept: 0, written: 2 });
    assert.deepEqual(await keepMailings(rig.deps)("p1"), { kept: 2, written: 0 });
    const changed = anAssignment("a2", { opens: { gathering: 2, days: -10, clock: "08:30" } });
    await rig.put(partitionOf.programme("p1"), {
      kind: "assignment",
      id: idOf.assignment("a2"),
      body: changed,
    });
    assert.deepEqual(await keepMailings(rig.deps)("p1"), { kept: 1, written: 1 });
    const { dueAt } =
      (await rig.store.read(partitionOf.programme("p1"), "mailing", idOf.mailing("open-a2"))) ?? {};
    assert.equal(dueAt, "2026-11-28T07:30:00.000Z");
    assert.equal(openingOf(changed, rig.now()).id, "open-a2");
  });
});
