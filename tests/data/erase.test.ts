import assert from "node:assert/strict";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import { later, minute } from "../../bot/domain/time.ts";
import type { AnyEntry, Store } from "../../bot/ports.ts";
import { erasePerson } from "../../bot/usecases/data/erasePerson.ts";
import { demoHouse, demoNow, demoPartition, demoProgramme, type DemoHouse } from "../support/demoHouse.ts";
import { memoryStore, type MemoryStore } from "../support/memoryStore.ts";

const log = { info: () => {}, warn: () => {}, error: () => {} };
const now = () => demoNow;
const person = "fj-solveig";
const key = { programme: demoProgramme, person };

/** The demo world, in which Solveig has left something of every sort. */
async function world(): Promise<MemoryStore> {
  const store = memoryStore(now);
  const demo = await demoHouse({ store });
  const account = demo.account(person);
  const visitor = await demo.visitor(person);
  await demo.house.arrive({
    account,
    address: { serviceUrl: "https://smba.example/", conversation: "a:samtale", bot: "28:b", user: "29:u" },
  });
  await demo.house.saveDraft({
    visitor,
    programme: demoProgramme,
    group: "fjordvik",
    assignment: "a3",
    inputs: { q1: "Halvferdig fra Solveig" },
  });
  const put = (partition: string, ...entries: AnyEntry[]) =>
    store.commit(
      partition,
      entries.map((entry) => ({ put: entry })),
    );
  const own = idOf.answer("alone", "fjordvik", person);
  const version = {
    values: { q: "Bare mitt eget" },
    circles: {},
    by: person,
    at: demoNow,
    assignmentRev: 1,
  };
  const what = { kind: "assignment", assignment: "a3" } as const;
  const message = { to: person, group: "fjordvik", mailing: "m9", what, notBefore: demoNow, attempts: 0 };
  const sent = { conversation: "a:samtale", activity: "1", at: demoNow };
  await put(
    demoPartition,
    {
      kind: "answer",
      id: own,
      body: {
        assignment: "alone",
        group: "fjordvik",
        person,
        rev: 1,
        current: version,
        draft: { values: { q: "Bare mitt utkast" }, by: person, at: demoNow },
        voices: [],
      },
    },
    {
      kind: "mailing",
      id: idOf.mailing("m9"),
      body: {
        id: "m9",
        what,
        to: { audience: "whole_group", people: [person] },
        when: { at: demoNow },
        state: "sending",
        decidedAt: demoNow,
        doneTo: person,
        rev: 1,
      },
    },
    { kind: "version", id: idOf.version(own, 1), body: { ...version, answer: own, rev: 1 } },
    {
      kind: "message",
      id: idOf.message("m9", person, "fjordvik"),
      lane: account.tenant,
      dueAt: later(demoNow, minute),
      body: { ...message, state: { is: "waiting" } },
    },
    {
      kind: "message",
      id: idOf.message("m8", person, "fjordvik"),
      body: { ...message, mailing: "m8", state: { is: "accepted", at: demoNow }, sent },
    },
  );
  const theCase = await store.read(demoPartition, "case", "case:fj-hjemmetjeneste");
  assert.ok(theCase);
  const notes = theCase.body.notes.map((note, n) =>
    n === 0
      ? { ...note, text: `Solveig  Nesmyr sa det, solveig nesmyr. Solveig Nesmyrdal er en annen.` }
      : note,
  );
  await put(demoPartition, { ...theCase, body: { ...theCase.body, notes } });
  await put(partitionOf.programmes, {
    kind: "knock",
    id: idOf.knock(account.tenant, account.object),
    body: { ...account, name: "Solveig Nesmyr", firstAt: demoNow, lastAt: demoNow, times: 1 },
  });
  await put(partitionOf.tickets, {
    kind: "ticket",
    id: idOf.ticket("t1"),
    body: { for: "myData", account: { tenant: account.tenant, object: account.object } },
  });
  await put(partitionOf.tenant(account.tenant), {
    kind: "load",
    id: idOf.load(account.object),
    body: { sent: [demoNow] },
  });
  return store;
}

const copyOf = async (from: ReturnType<MemoryStore["everything"]>): Promise<MemoryStore> => {
  const store = memoryStore(now);
  for (const [partition, documents] of Object.entries(from)) {
    for (const put of Object.values(documents)) await store.commit(partition, [{ put }]);
  }
  return store;
};

