import assert from "node:assert/strict";
import { idOf, partitionOf } from "../../../bot/domain/ids.ts";
import { later, type Moment } from "../../../bot/domain/time.ts";
import { adopt } from "../../../bot/usecases/delivery/adopt.ts";
import { cancelMailing } from "../../../bot/usecases/delivery/cancelMailing.ts";
import { plan } from "../../../bot/usecases/delivery/plan.ts";
import { planNudge } from "../../../bot/usecases/delivery/planNudge.ts";
import { results } from "../../../bot/usecases/delivery/results.ts";
import { sendNudge } from "../../../bot/usecases/delivery/sendNudge.ts";
import { openingIdOf } from "../../../bot/domain/delivery/mailing.ts";
import { plainNote } from "../../../bot/domain/delivery/nudge.ts";
import { aNudge, anOpening, facilitator, messagesOf, stateOf, tuesday } from "../../support/mailings.ts";
import { postRig, type Rig } from "../../support/postRig.ts";
import { aPerson, aProgramme, anAssignment, tenant } from "../../support/programme.ts";

const draft = { assignment: "a1", to: { audience: "whole_group" as const }, key: "k1" };
async function town(at = tuesday): Promise<Rig> {
  const rig = postRig(at);
  const people = [aPerson("anne"), aPerson("bo", ["g2"]), aPerson("eli"), aPerson("per")];
  await rig.enrol(aProgramme(), people);
  const body = anAssignment("a1", { opens: { at: "2026-11-01T08:00:00.000Z" } });
  await rig.put(partitionOf.programme("p1"), { kind: "assignment", id: idOf.assignment("a1"), body });
  const partition = partitionOf.tenant(tenant);
  const account = await rig.store.read(partition, "account", idOf.account("object-eli"));
  if (account) {
    const unreachable = { because: "notInstalled", since: at } as const;
    await rig.put(partition, { ...account, body: { ...account.body, unreachable } });
  }
  await rig.answered("g2", "a1");
  return rig;
}

