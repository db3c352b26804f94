/**
 * How long an answer takes from the press to the receipt, with 50 at once, beside a bare botbuilder handler that stores
 * nothing, in the same run; the store's own time is told apart. Run it with `node infra/run.mjs tests/bench/invoke.ts`.
 *
 * Both get the same requests and answer with the same card, ask nobody who they are, and share one process with whoever
 * presses. They take turns in bouts of several volleys, so that each clears away its own garbage: with a volley each, most
 * of it fell on the one that made a little more. Looking at the clock in the store counts as the store's. What the store
 * leaves as garbage counts as ours: nobody can tell it apart.
 */
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Request as BotRequest,
  type TurnContext,
} from "botbuilder";
import restify from "restify";
import type { Store } from "../../bot/ports.ts";
import { storyStore } from "../support/storyStore.ts";
import { openTeamsHouse, programme, type TeamsHouse } from "../support/teamsHouse.ts";
import { personIn, post, type Who } from "../support/teamsPerson.ts";

export interface InvokeRow {
  what: string;
  requests: number;
  /** Milliseconds from the press to the receipt. */
  p50: number;
  p99: number;
  most: number;
  /** Milliseconds for each request of the middle bout, client and all: of a processor, and on the wall. */
  processor: number;
  wall: number;
  /** How much of them was spent within the store. */
  store: { processor: number; wall: number };
}
export interface InvokeBench {
  rows: InvokeRow[];
  /** Ours without the store, as a multiple of the bare handler. */
  ratio: { processor: number; wall: number };
  /** Answers that did not end as a receipt. */
  refused: number;
}
interface Bot {
  url: string;
  what: string;
  times: number[];
  /** Of each bout, all of it and within the store. */
  spent: Spent[];
  store: Spent[];
}
interface Spent {
  processor: number;
  wall: number;
}

/** `rounds` volleys of each in `bouts`, after `warmUp` volleys of each that do not count. */
export async function invokeBench({
  atOnce = 50,
  rounds = 90,
  bouts = 9,
  warmUp = 40,
} = {}): Promise<InvokeBench> {
  const inStore = { ...nothing };
  const clocked = clockOf((spent) => add(inStore, spent));
  const teams = await openTeamsHouse({
    wrap: (store) => timed(store, clocked),
    place: (now) => storyStore(now, { soon: (settle) => setImmediate(clocked(settle)) }),
  });
  const pressers = await oneForEach(teams, atOnce);
  const bare = await bareBot(await receiptOf(pressers[0]));
  try {
    const bots: Bot[] = [
      { url: bare.url, what: "a bare botbuilder handler", ...unused() },
      { url: teams.url, what: "an answer, saved and on the board", ...unused() },
    ];
    let refused = 0;
    const volley = async (bot: Bot, round: number): Promise<void> => {
      const bodies = pressers.map((presser, n) => bodyOf(presser, n, round));
      await Promise.all(
        bodies.map(async (body) => {
          const pressed = performance.now();
          const answer = await post(bot.url, body);
          const text = await answer.text();
          bot.times.push(performance.now() - pressed);
          if (bot.url === teams.url && !/er lagr(et|a)|saved/.test(text)) refused++;
        }),
      );
    };
    const bout = async (bot: Bot, from: number): Promise<void> => {
      const before = { ...inStore };
      const spent = stopwatch();
      for (let round = from; round < from + rounds / bouts; round++) await volley(bot, round);
      bot.spent.push(spent());
      bot.store.push(less(inStore, before));
    };
    // Everybody is known and the code is compiled, as after an hour of work, before anything counts; then turn about.
    for (let round = 1; round < warmUp; round++) for (const bot of bots) await volley(bot, round);
    for (const bot of bots) Object.assign(bot, unused());
    refused = 0;
    for (let n = 0; n < bouts; n++) for (const bot of bots) await bout(bot, warmUp + (n * rounds) / bouts);
    const rows = bots.map(rowOf);
    const [theirs, ours] = bots.map(({ spent, store }) =>
      middle(spent.map((whole, n) => less(whole, store[n] ?? nothing))),
    );
    const ratio = (of: keyof Spent): number => (theirs && ours ? rounded(ours[of] / theirs[of]) : NaN);
    return { rows, ratio: { processor: ratio("processor"), wall: ratio("wall") }, refused };
  } finally {
    await bare.close();
    await teams.stop();
  }
}

function rowOf({ what, times, spent, store }: Bot): InvokeRow {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => rounded(sorted[Math.ceil(sorted.length * share) - 1] ?? NaN);
  const requests = sorted.length;
  const each = (of: Spent[]): Spent => {
    const { processor, wall } = middle(of);
    const asked = requests / of.length;
    return { processor: rounded(processor / asked), wall: rounded(wall / asked) };
  };
  return { what, requests, p50: at(0.5), p99: at(0.99), most: at(1), ...each(spent), store: each(store) };
}
const unused = (): Pick<Bot, "times" | "spent" | "store"> => ({
  times: [],
  spent: [],
  store: [],
});
const nothing: Spent = { processor: 0, wall: 0 };
const less = (a: Spent, b: Spent): Spent => ({
  processor: a.processor - b.processor,
  wall: a.wall - b.wall,
});
/** A machine that others use too stops one bout and not another, so the middle one is told. */
function middle(of: readonly Spent[]): Spent {
  const at = (what: keyof Spent): number =>
    of.map((each) => each[what]).sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? NaN;
  return { processor: at("processor"), wall: at("wall") };
}
function add(to: Spent, { processor, wall }: Spent): void {
  to.processor += processor;
  to.wall += wall;
}
/** Of the whole process: what one thread has used is known only when it has last been stopped, as it is in the store. */
function stopwatch(): () => Spent {
  const clock = performance.now();
  const work = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(work);
    return { processor: (user + system) / 1000, wall: performance.now() - clock };
  };
}
const rounded = (ms: number): number => Math.round(ms * 100) / 100;