describe("one person is erased", function () {
  this.timeout(60_000);
  let whole: ReturnType<MemoryStore["everything"]>;
  let store: MemoryStore;
  let demo: DemoHouse;
  before("the world", async () => {
    whole = (await world()).everything();
  });
  beforeEach(async () => {
    store = await copyOf(whole);
    demo = await demoHouse({ store });
  });
  const erase = async (on: Store = store) => {
    const outcome = await erasePerson({ store: on, now, log })(key);
    assert.ok(outcome.ok, JSON.stringify(outcome));
    return outcome.value;
  };
  const textOf = (it: MemoryStore): string => JSON.stringify(it.everything());

  it("and nothing in the whole store has the name, the address, the account or the id", async () => {
    const { object } = demo.account(person);
    const was = textOf(store);
    const email = (await store.read(demoPartition, "person", `person:${person}`))?.body.email ?? "";
    const wanted = ["Solveig Nesmyr", email, object, person, "a:samtale", "Bare mitt"];
    for (const word of wanted) assert.ok(was.includes(word), word);
    const done = await erase();
    const is = textOf(store);
    for (const word of wanted) {
      const found = new RegExp(`.{60}${word}(?!dal).{20}`, "i").exec(is)?.[0];
      assert.equal(found, undefined, word);
    }
    assert.equal(done.named, 2);
    assert.equal(done.outside, 5, "mailbox, account, load, knock and a link");
    assert.ok(is.includes("Solveig Nesmyrdal er en annen"), "another's name is left");
  });

  it("their words stay with the group, by a former participant in each language, and the counts stay right", async () => {
    const views = async () => {
      const terje = await demo.visitor("fj-terje");
      const board = await demo.house.viewBoard({
        visitor: terje,
        programme: demoProgramme,
        group: "fjordvik",
      });
      assert.ok(board.ok);
      const guide = (await demo.house.listDemoPeople()).find(({ facilitator }) => facilitator);
      assert.ok(guide);
      const overview = await demo.house.viewOverview({
        visitor: await demo.house.arrive({ account: guide }),
        programme: demoProgramme,
      });
      assert.ok(overview.ok);
      return { notes: board.value.lanes.flatMap(({ notes }) => notes), overview: overview.value };
    };
    const old = await views();
    await erase();
    const { notes, overview } = await views();
    const theirs = old.notes.filter(({ by }) => by === "Solveig Nesmyr").map(({ id }) => id);
    assert.ok(theirs.length > 0);
    assert.deepEqual(
      notes.map(({ id }) => id),
      old.notes.map(({ id }) => id),
    );
    const name = (id: string) => notes.find((note) => note.id === id)?.by;
    assert.deepEqual(new Set(theirs.map(name)), new Set(["tidligere deltaker"]));
    assert.deepEqual(
      overview.groups.map(({ tasks }) => tasks),
      old.overview.groups.map(({ tasks }) => tasks),
    );
    for (const [language, words] of [
      ["nn", "tidlegare deltakar"],
      ["en", "former participant"],
    ] as const) {
      await demo.house.chooseLanguage(await demo.visitor("fj-terje"), language);
      assert.equal((await views()).notes.find(({ id }) => id === theirs[0])?.by, words);
    }
    const answer = await demo.house.openAssignment({
      visitor: await demo.visitor("fj-terje"),
      programme: demoProgramme,
      group: "fjordvik",
      assignment: "a3",
    });
    assert.match(JSON.stringify(answer), /"draft":\{"by":"former participant"/);
    assert.match(JSON.stringify(answer), /Halvferdig fra Solveig/, "the group's draft stays with the group");
  });

  it("an answer of their own goes, that it was given stays; what waited for them goes nowhere", async () => {
    await erase();
    const answer = await store.read(demoPartition, "answer", "answer:alone:fjordvik:former.1");
    assert.deepEqual(answer?.body.current?.values, {});
    assert.equal(answer?.body.draft, undefined);
    const waiting = await store.read(demoPartition, "message", idOf.message("m9", "former.1", "fjordvik"));
    assert.deepEqual(waiting?.body.state, { is: "dropped", at: demoNow, because: "leftProgramme" });
    assert.equal(waiting?.dueAt, undefined);
    const sent = await store.read(demoPartition, "message", idOf.message("m8", "former.1", "fjordvik"));
    assert.equal(sent?.body.state.is, "accepted");
    assert.equal(sent?.body.sent, undefined);
    assert.deepEqual((await demo.visitor(person)).seats, []);
    const mailing = await store.read(demoPartition, "mailing", "mailing:m9");
    assert.equal(mailing?.body.doneTo, "fj-marit", "it goes on where it was");
    assert.deepEqual(mailing?.body.to.people, ["former.1"]);
    const acts = (await store.list(demoPartition, ["act"], { most: 500 })).entries;
    assert.equal(acts.filter(({ body }) => body.what === "person.erased").length, 1);
  });

  it("interrupted at any commit and run again, it ends the same; run once more, nobody is there", async () => {
    const first = store.commits();
    await erase();
    const commits = store.commits() - first;
    const want = store.everything();
    assert.ok(commits > 10, String(commits));
    for (let dies = 0; dies < commits; dies++) {
      const other = await copyOf(whole);
      let n = 0;
      const dying: Store = {
        ...other,
        commit: async (...given) => {
          if (n++ === dies) throw new Error("killed");
          return other.commit(...given);
        },
      };
      await assert.rejects(erasePerson({ store: dying, now, log })(key), /killed/);
      await erase(other);
      assert.deepEqual(other.everything(), want, `killed at ${dies}`);
    }
    const again = await erasePerson({ store, now, log })(key);
    assert.deepEqual(again, { ok: false, refusal: { is: "noPerson", person } });
    assert.deepEqual(store.everything(), want);
  });

  it("can be tried without doing it, found by address, and refuses what it cannot tell apart", async () => {
    const was = store.everything();
    const email = (await store.read(demoPartition, "person", `person:${person}`))?.body.email ?? "";
    const tried = await erasePerson({ store, now, log })({
      ...key,
      person: email.toUpperCase(),
      dryRun: true,
    });
    assert.ok(tried.ok);
    assert.deepEqual(store.everything(), was);
    const done = await erase();
    assert.deepEqual(tried.value, done);
    const wrong = await erasePerson({ store, now, log })({ programme: "nowhere", person });
    assert.ok(!wrong.ok && wrong.refusal.is === "noProgramme");
    const eli = { id: "fjordvik", name: "E", email: "e@e.no", memberships: [], programmeRoles: [] };
    await store.commit(demoPartition, [{ put: { kind: "person", id: "person:fjordvik", body: eli } }]);
    const group = await erasePerson({ store, now, log })({ programme: demoProgramme, person: "fjordvik" });
    assert.ok(!group.ok && group.refusal.is === "ambiguous");
  });
});
