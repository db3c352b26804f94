/** The whole house on a store in memory, with the demo programme in it and a clock that is set. */
import { readMethod } from "../../bot/adapters/content/method.ts";
import { parseDemoWorld } from "../../bot/adapters/content/demo-world.ts";
import type { DemoWorld } from "../../bot/domain/demo/demo.ts";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import type { Moment } from "../../bot/domain/time.ts";
import { build, type House } from "../../bot/house.ts";
import type { Ports } from "../../bot/ports.ts";
import { loadDemo } from "../../bot/usecases/demo/loadDemo.ts";
import { loadPlan } from "../../bot/usecases/programme/loadPlan.ts";
import type { Visitor } from "../../bot/usecases/visitor/visitor.ts";
import { demoYaml } from "../content/files.ts";
import { memoryStore, type MemoryStore } from "./memoryStore.ts";

export interface MemoryHouse {
  house: House;
  ports: Ports;
  store: MemoryStore;
  world: DemoWorld;
  programme: string;
  partition: string;
  set: (at: Moment) => void;
  /** Somebody of the demo, by person id, as they come through a door. */
  as: (person: string) => Promise<Visitor>;
  stranger: Visitor;
}

export const monday: Moment = "2026-11-24T09:00:00.000Z";

export async function memoryHouse(at: Moment = monday, method = readMethod()): Promise<MemoryHouse> {
  let now = at;
  let tickets = 0;
  const store = memoryStore(() => now);
  const quiet = { info: () => {}, warn: () => {}, error: () => {} };
  const ports: Ports = {
    now: () => now,
    store,
    log: quiet,
    teams: { send: async () => ({ is: "unknown" }), update: async () => ({ is: "unknown" }) },
    bell: { ring: () => {}, listen: () => () => {} },
    method,
    ticket: () => `ticket-${++tickets}`,
    links: {
      board: (programme, group) => `https://example.com/${programme}/${group}`,
      pack: (programme) => `https://example.com/${programme}/pack`,
      overview: (programme) => `https://example.com/${programme}`,
      report: (programme) => `https://example.com/${programme}/report`,
      file: (ticket, name) => `https://example.com/files/${ticket}/${name}`,
      calendar: (of, key) => `https://example.com/calendar/${of}/${key}`,
      privacy: "https://example.com/privacy",
      accessibility: "https://example.com/accessibility",
    },
  };
  const house = build(ports);
  const world = parseDemoWorld("demo", demoYaml);
  await loadDemo(ports, loadPlan(ports))(world);
  const programme = world.programme.id;
  const partition = partitionOf.programme(programme);
  return {
    house,
    ports,
    store,
    world,
    programme,
    partition,
    set: (moment) => (now = moment),
    as: async (person) => {
      const known = await store.read(partition, "person", idOf.person(person));
      if (!known?.body.account) throw new Error(`nobody is called ${person}`);
      return house.arrive({ account: known.body.account });
    },
    stranger: { account: { tenant: "t", object: "nobody" }, seats: [] },
  };
}

/** What a use case gave, or a failing test. */
export function given<T>(outcome: { ok: true; value: T } | { ok: false; refusal: object }): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}
