/** Somebody else writes the same between the reading and the writing: what was to be done is done all the same. */
import assert from "node:assert/strict";
import { channelAsPerson, channelPostId, channelPostOf } from "../../bot/domain/delivery/channel.ts";
import { idOf, laneOf, partitionOf } from "../../bot/domain/ids.ts";
import { openingIdOf } from "../../bot/domain/delivery/mailing.ts";
import type { Message } from "../../bot/domain/delivery/message.ts";
import { later, minute, type Moment } from "../../bot/domain/time.ts";
import { delivered } from "../../bot/usecases/chat/receive.ts";
import { welcome } from "../../bot/usecases/chat/greet.ts";
import { comeBack } from "../../bot/usecases/delivery/comeBack.ts";
import { loadPlan } from "../../bot/usecases/programme/loadPlan.ts";
import { arrive, type Arrival } from "../../bot/usecases/visitor/arrive.ts";
import { leave } from "../../bot/usecases/visitor/presence.ts";
import { localLinks } from "../../bot/adapters/links.ts";
import { memoryHouse } from "../support/memoryHouse.ts";
import { memoryStore } from "../support/memoryStore.ts";
import { anOpening, tuesday } from "../support/mailings.ts";
import { smallPlan } from "../support/plan.ts";
import { postRig } from "../support/postRig.ts";
import { aPerson, aProgramme, anAddress, anAssignment, tenant } from "../support/programme.ts";
import { raced } from "../support/raced.ts";

const now: Moment = "2026-09-01T08:00:00.000Z";
const account = { tenant: "t1", object: "kari-there" };
const [partition, id] = [partitionOf.tenant(account.tenant), idOf.account(account.object)];

describe("what Teams tells of in two events at once", () => {
  const install: Arrival = {
    account,
    address: { serviceUrl: "https://smba.example.com", conversation: "a:1", user: "29:1", bot: "28:1" },
    profile: async () => ({ name: "Kari", addresses: ["kari@region.example.com"] }),
  };
  const world = async () => {
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const ports = {
      store: memoryStore(() => now),
      now: () => now,
      log,
      links: localLinks("https://example.com"),
    };
    await loadPlan(ports)(smallPlan());
    return ports;
  };

  it("finds the same person in both, and nobody unknown", async () => {
    const ports = await world();
    const store = raced(ports.store, idOf.person("kari"), () => arrive(ports)(install));
    const { seats } = await arrive({ ...ports, store })(install);
    assert.deepEqual(
      seats.map(({ person }) => person.id),
      ["kari"],
    );
    assert.deepEqual((await ports.store.list(partitionOf.programmes, ["knock"])).entries, []);
  });

  it("makes them reachable once, so that what they missed is fetched once", async () => {
    const ports = await world();
    const back: (boolean | undefined)[] = [];
    const store = raced(ports.store, id, async () => back.push((await arrive(ports)(install)).isBack));
    back.push((await arrive({ ...ports, store })(install)).isBack);
    assert.deepEqual(back, [true, undefined]);
  });

  it("welcomes once, also when something else is learnt of them in that moment", async () => {
    const ports = await world();
    const visitor = await arrive(ports)(install);
    const moved = { ...install, address: { ...install.address, conversation: "a:2" } } as Arrival;
    const store = raced(ports.store, id, () => arrive(ports)(moved));
    assert.equal((await welcome({ ...ports, store })(visitor))?.kind, "welcome");
    const [one, two] = [await welcome(ports)(visitor), await ports.store.read(partition, "account", id)];
    assert.deepEqual([one, two?.body.address?.conversation], [undefined, "a:2"]);
  });

  it("is a goodbye, also when something else is learnt of them in that moment", async () => {
    const ports = await world();
    const visitor = await arrive(ports)(install);
    const store = raced(ports.store, id, () => welcome(ports)(visitor));
    await leave({ ...ports, store })(account);
    const left = (await ports.store.read(partition, "account", id))?.body;
    assert.deepEqual([left?.unreachable?.because, left?.welcomedAt], ["notInstalled", undefined]);
  });
});

