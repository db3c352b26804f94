import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import restify from "restify";
import { processBell } from "../../bot/adapters/bell.ts";
import { parseDemoWorld } from "../../bot/adapters/content/demo-world.ts";
import { readMethod } from "../../bot/adapters/content/method.ts";
import { localLinks } from "../../bot/adapters/links.ts";
import { localIdentity } from "../../bot/adapters/teams/authentication.ts";
import { TeamsDoor } from "../../bot/adapters/teams/door.ts";
import { openSender } from "../../bot/adapters/teams/sender.ts";
import { turn } from "../../bot/adapters/teams/turn.ts";
import { cardFor } from "../../bot/cards/index.ts";
import type { Bodies, Kind } from "../../bot/domain/store/documents.ts";
import type { Language } from "../../bot/domain/language.ts";
import type { Letter } from "../../bot/domain/letter/letter.ts";
import { later, ms, type Moment } from "../../bot/domain/time.ts";
import { build, type House } from "../../bot/house.ts";
import type { Log, LogFacts, Ports, Store, Stored } from "../../bot/ports.ts";
import { storyStore, type StoryStore } from "./storyStore.ts";
import { accountsOf } from "../../bot/usecases/demo/calendar.ts";
import { playTeams, type PlayedTeams } from "./teamsPlayed.ts";
import { personIn, type Played, type Who } from "./teamsPerson.ts";
import { read } from "./sources.ts";

/**
 * The whole product behind its real Teams door, with a clock that is set and Teams played by this process: a story
 * reads as sentences, `await solveig.writes("oppgaver")`. It stands in the demo world on Tuesday 24 November, 09:00.
 */
export interface TeamsHouse extends Played {
  store: Store;
  house: House;
  teams: PlayedTeams;
  logged: { event: string; error?: unknown }[];
  /** What an operator is warned of. */
  warned: { event: string; facts?: LogFacts | undefined }[];
  person: (id: string) => Who;
  stranger: (name: string, email: string, object: string) => Who;
  now: () => Moment;
  passes: (ms: number) => void;
  /** The post office carries what is due. */
  delivers: () => Promise<void>;
  documents: <K extends Kind>(kind: K, partition?: string) => Promise<Stored<K>[]>;
  document: <K extends Kind>(kind: K, id: string) => Promise<Bodies[K]>;
  stop: () => Promise<void>;
}

export const start: Moment = "2026-11-24T08:00:00.000Z";
export const programme = "vestkysten-demo";
const tenant = "d0000000-0000-4000-8000-000000000100";
const partition = `programme:${programme}`;
const worldFile = "infra/demo/demo-world.yaml";
const world = parseDemoWorld(worldFile, read(worldFile));
const accounts = accountsOf(world);
const method = readMethod();
const everyone = [...world.region.people, ...world.groups.flatMap(({ people }) => people)];

export interface HouseOptions {
  wrap?: (store: Store) => Store;
  ports?: (ports: Ports) => Partial<Ports>;
  /** Another day than that of the demo, and nobody in the house yet. */
  emptyAt?: Moment;
  place?: (now: () => Moment) => Promise<StoryStore>;
}

export async function openTeamsHouse({
  wrap = (it) => it,
  ports: more,
  emptyAt,
  place: open = storyStore,
}: HouseOptions = {}): Promise<TeamsHouse> {
  let at = emptyAt ?? start;
  let references = 0;
  const now = () => at;
  const place = await open(now);
  const store = wrap(place.store);
  const logged: TeamsHouse["logged"] = [];
  const warned: TeamsHouse["warned"] = [];
  const log: Log = {
    info: () => {},
    warn: (event, facts) => void warned.push({ event, facts }),
    error: (event, error) => void logged.push({ event, error }),
  };
  const teams = await playTeams();
  const links = localLinks("https://ledergaloppen.example.org");
  const render = (letter: Letter, language: Language) => cardFor(letter, language, now());
  const sender = openSender({ token: () => Promise.resolve(undefined), render, now, log, local: true });
  const ports: Ports = {
    now,
    store,
    teams: sender,
    bell: processBell(),
    method,
    links,
    log,
    ticket: randomUUID,
  };
  const house = build({ ...ports, ...more?.(ports) });
  if (emptyAt === undefined) await house.loadDemoIfEmpty(() => Promise.resolve(world));
  const post = house.openPostOffice({
    owner: "here",
    // Teams counts what it gets in a second, so a clock that is set ahead takes these along.
    ticks: () => performance.now() + ms(at),
    sleep: () => new Promise((resolve) => setImmediate(resolve)),
  });
  const server = restify.createServer({ onceNext: true });
  new TeamsDoor(localIdentity(), log).mount(
    server,
    turn({
      house,
      log,
      tenants: undefined,
      reference: () => `ref-${++references}`,
      render,
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  const url = `http://127.0.0.1:${port}`;

  const stranger: TeamsHouse["stranger"] = (name, email, object) => {
    return personIn({ url, teams }, { id: object, name, email, tenant, object });
  };
  return {
    url,
    store,
    house,
    teams,
    logged,
    warned,
    now,
    stranger,
    person: (id) => {
      const known = everyone.find((person) => person.id === id);
      assert.ok(known, id);
      // In the demo those of the Playground sit in one tenant.
      return personIn({ url, teams }, { ...known, ...accounts.get(id) });
    },
    passes: (ms) => {
      at = later(at, ms);
    },
    delivers: async () => {
      for (let n = 0; n < 3; n++) {
        await post.beat();
        await post.settled();
      }
    },
    documents: async (kind, of = partition) => {
      const found = [];
      let after: string | undefined;
      do {
        const page = await store.list(of, [kind], after === undefined ? {} : { after });
        found.push(...page.entries);
        after = page.next;
      } while (after !== undefined);
      return found;
    },
    document: async (kind, id) => {
      const found = await store.read(partition, kind, id);
      assert.ok(found, id);
      return found.body;
    },
    stop: async () => {
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await post.stop();
      sender.close();
      await teams.stop();
      await place.close();
    },
  };
}