describe("the dry run of a nudge", () => {
  it("says what the sending then does, person by person", async () => {
    const rig = await town();
    const planned = await planNudge(rig.deps)(facilitator(), "p1", draft);
    assert.ok(planned.ok);
    const { outlook, groups } = planned.value;
    assert.deepEqual(
      [outlook.goes, outlook.dropped, outlook.notReached],
      [2, { answered: 1 }, { notInstalled: 1 }],
    );
    assert.deepEqual(groups.find(({ group }) => group === "g1")?.notReached, [
      { name: "Navn eli", because: "notInstalled" },
    ]);
    assert.equal(rig.store.all(partitionOf.programme("p1"), "mailing").length, 0);

    const sent = await sendNudge(rig.deps)(facilitator(), "p1", draft);
    assert.deepEqual(sent, planned);
    await rig.run();
    assert.deepEqual(rig.sendings.map(({ to }) => to).sort(), ["anne", "per"]);
    assert.ok((rig.sendings.at(-1)?.at ?? "") <= later(outlook.lastAt ?? tuesday, 1000));
  });
  it("is one nudge when it is sent twice", async () => {
    const rig = await town();
    await Promise.all([1, 2, 3].map(() => sendNudge(rig.deps)(facilitator(), "p1", draft)));
    await rig.run();
    await sendNudge(rig.deps)(facilitator(), "p1", draft);
    await rig.run();
    assert.equal(rig.sendings.length, 2);
  });
  it("tells of the same that is on its way or planned already, and to how many of them", async () => {
    const rig = await town("2026-11-24T04:25:00.000Z");
    await rig.mail(aProgramme(), aNudge({ id: "n4", when: { at: "2026-12-01T07:30:00.000Z" } }));
    const other = { kind: "nudge", assignment: "a2" } as const;
    await rig.mail(aProgramme(), aNudge({ id: "other", what: other, when: { at: rig.now() } }));
    const told = async (key: string) => {
      const planned = await planNudge(rig.deps)(facilitator(), "p1", { ...draft, key });
      assert.ok(planned.ok);
      const also = planned.value.outlook.warnings.filter((it) => it.is === "alsoComing");
      return also.map(({ at, people, onItsWay, oneCard }) => [at.slice(0, 15), people, onItsWay, oneCard]);
    };
    const inDecember = ["2026-12-01T07:3", 2, false, false];
    assert.deepEqual(await told("k1"), [inDecember]);
    assert.ok((await sendNudge(rig.deps)(facilitator(), "p1", { ...draft, key: "k1" })).ok);
    assert.deepEqual(await told("k2"), [["2026-11-24T06:3", 2, false, true], inDecember], "not laid out yet");
    assert.deepEqual(await told("k1"), [inDecember], "the same nudge is no other");
    await rig.run();
    assert.deepEqual(await told("k2"), [["2026-11-24T06:3", 2, true, true], inDecember]);
    await rig.answered("g1", "a1");
    assert.deepEqual(await told("k2"), [], "nobody gets either");
  });
  it("tells when it comes after the deadline and after the gathering, or is for a moment that is past", async () => {
    const rig = await town();
    const told = async (at: Moment) => {
      const planned = await planNudge(rig.deps)(facilitator(), "p1", { ...draft, when: { at } });
      assert.ok(planned.ok);
      return planned.value.outlook.warnings.map((it) => ("people" in it ? [it.is, it.people] : [it.is]));
    };
    const unreached = ["notReached", 1];
    assert.deepEqual(await told(later(tuesday, 60_000)), [unreached]);
    assert.deepEqual(await told("2026-11-23T22:00:00.000Z"), [["inThePast"], unreached]);
    const [due, gathering] = [
      ["afterDeadline", 2],
      ["afterGathering", 2],
    ];
    assert.deepEqual(await told("2026-12-07T09:00:00.000Z"), [due, unreached]);
    assert.deepEqual(await told("2026-12-25T09:00:00.000Z"), [due, gathering, unreached]);
    const body = anAssignment("a1", { due: { at: "2027-02-01T09:00:00.000Z" } });
    await rig.put(partitionOf.programme("p1"), { kind: "assignment", id: idOf.assignment("a1"), body });
    assert.deepEqual(
      await told("2026-12-25T09:00:00.000Z"),
      [unreached],
      "it is not due before the gathering",
    );
  });
  it("is for the facilitator alone, for what can be answered, and with a note that fits", async () => {
    const rig = await town();
    const refusal = async (visitor: ReturnType<typeof facilitator>, changes: object): Promise<unknown> => {
      const answer = await sendNudge(rig.deps)(visitor, "p1", { ...draft, ...changes });
      return answer.ok ? undefined : answer.refusal.is;
    };
    const member = { ...facilitator(), seats: [{ programme: aProgramme(), person: aPerson("anne") }] };
    assert.equal(await refusal(member, {}), "notFound");
    assert.equal(await refusal({ ...facilitator(), seats: [] }, {}), "unknownPerson");
    assert.equal(await refusal(facilitator(), { assignment: "nothing" }), "notFound");
    assert.equal(await refusal(facilitator(), { note: "a".repeat(10_000) }), "invalid");
    assert.equal(await refusal(facilitator(), { to: { audience: "whole_group", people: [] } }), "invalid");
    assert.equal(
      await refusal(facilitator(), { to: { audience: "whole_group", groups: ["g2"] } }),
      "invalid",
    );
    assert.equal(rig.store.all(partitionOf.programme("p1"), "mailing").length, 0);
  });
  it("keeps a facilitator's own words, without calling anybody", () => {
    assert.equal(
      plainNote("  Hei <at>Kari</at>,\u0000 **husk**  dette \n\n\n\n lenke: [x](https://y) "),
      "Hei Kari, **husk** dette\n\nlenke: [x](https://y)",
    );
    assert.equal(plainNote(" \u200B\n "), undefined);
  });
});