/** What a look at the stopwatch costs beside what it measures. */
function costOfLooking(looks = 20_000): Spent {
  const within = { ...nothing };
  const whole = stopwatch();
  for (let n = 0; n < looks; n++) add(within, stopwatch()());
  const { processor, wall } = less(whole(), within);
  return { processor: processor / looks, wall: wall / looks };
}

type Clocked = <A extends unknown[], R>(call: (...args: A) => R) => (...args: A) => R;

function clockOf(spends: (spent: Spent) => void): Clocked {
  const looking = costOfLooking();
  return (call) =>
    (...args) => {
      const spent = stopwatch();
      const answer = call(...args);
      spends(spent());
      spends(looking);
      return answer;
    };
}

/** What is read is read within the call; what is committed is written with its group, which is clocked where it is. */
const timed = (store: Store, clocked: Clocked): Store => ({
  ...store,
  read: clocked(store.read as (...args: unknown[]) => Promise<unknown>) as Store["read"],
  list: clocked(store.list as (...args: unknown[]) => Promise<unknown>) as Store["list"],
  commit: clocked(store.commit),
});

interface Presser {
  url: string;
  who: Who;
  group: string;
}

/** Fifty leaders of fifty groups: as many at once as a whole region has, and nobody in another's way. */
async function oneForEach(teams: TeamsHouse, atOnce: number): Promise<Presser[]> {
  const partition = `programme:${programme}`;
  const known = await teams.document("programme", "programme");
  const [like] = known.groups;
  if (!like) throw new Error("the demo has no group");
  const ids = Array.from({ length: atOnce }, (_, n) => `bench-${n}`);
  const tenant = "d0000000-0000-4000-8000-000000000100";
  const object = (n: number): string => `d0000000-0000-4000-8000-${String(n).padStart(12, "b")}`;
  await teams.store.commit(partition, [
    {
      put: {
        kind: "programme",
        id: "programme",
        body: { ...known, groups: [...known.groups, ...ids.map((id) => ({ ...like, id }))] },
      },
    },
    ...ids.map((id, n) => ({
      put: {
        kind: "person" as const,
        id: `person:${id}`,
        body: {
          id,
          name: `Leder ${n}`,
          email: `${id}@example.org`,
          account: { tenant, object: object(n) },
          memberships: [{ group: id, roles: ["member" as const] }],
          programmeRoles: [],
        },
      },
    })),
  ]);
  await teams.store.commit(
    `tenant:${tenant}`,
    ids.map((person, n) => ({
      put: {
        kind: "account" as const,
        id: `account:${object(n)}`,
        body: { tenant, object: object(n), people: [{ programme, person }] },
      },
    })),
  );
  return ids.map((group, n) => ({
    url: teams.url,
    group,
    who: personIn(teams, { id: group, name: `Leder ${n}`, email: "", tenant, object: object(n) }),
  }));
}

function bodyOf({ who, group }: Presser, n: number, round: number): string {
  const data = { verb: "answer", programme, assignment: "a3", group, rev: round };
  const value = { action: { verb: "answer", data: { ...data, q1: `Svar ${round} fra ${n}. `.repeat(8) } } };
  return JSON.stringify(who.activity({ type: "invoke", name: "adaptiveCard/action", value }));
}

/** The card that ours answers with, so that both send the same. */
async function receiptOf(presser: Presser | undefined): Promise<object> {
  if (!presser) throw new Error("nobody presses");
  const answer = await post(presser.url, bodyOf(presser, 0, 0));
  return ((await answer.json()) as { value: object }).value;
}

/** What everybody starts from: the SDK, restify, one card, and nothing behind it. */
async function bareBot(card: object): Promise<{ url: string; close: () => Promise<void> }> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const server = restify.createServer({ onceNext: true });
  const body = { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card };
  const logic = async (context: TurnContext): Promise<void> => {
    await context.sendActivity({ type: "invokeResponse", value: { status: 200, body } });
  };
  server.use(restify.plugins.bodyParser());
  server.post("/api/messages", async (request, response) =>
    adapter.process(request as unknown as BotRequest, response, logic),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: async () => {
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

if (import.meta.main) {
  const { rows, ratio, refused } = await invokeBench();
  console.table(
    rows.map(({ store, ...row }) => ({ ...row, ofStore: `${store.processor} and ${store.wall}` })),
  );
  console.log(
    `Without the store: ${ratio.processor} times the bare handler's processor, ${ratio.wall} times its time. ` +
      `Not ended as a receipt: ${refused}.`,
  );
}
