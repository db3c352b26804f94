/** Who has come: one account, and its seats in one programme after another. */
import assert from "node:assert/strict";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import type { Plan } from "../../bot/domain/plan/plan.ts";
import type { Moment } from "../../bot/domain/time.ts";
import type { Store } from "../../bot/ports.ts";
import { arrive } from "../../bot/usecases/visitor/arrive.ts";
import type { Profile } from "../../bot/usecases/visitor/link.ts";
import { loadPlan } from "../../bot/usecases/programme/loadPlan.ts";
import { memoryStore } from "../support/memoryStore.ts";
import { smallPlan } from "../support/plan.ts";

const now: Moment = "2026-09-01T08:00:00.000Z";
const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const account = { tenant: "t1", object: "kari-there" };
const address = "kari@region.example.com";

describe("somebody who is known from one programme", () => {
  const world = () => {
    const store = memoryStore(() => now);
    const ports = { store, now: () => now, log: quiet };
    let asked = 0;
    const speaks = async (addresses: string[], who = account) => {
      const profile = async (): Promise<Profile> => {
        asked++;
        return { name: "Kari", addresses };
      };
      const { seats } = await arrive(ports)({ account: who, profile });
      return seats.map(({ programme }) => programme.id);
    };
    return {
      load: loadPlan(ports),
      speaks,
      looks: async () => (await arrive(ports)({ account })).seats.map(({ programme }) => programme.id),
      asked: () => asked,
    };
  };
  const another = (edit: (plan: Plan) => void = () => {}): Plan => {
    const plan = smallPlan();
    plan.programme.id = "annet";
    edit(plan);
    return plan;
  };

  it("is let in to the next at their next word, and Teams is asked once", async () => {
    const it = world();
    await it.load(smallPlan());
    assert.deepEqual(await it.speaks([address]), ["vest-2026"]);
    await it.load(another());
    assert.deepEqual(await it.looks(), ["vest-2026"], "a page cannot say who somebody is");
    assert.deepEqual(await it.speaks([address]), ["vest-2026", "annet"]);
    assert.deepEqual(await it.speaks([address]), ["vest-2026", "annet"]);
    assert.equal(it.asked(), 2);
  });

  it("is not let in by an address that Teams does not say is theirs", async () => {
    const it = world();
    await it.load(smallPlan());
    await it.speaks([address]);
    const moved = smallPlan();
    for (const person of moved.people)
      if (person.email === address) person.email = "someone@else.example.com";
    await it.load(moved);
    await it.load(
      another(({ people }) => {
        for (const person of people) if (person.email === address) person.email = "someone@else.example.com";
      }),
    );
    assert.deepEqual(await it.speaks([address]), ["vest-2026"]);
    const someone = { tenant: "t1", object: "someone" };
    assert.deepEqual(await it.speaks(["someone@else.example.com"], someone), ["annet"]);
  });
});

describe("somebody who installs the app and opens the page in the same moment", () => {
  const chat = { serviceUrl: "https://smba.example.com", conversation: "a:1", user: "29:1", bot: "28:1" };
  const profile = async (): Promise<Profile> => ({ name: "Kari", addresses: [address] });
  const page = { account };
  const install = { account, address: chat, profile };

  for (const [first, second, what] of [
    [page, install, "the page reads before the chat has written"],
    [install, page, "the chat reads before the page has written"],
  ] as const) {
    it(`is known and reached afterwards: ${what}`, async () => {
      const store = memoryStore(() => now);
      const ports = { store, now: () => now, log: quiet };
      await loadPlan(ports)(smallPlan());
      let between: (() => Promise<unknown>) | undefined = () => arrive(ports)(second);
      const slow: Store = {
        ...store,
        read: async (partition, kind, id) => {
          const found = await store.read(partition, kind, id);
          const other = kind === "account" ? between : undefined;
          if (other) between = undefined;
          await other?.();
          return found;
        },
      };
      await arrive({ ...ports, store: slow })(first);
      const known = await store.read(partitionOf.tenant("t1"), "account", idOf.account(account.object));
      assert.deepEqual(
        known?.body.people.map(({ programme }) => programme),
        ["vest-2026"],
      );
      assert.deepEqual(known.body.address, { ...chat, seenAt: now });
    });
  }
});

describe("somebody whom the bot could not reach", () => {
  const chat = { serviceUrl: "https://smba.example.com", conversation: "a:1", user: "29:1", bot: "28:1" };
  const profile = async (): Promise<Profile> => ({ name: "Kari", addresses: [address] });

  it("can be reached when they are in the chat again, and not for having looked at a page", async () => {
    const store = memoryStore(() => now);
    const ports = { store, now: () => now, log: quiet };
    await loadPlan(ports)(smallPlan());
    await arrive(ports)({ account, address: chat, profile });
    const [partition, id] = [partitionOf.tenant("t1"), idOf.account(account.object)];
    const known = await store.read(partition, "account", id);
    assert.ok(known);
    const unreachable = { because: "blockedByPerson", since: now } as const;
    await store.commit(partition, [{ put: { kind: "account", id, body: { ...known.body, unreachable } } }]);
    await arrive(ports)({ account });
    assert.deepEqual((await store.read(partition, "account", id))?.body.unreachable, unreachable);
    assert.equal((await arrive(ports)({ account, address: chat, profile })).isBack, true);
    assert.equal((await store.read(partition, "account", id))?.body.unreachable, undefined);
  });
});
