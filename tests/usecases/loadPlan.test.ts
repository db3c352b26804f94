import assert from "node:assert/strict";
import { deleteProgramme } from "../../bot/usecases/data/deleteProgramme.ts";
import { emptyAnswer } from "../../bot/domain/answer/answer.ts";
import { momentOf, opensAt, stateOf } from "../../bot/domain/assignment/assignment.ts";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import { openingIdOf, openingOf } from "../../bot/domain/delivery/mailing.ts";
import type { Plan } from "../../bot/domain/plan/plan.ts";
import type { Person } from "../../bot/domain/programme/person.ts";
import { later, type Moment } from "../../bot/domain/time.ts";
import type { AnyEntry, Store } from "../../bot/ports.ts";
import { mailboxKey } from "../../bot/usecases/visitor/mailbox.ts";
import { checkPlan } from "../../bot/usecases/programme/checkPlan.ts";
import { planInStore } from "../../bot/usecases/programme/planInStore.ts";
import { loadPlan, type PlanOutcome } from "../../bot/usecases/programme/loadPlan.ts";
import { memoryStore } from "../support/memoryStore.ts";
import { group, local, member, smallPlan } from "../support/plan.ts";

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const start: Moment = "2026-11-24T09:00:00.000Z";
const inProgramme = partitionOf.programme("vest-2026");

function world() {
  let at = start;
  const store = memoryStore(() => at);
  const load = loadPlan({ store, now: () => at, log: quiet });
  return {
    store,
    load,
    check: checkPlan({ store, now: () => at }),
    tick: () => (at = later(at, 60_000)),
    set: (moment: Moment) => (at = moment),
    person: async (id: string) => (await store.read(inProgramme, "person", idOf.person(id)))?.body,
    mailing: (id: string) => store.read(inProgramme, "mailing", idOf.mailing(id)),
    opening: (id: string) => store.read(inProgramme, "mailing", idOf.mailing(openingIdOf(id))),
    seats: async (email: string) =>
      (await store.read(partitionOf.mailbox(await mailboxKey(email)), "mailbox", idOf.mailbox))?.body.people,
    put: async (entry: AnyEntry) => assert.ok((await store.commit(inProgramme, [{ put: entry }])).ok),
  };
}
const changed = (outcome: PlanOutcome): string[] => {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value.changes.map(
    ({ what, id, how, fields }) => `${what} ${id} ${how}${fields ? ` ${fields.join(",")}` : ""}`,
  );
};
const edited = (edit: (plan: Plan) => void): Plan => {
  const plan = smallPlan();
  edit(plan);
  return plan;
};