describe("the results of a nudge", () => {
  it("tell each group's numbers, and names of the unreachable to the sender alone", async () => {
    const rig = await town();
    await sendNudge(rig.deps)(facilitator(), "p1", draft);
    rig.teams.answer = (to) =>
      to.user === "29:per"
        ? { is: "unknown" }
        : { is: "accepted", card: { conversation: to.conversation, activity: "c", at: rig.now() } };
    await rig.run();
    const own = await results(rig.deps)(facilitator(), "p1", "nudge-k1");
    assert.ok(own.ok);
    const g1 = own.value.groups.find(({ group }) => group === "g1");
    assert.deepEqual([g1?.accepted, g1?.unknown, g1?.notReached, g1?.answered], [1, 1, 1, false]);
    assert.deepEqual(g1?.unreachable, [{ name: "Navn eli", because: "notInstalled" }]);
    const g2 = own.value.groups.find(({ group }) => group === "g2");
    assert.deepEqual([g2?.dropped, g2?.answered], [{ answered: 1 }, true]);

    const colleague = aPerson("ola", [], { programmeRoles: ["facilitator"] });
    const other = { ...facilitator(), seats: [{ programme: aProgramme(), person: colleague }] };
    const theirs = await results(rig.deps)(other, "p1", "nudge-k1");
    assert.ok(theirs.ok && theirs.value.groups.every(({ unreachable }) => unreachable === undefined));
    assert.ok(!JSON.stringify(theirs).includes("Navn"));
    const member = { ...facilitator(), seats: [{ programme: aProgramme(), person: aPerson("anne") }] };
    assert.ok(!(await results(rig.deps)(member, "p1", "nudge-k1")).ok);
  });
  it("say what still waits, why, and until when", async () => {
    const rig = await town("2026-11-27T19:00:00.000Z");
    await sendNudge(rig.deps)(facilitator(), "p1", draft);
    await rig.run();
    const told = await results(rig.deps)(facilitator(), "p1", "nudge-k1");
    const waiting = told.ok ? told.value.groups.find(({ group }) => group === "g1")?.waiting : undefined;
    assert.deepEqual(
      waiting?.map(({ people }) => people),
      [2],
    );
    assert.match(waiting?.[0]?.until ?? "", /^2026-11-30T06:3/);
    await cancelMailing(rig.deps)(facilitator(), "p1", "nudge-k1");
    const after = await results(rig.deps)(facilitator(), "p1", "nudge-k1");
    assert.ok(after.ok && after.value.groups.find(({ group }) => group === "g1")?.dropped.cancelled === 2);
    await rig.runUntil("2026-12-01T12:00:00.000Z", 3_600_000);
    assert.deepEqual(rig.sendings, []);
  });
  it("say what is in the way now, and wait for nobody whose group has answered", async () => {
    const rig = await town("2026-11-24T04:25:00.000Z");
    await sendNudge(rig.deps)(facilitator(), "p1", draft);
    await rig.run();
    const waiting = async () => {
      const told = await results(rig.deps)(facilitator(), "p1", "nudge-k1");
      assert.ok(told.ok);
      const g1 = told.value.groups.find(({ group }) => group === "g1");
      return { because: g1?.waiting.map((it) => [it.because, it.people]), coming: told.value.coming, g1 };
    };
    const atNight = await waiting();
    assert.deepEqual(atNight.because, [["quietHours", 2]]);
    const { firstAt = "", lastAt = "" } = atNight.coming;
    assert.ok(firstAt >= "2026-11-24T06:30" && firstAt < lastAt && lastAt < "2026-11-24T06:40");
    assert.equal(atNight.g1?.waiting[0]?.until, lastAt);

    rig.set("2026-11-24T06:30:00.000Z");
    const { because, coming } = await waiting();
    assert.deepEqual(
      because,
      [["planned", 2]],
      "the day has begun, and each has a place in its first minutes",
    );
    assert.deepEqual([coming.firstAt, coming.lastAt], [firstAt, lastAt]);

    rig.set("2026-11-24T05:00:00.000Z");
    await rig.answered("g1", "a1");
    const answered = await waiting();
    assert.deepEqual(
      [answered.because, answered.g1?.dropped, answered.coming.goes],
      [[], { answered: 2 }, 0],
    );
  });
});