describe("a card that is given as an answer while the outbox lays it out", () => {
  const lies = async (body: (waiting: Message) => Message) => {
    const house = await memoryHouse();
    const visitor = await house.as("fj-solveig");
    const [assignment, group, to] = ["a3", "fjordvik", "fj-solveig"];
    const letter = (await house.house.openAssignment({
      visitor,
      programme: house.programme,
      group,
      assignment,
    })) as { ok: true; value: Parameters<ReturnType<typeof delivered>>[1] };
    const message = idOf.message(openingIdOf(assignment), to, group);
    await house.store.commit(house.partition, [{ remove: message }]);
    const waiting: Message = {
      to,
      group,
      mailing: openingIdOf(assignment),
      what: { kind: "assignment", assignment },
      state: { is: "waiting" },
      notBefore: house.ports.now(),
      attempts: 0,
    };
    const lane = laneOf.tenant(visitor.account.tenant);
    const put = {
      kind: "message",
      id: message,
      lane,
      dueAt: house.ports.now(),
      body: body(waiting),
    } as const;
    const store = raced(house.store, message, () => house.store.commit(house.partition, [{ put }]));
    await delivered({ ...house.ports, store })(visitor, letter.value, {
      conversation: "a:1",
      activity: "ours",
    });
    return house.store.read(house.partition, "message", message);
  };

  it("is not sent once more", async () => {
    const stands = await lies((it) => it);
    assert.deepEqual(
      [stands?.body.state.is, stands?.body.sent?.activity, stands?.dueAt],
      ["accepted", "ours", undefined],
    );
  });

  it("leaves to the outbox what is in the air already", async () => {
    const lease = { owner: "post", until: now };
    const stands = await lies((it) => ({ ...it, state: { is: "sending" }, lease }) as Message);
    assert.equal(stands?.body.sent, undefined);
  });
});

describe("somebody who can be reached again", () => {
  it("gets all that they missed, also when one of it is written in that moment", async () => {
    const rig = postRig(tuesday);
    const anne = aPerson("anne");
    const both = ["a1", "a2"].map((it) => anAssignment(it, { opens: { at: tuesday } }));
    await rig.enrol(aProgramme(), [anne], both);
    for (const it of both) {
      const what = { kind: "assignment", assignment: it.id } as const;
      const body = anOpening({ id: openingIdOf(it.id), what, state: "sent" });
      await rig.put(partitionOf.programme("p1"), { kind: "mailing", id: idOf.mailing(body.id), body });
    }
    const [first, second] = ["a1", "a2"].map((it) => idOf.message(openingIdOf(it), "anne", "g1"));
    assert.ok(first && second);
    const body: Message = {
      to: "anne",
      group: "g1",
      mailing: openingIdOf("a1"),
      what: { kind: "assignment", assignment: "a1" },
      state: { is: "dropped", at: tuesday, because: "closed" },
      notBefore: tuesday,
      attempts: 0,
    };
    const store = raced(rig.store, first, () =>
      rig.put(partitionOf.programme("p1"), { kind: "message", id: first, body }),
    );
    assert.equal(await comeBack({ ...rig.deps, store })("p1", anne), 1);
    const waits = await rig.store.read(partitionOf.programme("p1"), "message", second);
    assert.equal(waits?.body.state.is, "waiting");
  });
});

describe("the card of a group that has chosen another channel", () => {
  it("is posted there, also when the one that stood is drawn in that moment", async () => {
    const rig = postRig(tuesday);
    const tied = async (name: string) => {
      const channel = { id: `19:${name}@thread.tacv2`, name, tenant };
      const [first, ...groups] = aProgramme().groups;
      assert.ok(first);
      const programme = aProgramme({ groups: [{ ...first, channel }, ...groups] });
      const place = channelAsPerson({ ...first, channel });
      assert.ok(place?.account);
      const address = { ...anAddress(name), conversation: channel.id };
      await rig.enrol(programme, []);
      await rig.put(partitionOf.tenant(tenant), {
        kind: "account",
        id: idOf.account(place.account.object),
        body: { ...place.account, people: [], address },
      });
      await rig.mail(programme, channelPostOf("g1", rig.now()));
      return idOf.message(channelPostId("g1"), place.id, "g1");
    };
    const message = await tied("old");
    await rig.runUntil(later(tuesday, 15 * minute));
    await tied("new");
    rig.deps.store = raced(rig.store, message, async () => {
      const stands = await rig.store.read(partitionOf.programme("p1"), "message", message);
      assert.ok(stands);
      const { etag: _drawn, ...entry } = stands;
      await rig.put(partitionOf.programme("p1"), entry);
    });
    await rig.runUntil(later(tuesday, 45 * minute));
    const sent = rig.sendings.filter(({ how }) => how === "send").map(({ to }) => to);
    assert.deepEqual(sent, ["old", "new"]);
  });
});
