import assert from "node:assert/strict";
import { expiryStep, type Expiry } from "../../bot/domain/programme/expiry.ts";
import { idOf, laneOf, partitionOf } from "../../bot/domain/ids.ts";
import type { Day, Moment } from "../../bot/domain/time.ts";
import type { Store } from "../../bot/ports.ts";
import { expireProgrammes } from "../../bot/usecases/data/expireProgrammes.ts";
import { markArchived } from "../../bot/usecases/data/markArchived.ts";
import { wake } from "../../bot/usecases/outbox/wake.ts";
import { demoHouse, demoPartition, demoProgramme } from "../support/demoHouse.ts";
import { memoryStore, type MemoryStore } from "../support/memoryStore.ts";

describe("when a programme is deleted", () => {
  const at = (day: Day): Moment => `${day}T09:00:00.000Z`;
  const told = (...notices: [30 | 7, Day][]): Expiry => ({
    notices: notices.map(([days, day]) => ({ days, at: at(day) })),
  });
  const cases: [today: Day, before: Expiry, step: string][] = [
    ["2027-11-30", told(), "wait"],
    ["2027-12-01", told(), "notice 30"],
    ["2027-12-02", told([30, "2027-12-01"]), "wait"],
    ["2027-12-24", told([30, "2027-12-01"]), "notice 7"],
    ["2027-12-24", told(), "notice 7"],
    ["2027-12-30", told([30, "2027-12-01"], [7, "2027-12-24"]), "wait"],
    ["2027-12-31", told([30, "2027-12-01"], [7, "2027-12-24"]), "delete"],
    ["2028-06-01", told(), "notice 7"],
    ["2028-06-07", told([7, "2028-06-01"]), "wait"],
    ["2028-06-08", told([7, "2028-06-01"]), "delete"],
    ["2027-12-31", told([7, "2027-12-30"]), "wait"],
  ];
  for (const [today, before, want] of cases) {
    it(`on ${today}, with ${before.notices.map(({ days }) => days).join(" and ") || "nothing"} said: ${want}`, () => {
      const step = expiryStep("2027-12-31", before, at(today));
      assert.equal("days" in step ? `${step.is} ${step.days}` : step.is, want);
    });
  }
});

describe("a programme on its last days", function () {
  this.timeout(60_000);
  let now: Moment = "2026-11-24T12:00:00.000Z";
  let whole: ReturnType<MemoryStore["everything"]>;
  const warned: [event: string, facts: object][] = [];
  const log = {
    info: () => {},
    error: () => {},
    warn: (event: string, facts: object = {}) => void warned.push([event, facts]),
  };
  const clock = () => now;
  const copyOf = async (from: typeof whole): Promise<MemoryStore> => {
    const store = memoryStore(clock);
    for (const [partition, documents] of Object.entries(from)) {
      for (const put of Object.values(documents)) await store.commit(partition, [{ put }]);
    }
    return store;
  };
  const expire = (store: Store) => expireProgrammes({ store, now: clock, log })();
  before(async () => {
    const store = memoryStore(clock);
    await demoHouse({ store });
    const found = await store.read(demoPartition, "programme", idOf.programme);
    assert.ok(found);
    const body = { ...found.body, deleteOn: "2027-03-31" as const };
    await store.commit(demoPartition, [{ put: { kind: "programme", id: idOf.programme, body } }]);
    await store.commit(partitionOf.programmes, [
      { put: { kind: "listing", id: "listing:other", body: { programme: "other", name: "Et annet" } } },
    ]);
    await wake({ store, now: clock }, laneOf.programme(demoProgramme), demoProgramme, now);
    whole = store.everything();
  });
  beforeEach(() => {
    now = "2026-11-24T12:00:00.000Z";
    warned.length = 0;
  });

  it("is announced twice, warns that nothing is filed, and then nothing of it is left", async () => {
    const store = await copyOf(whole);
    assert.deepEqual(await expire(store), []);
    now = "2027-03-02T06:00:00.000Z";
    assert.deepEqual((await expire(store))[0], {
      programme: demoProgramme,
      name: "Ledergaloppen Vestkysten (demo)",
      deleteOn: "2027-03-31",
      step: "notice",
      days: 30,
      archived: false,
    });
    assert.deepEqual(await expire(store), [], "once");
    const mailing = await store.read(demoPartition, "mailing", idOf.mailing("expiry-2027-03-31-30"));
    assert.equal(mailing?.body.to.programmeRole, "facilitator", "in the facilitators' chat as well");
    assert.deepEqual(warned, [
      ["programme.deletedSoon", { programme: demoProgramme, days: 30, archived: false }],
    ]);
    await markArchived({ store, now: clock })({ programme: demoProgramme });
    const page = async () => {
      const house = await demoHouse({ store });
      house.now = now;
      const guide = (await house.house.listDemoPeople()).find(({ facilitator }) => facilitator);
      assert.ok(guide);
      const visitor = await house.house.arrive({ account: guide });
      const view = await house.house.viewOverview({ visitor, programme: demoProgramme });
      assert.ok(view.ok);
      return view.value.deletion;
    };
    assert.deepEqual(await page(), { on: "2027-03-31", archived: true });
    now = "2026-11-24T12:00:00.000Z";
    assert.equal(await page(), undefined, "long before, the page says nothing");
    now = "2027-03-25T06:00:00.000Z";
    assert.equal((await expire(store))[0]?.archived, true);
    const acts = (await store.list(demoPartition, ["act"], { most: 500 })).entries.map(
      ({ body }) => body.what,
    );
    assert.equal(acts.filter((what) => what === "programme.deletionNoticed").length, 2);
    now = "2027-04-01T06:00:00.000Z";
    const [done] = await expire(store);
    assert.equal(done?.step, "delete");
    const { programmes, ...rest } = store.everything();
    assert.deepEqual(rest, Object.fromEntries(Object.keys(rest).map((partition) => [partition, {}])));
    assert.deepEqual(Object.keys(programmes ?? {}), ["listing:other"]);
  });

  it("interrupted at any commit of its deletion, it goes on where it was", async () => {
    now = "2027-03-24T06:00:00.000Z";
    const announced = await copyOf(whole);
    await expire(announced);
    const from = announced.everything();
    now = "2027-04-01T06:00:00.000Z";
    const one = await copyOf(from);
    const before = one.commits();
    await expire(one);
    const commits = one.commits() - before;
    assert.ok(commits > 30, String(commits));
    for (let dies = 0; dies < commits; dies += 3) {
      const other = await copyOf(from);
      let n = 0;
      const dying: Store = {
        ...other,
        commit: async (...given) => {
          if (n++ === dies) throw new Error("killed");
          return other.commit(...given);
        },
      };
      await assert.rejects(expire(dying), /killed/);
      await expire(other);
      const left = Object.values(other.everything()).flatMap((documents) => Object.keys(documents));
      assert.deepEqual(left, ["listing:other"], `killed at ${dies}`);
    }
    assert.ok(warned.some(([event]) => event === "programme.deletedUnfiled"));
  });
});
