/**
 * How long an answer takes from the press to the receipt, with 50 at once, beside a bare botbuilder handler that stores
 * nothing, in the same run; the store's own time is told apart. Run it with `node infra/run.mjs tests/bench/invoke.ts`.
 */
import { CloudAdapter, type Request as BotRequest, type TurnContext } from "botbuilder";
import restify from "restify";
import { localIdentity } from "../../bot/adapters/teams/authentication.ts";
import type { Store } from "../../bot/ports.ts";
import { openTeamsHouse, programme, type TeamsHouse } from "../support/teamsHouse.ts";
import { personIn, post, type Who } from "../support/teamsPerson.ts";

export interface InvokeRow {
  what: string;
  requests: number;
  /** Milliseconds from the press to the receipt. */
  p50: number;
  p99: number;
  most: number;
  /** Milliseconds of this thread's processor for each request, client and all, and how much of it was the store's. */
  each: number;
  store: number;
}
export interface InvokeBench {
  rows: InvokeRow[];
  /** Ours without the store, as a multiple of the bare handler. */
  ratio: number;
  /** Answers that did not end as a receipt. */
  refused: number;
}
interface Bot {
  url: string;
  what: string;
  times: number[];
  spent: number;
  store: number;
}

export async function invokeBench({ atOnce = 50, rounds = 20, warmUp = 20 } = {}): Promise<InvokeBench> {
  let inStore = 0;
  const teams = await openTeamsHouse({ wrap: (store) => timed(store, (ms) => (inStore += ms)) });
  const pressers = await oneForEach(teams, atOnce);
  const bare = await bareBot(await receiptOf(pressers[0]));
  try {
    const bots: Bot[] = [
      { url: bare.url, what: "a bare botbuilder handler", times: [], spent: 0, store: 0 },
      { url: teams.url, what: "an answer, saved and on the board", times: [], spent: 0, store: 0 },
    ];
    let refused = 0;
    const volley = async (bot: Bot, round: number): Promise<void> => {
      const bodies = pressers.map((presser, n) => bodyOf(presser, n, round));
      const before = inStore;
      const from = processor();
      await Promise.all(
        bodies.map(async (body) => {
          const pressed = performance.now();
          const answer = await post(bot.url, body);
          const text = await answer.text();
          bot.times.push(performance.now() - pressed);
          if (bot.url === teams.url && !/er lagr(et|a)|saved/.test(text)) refused++;
        }),
      );
      bot.spent += processor() - from;
      bot.store += inStore - before;
    };
    // Everybody is known and the code is compiled, as after an hour of work, before anything counts; then turn about.
    for (let round = 1; round < warmUp; round++) for (const bot of bots) await volley(bot, round);
    for (const bot of bots) Object.assign(bot, { times: [], spent: 0, store: 0 });
    refused = 0;
    for (let round = warmUp; round < warmUp + rounds; round++)
      for (const bot of bots) await volley(bot, round);
    const rows = bots.map(rowOf);
    const [theirs, ours] = rows;
    const ratio = theirs && ours ? (ours.each - ours.store) / theirs.each : NaN;
    return { rows, ratio: Math.round(ratio * 100) / 100, refused };
  } finally {
    await bare.close();
    await teams.stop();
  }
}

function rowOf({ what, times, spent, store }: Bot): InvokeRow {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => rounded(sorted[Math.ceil(sorted.length * share) - 1] ?? NaN);
  const requests = sorted.length;
  const each = rounded(spent / requests);
  return { what, requests, p50: at(0.5), p99: at(0.99), most: at(1), each, store: rounded(store / requests) };
}
/** A machine that others use too takes time away, but no processor: what is compared is what was worked. */
function processor(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
const rounded = (ms: number): number => Math.round(ms * 100) / 100;

function timed(store: Store, add: (ms: number) => void): Store {
  const clocked =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> => {
      // The embedded store answers within the call; a remote one while others go on.
      const from = processor();
      const answer = call(...args);
      add(processor() - from);
      return answer;
    };
  return {
    ...store,
    read: clocked(store.read as (...args: unknown[]) => Promise<unknown>) as Store["read"],
    list: clocked(store.list as (...args: unknown[]) => Promise<unknown>) as Store["list"],
    commit: clocked(store.commit),
  };
}

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
  const adapter = new CloudAdapter(localIdentity().authentication);
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
  console.table(rows);
  console.log(`Without the store: ${ratio} times the bare handler. Not ended as a receipt: ${refused}.`);
}