describe("a card that shows itself", () => {
  const card = (activity: string) => ({ conversation: "conversation-anne", activity });
  const seen = (activity: string) => ({
    programme: "p1",
    person: aPerson("anne"),
    assignment: "a1",
    group: "g1",
    card: card(activity),
  });
  it("settles what nobody knew: an uncertain nudge had come through", async () => {
    const rig = await town();
    rig.teams.answer = () => ({ is: "unknown" });
    await rig.mail(aProgramme(), aNudge());
    await rig.run();
    assert.equal(await adopt(rig.deps)(seen("lost")), "found");
    assert.equal(stateOf(rig, "n1", "anne"), "accepted");
    assert.equal(await adopt(rig.deps)(seen("lost")), "known");
  });
  it("becomes the one card where a lost answer had made two", async () => {
    const rig = await town();
    let lost = 2;
    rig.teams.answer = (to, _parcel, how) => {
      const activity = lost > 0 && to.user === "29:anne" ? "first" : how === "send" ? "second" : "drawn";
      const answer = {
        is: "accepted",
        card: { conversation: to.conversation, activity, at: rig.now() },
      } as const;
      if (activity !== "first") return answer;
      lost--;
      return { is: "unknown" };
    };
    await rig.mail(aProgramme(), anOpening({ id: openingIdOf("a1") }));
    await rig.runUntil(later(tuesday, 60_000), 5_000);
    assert.equal(messagesOf(rig, openingIdOf("a1")).get("anne/g1")?.sent?.activity, "second");
    rig.sendings.length = 0;
    assert.equal(await adopt(rig.deps)(seen("second")), "known");
    assert.equal(await adopt(rig.deps)(seen("first")), "moved");
    assert.deepEqual(
      rig.sendings.map(({ how, parcel }) => [how, parcel.purpose]),
      [["update", "copy"]],
    );
    assert.equal(
      messagesOf(rig, openingIdOf("a1")).get("anne/g1")?.sent?.activity,
      "first",
      "the one that they look at",
    );
    assert.equal(await adopt(rig.deps)(seen("second")), "strange", "it does not go back and forth");
    await rig.run();
    assert.equal(rig.sendings.at(-1)?.parcel.purpose, "update", "and it says what holds");
  });
});

describe("the plan of the next days", () => {
  it("tells what goes, what waits and every silence, and writes nothing", async () => {
    const rig = await town("2026-11-27T19:00:00.000Z");
    await rig.put(partitionOf.programmes, {
      kind: "listing",
      id: idOf.listing("p1"),
      body: { programme: "p1", name: "Agder 2026" },
    });
    await rig.mail(aProgramme(), aNudge({ when: { at: rig.now() }, decidedAt: rig.now() }));
    await rig.run();
    await rig.mail(aProgramme(), aNudge({ id: "n2", when: { gathering: 2, days: -5, clock: "08:30" } }));
    const commits = rig.store.commits();
    const [programme] = await plan(rig.deps)("2026-12-06T09:00:00.000Z");
    assert.equal(rig.store.commits(), commits);
    const lines = programme?.mailings.map(({ mailing, laidOut, outlook }) => [
      mailing,
      laidOut,
      outlook.goes,
    ]);
    assert.deepEqual(lines, [
      ["n2", false, 2],
      ["n1", true, 2],
    ]);
    assert.deepEqual(programme?.mailings[0]?.outlook.dropped, { answered: 1 });
  });
});
