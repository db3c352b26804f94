import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { processBell } from "../../bot/adapters/bell.ts";
import { parseDemoWorld } from "../../bot/adapters/content/demo-world.ts";
import { readMethod } from "../../bot/adapters/content/method.ts";
import { localLinks } from "../../bot/adapters/links.ts";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import type { Moment } from "../../bot/domain/time.ts";
import { build, type House } from "../../bot/house.ts";
import type { Bell, Ports, Store } from "../../bot/ports.ts";
import { accountsOf } from "../../bot/usecases/demo/calendar.ts";
import type { Visitor } from "../../bot/usecases/visitor/visitor.ts";
import { storyStore } from "./storyStore.ts";

/** The whole house on the embedded store, with the demo programme in it and a clock that is set. */
export interface DemoHouse {
  house: House;
  ports: Ports;
  store: Store;
  bell: Bell;
  now: Moment;
  /** By the id in the demo world: `fj-solveig`. */
  visitor: (person: string) => Promise<Visitor>;
  account: (person: string) => { tenant: string; object: string };
  close: () => Promise<void>;
}
export const demoProgramme = "vestkysten-demo";
export const demoPartition = partitionOf.programme(demoProgramme);
export const demoNow: Moment = "2026-11-24T12:00:00.000Z";

const file = "infra/demo/demo-world.yaml";
const world = readFile(file, "utf8").then((text) => parseDemoWorld(file, text));
const method = readMethod();

export async function demoHouse(given: { store?: Store } = {}): Promise<DemoHouse> {
  const at = { now: demoNow };
  const now = (): Moment => at.now;
  const place = given.store ? { store: given.store, close: given.store.close } : await storyStore(now);
  const { store } = place;
  const bell = processBell();
  const ports: Ports = {
    now,
    store,
    bell,
    method,
    ticket: randomUUID,
    links: localLinks("http://127.0.0.1:0"),
    log: { info: () => {}, warn: () => {}, error: () => {} },
    teams: {
      send: () => Promise.reject(new Error("nothing is sent here")),
      update: () => Promise.reject(new Error("nothing is sent here")),
    },
  };
  const house = build(ports);
  await house.loadDemoIfEmpty(() => world);
  const everyone = accountsOf(await world);
  const account = (person: string) => {
    const found = everyone.get(person);
    if (!found) throw new Error(`nobody in the demo is ${person}`);
    return found;
  };
  return {
    house,
    ports,
    store,
    bell,
    get now() {
      return at.now;
    },
    set now(moment) {
      at.now = moment;
    },
    account,
    visitor: (person) => house.arrive({ account: account(person) }),
    close: place.close,
  };
}

/** They have said hello to the bot. */
export async function reachable(at: DemoHouse, person: string): Promise<void> {
  const { tenant, object } = at.account(person);
  const partition = partitionOf.tenant(tenant);
  const found = await at.store.read(partition, "account", idOf.account(object));
  if (!found) throw new Error(`${person} has no account`);
  const address = {
    tenant,
    serviceUrl: "http://127.0.0.1:1/",
    conversation: `a:${object}`,
    user: `29:${object}`,
    seenAt: at.now,
    bot: "28:bot",
  };
  const { unreachable: _gone, ...body } = found.body;
  await at.store.commit(partition, [
    { put: { kind: "account", id: found.id, body: { ...body, address } }, ifMatch: found.etag },
  ]);
}
