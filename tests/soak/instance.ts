import { readMethod } from "../../bot/adapters/content/method.ts";
import { localLinks } from "../../bot/adapters/links.ts";
import type { Letter } from "../../bot/domain/letter/letter.ts";
import { build, type House } from "../../bot/house.ts";
import type { Log, Ports, Store } from "../../bot/ports.ts";
import type { Parcel } from "../../bot/domain/delivery/parcel.ts";
import { openPostOffice, type PostOffice } from "../../bot/usecases/delivery/heartbeat.ts";
import { letterFor } from "../../bot/usecases/chat/letterFor.ts";
import type { Chance } from "./chance.ts";
import { stormyTeams, type Chats } from "./teams.ts";
import { stormy, wire, type Clock, type Weather, type Wire } from "./weather.ts";

/** One running service: the whole house and its post office, behind a store and a Teams that have weather. */
export interface Instance {
  house: House;
  post: PostOffice;
  ports: Ports;
  wire: Wire;
  owner: string;
}
export interface World {
  store: Store;
  clock: Clock;
  chats: Chats;
  chance: Chance;
  weather: () => Weather;
  /** What a broken product would do to its store, for the test that the laws see it. */
  sabotage: (store: Store) => Store;
  /** What was logged as an error, other than that the store was busy. */
  logged: string[];
}

const method = readMethod();

export function instance(world: World, owner: string): Instance {
  const { clock, chance, weather, logged, sabotage } = world;
  const store = sabotage(world.store);
  const line = wire();
  const parcels = new WeakMap<Letter, Parcel>();
  const parcelOf = (letter: Letter): Parcel => {
    const found = parcels.get(letter);
    if (!found) throw new Error("a letter from nowhere");
    return found;
  };
  const log: Log = {
    info: () => {},
    warn: () => {},
    error: (event, error) => {
      if (!(error instanceof Error && error.name === "StoreBusy"))
        logged.push(`${event}: ${error instanceof Error ? error.stack : String(error)}`);
    },
  };
  const ports: Ports = {
    now: clock.now,
    store: stormy(store, line, weather, chance),
    teams: stormyTeams(world, owner, line, parcelOf),
    bell: { ring: () => {}, listen: () => () => {} },
    method,
    ticket: () => `ticket-${chance.between(0, 1e9)}`,
    links: localLinks("https://example.com"),
    log,
  };
  const written = letterFor(ports);
  const post = openPostOffice({
    ...ports,
    owner,
    ticks: clock.ticks,
    sleep: async (forMs) => {
      clock.pass(forMs);
      await Promise.resolve();
    },
    letterFor: async (parcel) => {
      const letter = { ...(await written(parcel)) };
      parcels.set(letter, parcel);
      return letter;
    },
  });
  return { house: build(ports), post, ports, wire: line, owner };
}