describe("loading a plan", () => {
  it("writes the programme, its people, standings, assignments, agenda, mailings, addresses and listing", async () => {
    const { store, load, seats } = world();
    assert.deepEqual(changed(await load(smallPlan())), [
      "programme vest-2026 added",
      "gathering 1 added",
      "gathering 2 added",
      "group fjordvik added",
      "group vestdal added",
      "person astrid added",
      "person oystein added",
      "person malfrid added",
      "person kari added",
      "assignment a1 added",
      "assignment a2 added",
    ]);
    const all = store.everything();
    assert.deepEqual(Object.keys(all[inProgramme] ?? {}), [
      "agenda",
      "assignment:a1",
      "assignment:a2",
      "mailing:open-a1",
      "mailing:open-a2",
      "person:astrid",
      "person:kari",
      "person:malfrid",
      "person:oystein",
      "programme",
      "standing:fjordvik",
      "standing:vestdal",
    ]);
    const standing = await store.read(inProgramme, "standing", idOf.standing("vestdal"));
    assert.deepEqual(standing?.body.names, { malfrid: "Målfrid Vestdal", oystein: "Øystein Ås" });
    const agenda = await store.read(inProgramme, "agenda", idOf.agenda);
    assert.deepEqual(
      agenda?.body.items.map(({ id }) => id),
      ["a1", "a2"],
    );
    assert.deepEqual(await seats("ASTRID@fjordvik.example.com"), [
      { programme: "vest-2026", person: "astrid" },
    ]);
    assert.deepEqual((await store.read("programmes", "listing", idOf.listing("vest-2026")))?.body, {
      programme: "vest-2026",
      name: "Ledergaloppen Vest 2026",
    });
  });

  it("plans one mailing for each assignment, due when it opens, and asks to be woken for the first", async () => {
    const { store, load, opening } = world();
    await load(smallPlan());
    const first = await opening("a1");
    // Two days after the gathering ends, at 08:30 in Oslo, where it is winter.
    assert.equal(first?.dueAt, "2027-01-22T07:30:00.000Z");
    assert.deepEqual(first?.body, {
      id: "open-a1",
      what: { kind: "assignment", assignment: "a1" },
      to: { audience: "whole_group" },
      when: { gathering: 1, days: 2, clock: "08:30" },
      state: "planned",
      decidedAt: start,
      rev: 1,
    });
    assert.equal((await opening("a2"))?.dueAt, undefined);
    const lane = "programme.vest-2026";
    const wake = await store.read("post", "wake", idOf.wake(lane, "vest-2026"));
    assert.deepEqual(wake?.body, { lane, programme: "vest-2026", writtenAt: start });
    assert.equal(wake?.dueAt, "2027-01-22T07:30:00.000Z");
  });

  it("changes nothing and writes nothing the second time", async () => {
    const { store, load, tick } = world();
    await load(smallPlan());
    const [before, commits] = [store.everything(), store.commits()];
    tick();
    assert.deepEqual(changed(await load(smallPlan())), []);
    assert.deepEqual(store.everything(), before);
    assert.equal(store.commits(), commits);
  });

  it("says by field what changed", async () => {
    const { load, store } = world();
    await load(smallPlan());
    const plan = edited(({ programme, people, assignments }) => {
      programme.name = "Ledergaloppen Vest";
      programme.settings.weeklyBudget = 2;
      programme.groups[1] = { ...group("vestdal", "Vestdal herad"), approvesSharing: true };
      people[1] = { ...member("oystein", "Øystein Ås", "vestdal"), title: "IT-sjef" };
      people.push(member("ny", "Ny Person", "fjordvik"));
      assignments[0] = { ...(assignments[0] as Plan["assignments"][number]), title: local("Nytt navn") };
      assignments[1] = {
        ...(assignments[1] as Plan["assignments"][number]),
        due: { gathering: 2, days: -6, clock: "15:30" },
      };
    });
    assert.deepEqual(changed(await load(plan)), [
      "programme vest-2026 changed name,settings",
      "group vestdal changed approvesSharing",
      "person oystein changed title",
      "person ny added",
      "assignment a1 changed title",
      "assignment a2 changed due",
    ]);
    const revs = await Promise.all(
      ["a1", "a2"].map(
        async (id) => (await store.read(inProgramme, "assignment", idOf.assignment(id)))?.body.rev,
      ),
    );
    assert.deepEqual(revs, [2, 1], "a new deadline is no new content");
    assert.equal(
      (await store.read("programmes", "listing", idOf.listing("vest-2026")))?.body.name,
      "Ledergaloppen Vest",
    );
  });

  it("lets what is planned follow a gathering that moves, also what a person planned, and wakes earlier", async () => {
    const { load, mailing, opening, store, put } = world();
    await load(smallPlan());
    const body = {
      id: "nudge1",
      what: { kind: "nudge", assignment: "a1" },
      to: { audience: "whole_group" },
      when: { gathering: 1, days: 10, clock: "09:00" },
      state: "planned",
      by: "kari",
      decidedAt: start,
      rev: 1,
    } as const;
    await put({ kind: "mailing", id: idOf.mailing("nudge1"), body, dueAt: "2027-01-30T08:00:00.000Z" });
    const plan = edited(({ programme }) => {
      programme.gatherings[0] = {
        ...programme.gatherings[0],
        number: 1,
        when: { startDay: "2026-12-08", startClock: "10:00", endDay: "2026-12-09", endClock: "13:00" },
      };
    });
    assert.deepEqual(changed(await load(plan)), ["gathering 1 changed when"]);
    assert.equal((await opening("a1"))?.dueAt, "2026-12-11T07:30:00.000Z");
    assert.equal((await mailing("nudge1"))?.dueAt, "2026-12-19T08:00:00.000Z");
    assert.deepEqual((await mailing("nudge1"))?.body, body);
    const wake = await store.read("post", "wake", idOf.wake("programme.vest-2026", "vest-2026"));
    assert.equal(wake?.dueAt, "2026-12-11T07:30:00.000Z");
    await load(smallPlan());
    const again = await store.read("post", "wake", idOf.wake("programme.vest-2026", "vest-2026"));
    assert.equal(again?.dueAt, "2026-12-11T07:30:00.000Z", "an earlier wish stands");
  });

  it("draws what has gone out again when its words or its deadline change, once", async () => {
    const { load, opening, put, store, tick } = world();
    await load(smallPlan());
    const before = await opening("a1");
    assert.ok(before);
    await put({ kind: "mailing", id: before.id, body: { ...before.body, state: "sent" } });
    const corrections = async () => {
      const { entries } = await store.list(inProgramme, ["mailing"], { prefix: "mailing:correct-" });
      return entries.map(({ body, dueAt }) => [JSON.stringify(body.what), dueAt]);
    };
    const words = edited(({ assignments }) => {
      assignments[0] = { ...(assignments[0] as Plan["assignments"][number]), title: local("Nytt navn") };
    });
    await load(words);
    const what = '{"kind":"correction","assignment":"a1"}';
    assert.deepEqual(await corrections(), [[what, start]]);
    tick();
    await load(words);
    assert.equal((await corrections()).length, 1);
    words.programme.gatherings[0] = {
      number: 1,
      when: { startDay: "2027-02-02", startClock: "10:00", endDay: "2027-02-03", endClock: "13:00" },
    };
    await load(words);
    assert.deepEqual(await corrections(), [
      [what, start],
      [what, later(start, 60_000)],
    ]);
  });

  it("sends nothing about an assignment whose deadline has passed when it is loaded", async () => {
    const { load, opening } = world();
    await load(
      edited(({ programme }) => {
        programme.gatherings[0] = {
          number: 1,
          when: { startDay: "2026-10-06", startClock: "10:00", endDay: "2026-10-07", endClock: "13:00" },
        };
      }),
    );
    assert.equal(await opening("a1"), undefined);
  });

  it("leaves a mailing that has gone out as it was", async () => {
    const { load, opening, put } = world();
    await load(smallPlan());
    const before = await opening("a1");
    assert.ok(before);
    const sent = { ...before.body, state: "sent" } as const;
    await put({ kind: "mailing", id: before.id, body: sent });
    const plan = edited(({ assignments }) => {
      assignments[0] = {
        ...(assignments[0] as Plan["assignments"][number]),
        opens: { gathering: 1, days: 3, clock: "08:30" },
      };
    });
    assert.deepEqual(changed(await load(plan)), ["assignment a1 changed opens"]);
    assert.deepEqual((await opening("a1"))?.body, sent);
    assert.equal((await opening("a1"))?.dueAt, undefined);
  });

  it("leaves what is out open when its gathering moves, with the new deadline, and the plan as it was written", async () => {
    const { load, opening, put, set, store } = world();
    await load(smallPlan());
    const before = await opening("a1");
    assert.ok(before);
    await put({ kind: "mailing", id: before.id, body: { ...before.body, state: "sent" } });
    set("2027-01-25T09:00:00.000Z");
    const moved = edited(({ programme }) => {
      programme.gatherings[0] = {
        ...programme.gatherings[0],
        number: 1,
        when: { startDay: "2027-02-02", startClock: "10:00", endDay: "2027-02-03", endClock: "13:00" },
      };
    });
    assert.deepEqual(changed(await load(moved)), ["gathering 1 changed when"]);
    const { gatherings } = moved.programme;
    const agenda = await store.read(inProgramme, "agenda", idOf.agenda);
    const [out, planned] = agenda?.body.items ?? [];
    assert.ok(out && planned);
    assert.equal(opensAt(out, gatherings), "2027-01-22T07:30:00.000Z");
    assert.equal(stateOf(out, gatherings, "2027-01-25T09:00:00.000Z"), "open");
    assert.equal(momentOf(out.due, gatherings), "2027-02-19T14:30:00.000Z");
    assert.equal(planned.openedAt, undefined);
    assert.deepEqual(changed(await load(moved)), []);
    assert.deepEqual((await planInStore({ store }, "vest-2026"))?.assignments, moved.assignments);
  });

  describe("people", () => {
    const linked = async ({ put, person }: ReturnType<typeof world>, more: Partial<Person> = {}) => {
      const before = await person("oystein");
      assert.ok(before);
      const body = { ...before, account: { tenant: "t1", object: "o1" }, ...more };
      await put({ kind: "person", id: idOf.person("oystein"), body });
    };

    it("keep their account when the address changes, and the old address finds nobody", async () => {
      const it = world();
      await it.load(smallPlan());
      await linked(it);
      const plan = edited(({ people }) => {
        people[1] = {
          ...member("some-other-id", "Øystein Ås", "vestdal"),
          email: "oystein.as@vestdal.example.com",
        };
      });
      assert.deepEqual(changed(await it.load(plan)), ["person oystein changed email"]);
      assert.deepEqual((await it.person("oystein"))?.account, { tenant: "t1", object: "o1" });
      assert.equal(await it.seats("oystein@vestdal.example.com"), undefined);
      assert.deepEqual(await it.seats("oystein.as@vestdal.example.com"), [
        { programme: "vest-2026", person: "oystein" },
      ]);
      assert.deepEqual(changed(await it.load(plan)), []);
    });

    it("keep the language they have chosen, and their pause", async () => {
      const it = world();
      await it.load(smallPlan());
      await linked(it, { language: "en", pausedUntil: "2026-12-24T09:00:00.000Z" });
      const plan = edited(({ people }) => {
        people[1] = { ...member("oystein", "Øystein Ås", "vestdal"), language: "nb", title: "IT-sjef" };
      });
      assert.deepEqual(changed(await it.load(plan)), ["person oystein changed title"]);
      const after = await it.person("oystein");
      assert.equal(after?.language, "en");
      assert.equal(after?.pausedUntil, "2026-12-24T09:00:00.000Z");
    });

    it("who are gone are removed with their words kept, and may come back", async () => {
      const it = world();
      await it.load(smallPlan());
      await linked(it);
      it.tick();
      const without = edited(({ people }) => people.splice(1, 1));
      assert.deepEqual(changed(await it.load(without)), ["person oystein removed"]);
      const gone = await it.person("oystein");
      assert.equal(gone?.removedAt, "2026-11-24T09:01:00.000Z");
      assert.equal(await it.seats("oystein@vestdal.example.com"), undefined);
      const standing = await it.store.read(inProgramme, "standing", idOf.standing("vestdal"));
      assert.equal(standing?.body.names["oystein"], "Øystein Ås");
      it.tick();
      assert.deepEqual(changed(await it.load(without)), []);
      assert.equal((await it.person("oystein"))?.removedAt, gone.removedAt);
      assert.deepEqual(changed(await it.load(smallPlan())), ["person oystein added"]);
      assert.equal((await it.person("oystein"))?.removedAt, undefined);
      assert.deepEqual((await it.person("oystein"))?.account, { tenant: "t1", object: "o1" });
    });

    it("of the same name in the same group are not taken for each other", async () => {
      const it = world();
      const two = edited(({ people }) =>
        people.push(
          { ...member("n1", "Kim Nes", "fjordvik"), email: "kim1@fjordvik.example.com" },
          { ...member("n2", "Kim Nes", "fjordvik"), email: "kim2@fjordvik.example.com" },
        ),
      );
      await it.load(two);
      const moved = edited(({ people }) =>
        people.push(
          { ...member("n3", "Kim Nes", "fjordvik"), email: "kim3@fjordvik.example.com" },
          { ...member("n2", "Kim Nes", "fjordvik"), email: "kim2@fjordvik.example.com" },
        ),
      );
      assert.deepEqual(
        changed(await it.load(moved)),
        ["person n1 changed email"],
        "one is certain, so the other is too",
      );
      const both = edited(({ people }) =>
        people.push(
          { ...member("n4", "Kim Nes", "fjordvik"), email: "kim4@fjordvik.example.com" },
          { ...member("n5", "Kim Nes", "fjordvik"), email: "kim5@fjordvik.example.com" },
        ),
      );
      assert.deepEqual(changed(await it.load(both)), [
        "person n4 added",
        "person n5 added",
        "person n1 removed",
        "person n2 removed",
      ]);
    });

    it("of another programme with the same address keep their seat there", async () => {
      const it = world();
      await it.load(smallPlan());
      const other = edited(({ programme }) => (programme.id = "annet"));
      await it.load(other);
      assert.deepEqual(await it.seats("kari@region.example.com"), [
        { programme: "vest-2026", person: "kari" },
        { programme: "annet", person: "kari" },
      ]);
      const without = edited(({ programme, people }) => {
        programme.id = "annet";
        people.pop();
      });
      await it.load(without);
      assert.deepEqual(await it.seats("kari@region.example.com"), [
        { programme: "vest-2026", person: "kari" },
      ]);
    });
  });

  describe("what is gone from the plan", () => {
    const withoutVestdal = (): Plan =>
      edited(({ programme, people }) => {
        programme.groups.pop();
        people.splice(1, 2);
      });
    const answer = (assignment: string, of: string): AnyEntry => {
      const whole = smallPlan().assignments.find(({ id }) => id === assignment);
      assert.ok(whole);
      return {
        kind: "answer",
        id: idOf.answer(assignment, of),
        body: emptyAnswer({ ...whole, rev: 1 }, of),
      };
    };

    it("a group without work is taken out", async () => {
      const it = world();
      await it.load(smallPlan());
      assert.deepEqual(changed(await it.load(withoutVestdal())), [
        "group vestdal removed",
        "person malfrid removed",
        "person oystein removed",
      ]);
      assert.equal(await it.store.read(inProgramme, "standing", idOf.standing("vestdal")), undefined);
    });

    it("a group with answers or a case is refused, and nothing is loaded", async () => {
      const it = world();
      await it.load(smallPlan());
      await it.put(answer("a1", "vestdal"));
      const before = it.store.everything();
      const outcome = await it.load(withoutVestdal());
      assert.deepEqual(outcome, {
        ok: false,
        refusal: {
          is: "groupHasWork",
          groups: [{ id: "vestdal", name: "Vestdal herad", answers: 1, cases: 0 }],
        },
      });
      assert.deepEqual(it.store.everything(), before);
    });

    it("an assignment that nobody has seen is forgotten with its mailing", async () => {
      const it = world();
      await it.load(smallPlan());
      const plan = edited(({ assignments }) => assignments.pop());
      assert.deepEqual(changed(await it.load(plan)), ["assignment a2 removed"]);
      assert.equal(await it.opening("a2"), undefined);
      assert.equal(await it.store.read(inProgramme, "assignment", idOf.assignment("a2")), undefined);
      assert.deepEqual(changed(await it.load(smallPlan())), ["assignment a2 added"]);
    });

    it("an assignment with an answer is withdrawn, and is not sent", async () => {
      const it = world();
      await it.load(smallPlan());
      await it.put(answer("a1", "vestdal"));
      const plan = edited(({ assignments }) => assignments.shift());
      assert.deepEqual(changed(await it.load(plan)), ["assignment a1 removed"]);
      const kept = await it.store.read(inProgramme, "assignment", idOf.assignment("a1"));
      assert.equal(kept?.body.withdrawnAt, start);
      assert.equal((await it.opening("a1"))?.body.state, "cancelled");
      assert.equal((await it.opening("a1"))?.dueAt, undefined);
      const agenda = await it.store.read(inProgramme, "agenda", idOf.agenda);
      assert.equal(agenda?.body.items.find(({ id }) => id === "a1")?.withdrawnAt, start);
      assert.deepEqual(changed(await it.load(plan)), []);
      assert.deepEqual(changed(await it.load(smallPlan())), [], "what was withdrawn stays withdrawn");
    });

    it("an assignment that somebody made by hand is left alone", async () => {
      const it = world();
      await it.load(smallPlan());
      const first = smallPlan().assignments[0];
      assert.ok(first);
      await it.put({
        kind: "assignment",
        id: idOf.assignment("by-hand"),
        body: { ...first, id: "by-hand", rev: 1 },
      });
      const mailing = { ...openingOf({ ...first, id: "by-hand", rev: 1 }, start), by: "kari" };
      await it.put({ kind: "mailing", id: idOf.mailing(mailing.id), body: mailing });
      await it.load(smallPlan());
      const kept = await it.store.read(inProgramme, "assignment", idOf.assignment("by-hand"));
      assert.equal(kept?.body.withdrawnAt, undefined);
      assert.equal((await it.opening("by-hand"))?.body.state, "planned");
    });

    it("questions that have been answered keep their kind", async () => {
      const it = world();
      await it.load(smallPlan());
      const plan = edited(({ assignments }) => {
        assignments[0] = {
          ...(assignments[0] as Plan["assignments"][number]),
          answeredBy: "person",
          questions: [{ id: "problem", type: "number", label: local("Problemet"), required: true }],
        };
      });
      assert.ok((await it.check(plan)).ok, "before anybody has answered");
      await it.put(answer("a1", "vestdal"));
      const outcome = await it.load(plan);
      assert.ok(!outcome.ok && outcome.refusal.is === "answersStand");
      assert.deepEqual(outcome.refusal.assignments[0]?.fields, ["answeredBy", "questions.problem"]);
    });

    it("a programme with entirely different groups is another programme", async () => {
      const it = world();
      await it.load(smallPlan());
      const plan = edited(({ programme, people }) => {
        programme.groups = [group("skogmo", "Skogmo kommune")];
        people.splice(0, people.length, member("s", "S", "skogmo"));
      });
      assert.deepEqual(await it.load(plan), {
        ok: false,
        refusal: { is: "anotherProgramme", id: "vest-2026", name: "Ledergaloppen Vest 2026" },
      });
    });
  });

  it("waits for the end of a deletion that was interrupted", async () => {
    const it = world();
    await it.load(smallPlan());
    const { commit } = it.store;
    it.store.commit = async (partition, changes) => {
      if (changes.some((change) => "remove" in change)) throw new Error("killed");
      return commit(partition, changes);
    };
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const ports = { store: it.store, now: (): Moment => "2026-11-24T09:00:00.000Z", log };
    await assert.rejects(deleteProgramme(ports, "vest-2026"), /killed/);
    assert.deepEqual(await it.load(smallPlan()), { ok: false, refusal: { is: "beingDeleted" } });
    it.store.commit = commit;
    await deleteProgramme(ports, "vest-2026");
    assert.ok((await it.load(smallPlan())).ok);
  });

  it("refuses a plan that does not hold together, and writes nothing", async () => {
    const { load, store } = world();
    const outcome = await load(edited(({ people }) => people.splice(0, 1)));
    assert.ok(!outcome.ok && outcome.refusal.is === "planInvalid");
    assert.deepEqual(outcome.refusal.problems, [
      { is: "noMembers", about: { what: "group", id: "fjordvik" }, facts: { group: "Fjordvik kommune" } },
    ]);
    assert.equal(store.commits(), 0);
  });

  it("says beforehand what it would do, and writes nothing", async () => {
    const { check, load, store } = world();
    const seen = await check(smallPlan());
    assert.equal(store.commits(), 0);
    assert.deepEqual(changed(seen), changed(await load(smallPlan())));
  });

  it("takes many people in several transactions", async () => {
    const { load, store } = world();
    const plan = edited(({ people }) => {
      for (let n = 0; n < 250; n++)
        people.push(member(`p${n}`, `Person ${n}`, n % 2 ? "fjordvik" : "vestdal"));
    });
    assert.equal(changed(await load(plan)).filter((it) => it.startsWith("person")).length, 254);
    const commits = store.commits();
    assert.deepEqual(changed(await load(plan)), []);
    assert.equal(store.commits(), commits);
  });

  it("may be interrupted anywhere: loading again does the rest, and it is the same as without", async () => {
    const plan = edited(({ people }) => {
      for (let n = 0; n < 120; n++)
        people.push(member(`p${n}`, `Person ${n}`, n % 2 ? "fjordvik" : "vestdal"));
    });
    const whole = world();
    await whole.load(plan);
    for (let upTo = 0; upTo < whole.store.commits(); upTo += upTo < 6 ? 1 : 9) {
      const it = world();
      let left = upTo;
      const failing: Store = {
        ...it.store,
        commit: (partition, changes) => {
          if (left-- <= 0) throw new Error("the power is out");
          return it.store.commit(partition, changes);
        },
      };
      await assert.rejects(loadPlan({ store: failing, now: () => start, log: quiet })(plan), /power/);
      assert.ok((await it.load(plan)).ok);
      assert.deepEqual(it.store.everything(), whole.store.everything(), `after ${upTo} commits`);
    }
  });

  it("runs again when somebody answers at the same time, and tells what it did", async () => {
    const it = world();
    await it.load(smallPlan());
    let rival = true;
    const racing: Store = {
      ...it.store,
      commit: async (partition, changes) => {
        if (rival && partition === inProgramme) {
          rival = false;
          const standing = await it.store.read(inProgramme, "standing", idOf.standing("fjordvik"));
          assert.ok(standing);
          await it.put({ kind: "standing", id: standing.id, body: { ...standing.body, phase: 2, rev: 9 } });
        }
        return it.store.commit(partition, changes);
      },
    };
    const plan = edited(({ people }) => people.push(member("ny", "Ny Person", "fjordvik")));
    const outcome = await loadPlan({ store: racing, now: () => start, log: quiet })(plan);
    assert.deepEqual(changed(outcome), ["person ny added"]);
    const standing = await it.store.read(inProgramme, "standing", idOf.standing("fjordvik"));
    assert.equal(standing?.body.phase, 2);
    assert.equal(standing?.body.names["ny"], "Ny Person");
  });
});
