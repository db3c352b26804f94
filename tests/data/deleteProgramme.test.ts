import assert from "node:assert/strict";
import { channelObject } from "../../bot/domain/delivery/channel.ts";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import type { Moment } from "../../bot/domain/time.ts";
import { deleteProgramme } from "../../bot/usecases/data/deleteProgramme.ts";
import { loadPlan } from "../../bot/usecases/programme/loadPlan.ts";
import { memoryStore } from "../support/memoryStore.ts";
import { smallPlan } from "../support/plan.ts";

const now = (): Moment => "2026-11-24T09:00:00.000Z";
const log = { info: () => {}, warn: () => {}, error: () => {} };
const tenant = "t1";

describe("what is known of channels when a programme is deleted", () => {
  const theirs = "19:theirs@thread.tacv2";
  const shared = "19:shared@thread.tacv2";
  const former = "19:former@thread.tacv2";

  /** Two programmes of one tenant: the first has `theirs`, both have `shared`, and nobody has `former` any more. */
  async function world() {
    const store = memoryStore(now);
    const ports = { store, now, log };
    const channels = { "vest-2026": [theirs, shared], annet: [undefined, shared] };
    for (const [programme, its] of Object.entries(channels)) {
      const plan = smallPlan();
      plan.programme.id = programme;
      plan.programme.groups.forEach((group, n) => {
        const id = its[n];
        if (id !== undefined) group.channel = { id, name: group.name, tenant };
      });
      assert.ok((await loadPlan(ports)(plan)).ok);
    }
    for (const id of [theirs, shared, former]) {
      const object = channelObject(id) ?? "";
      const address = {
        serviceUrl: "https://smba.example.com",
        conversation: id,
        bot: "28:1",
        user: "",
        seenAt: now(),
      };
      const body = { tenant, object, people: [], address };
      await store.commit(partitionOf.tenant(tenant), [
        { put: { kind: "account", id: idOf.account(object), body } },
        { put: { kind: "load", id: idOf.load(object), body: { sent: [now()] } } },
      ]);
    }
    const known = async () => {
      const { entries } = await store.list(partitionOf.tenant(tenant), ["account", "load"]);
      return entries.map(({ id }) => id);
    };
    return { ports, known };
  }
  const documentsOf = (id: string): string[] => {
    const object = channelObject(id) ?? "";
    return [idOf.account(object), idOf.load(object)];
  };

  it("goes, also of those that were untied, but not of one that another programme has", async () => {
    const { ports, known } = await world();
    await deleteProgramme(ports, "vest-2026");
    assert.deepEqual(await known(), documentsOf(shared));
    await deleteProgramme(ports, "annet");
    assert.deepEqual(await known(), []);
  });
});
