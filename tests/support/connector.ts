import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { conversationLimits, slidingLog, type Limit } from "./limits.ts";

/**
 * A simulated Teams connector: the documented limits with 429 and Retry-After, latency, and faults by a seed. It
 * remembers how many cards stand in every conversation, which is what a person sees. Not Teams: what it does beyond the
 * documentation is our guess, written down here.
 *
 * A service URL is `<url>/<tenant>/`, as the real ones carry the tenant in their path.
 */
export interface ConnectorOptions {
  port?: number;
  latencyMs?: number;
  /** Calls a second that one tenant takes; 0 is no limit. */
  perTenant?: number;
  conversations?: boolean;
  /** Share of the requests that go wrong, evenly over `faults`. */
  faultRate?: number;
  faults?: readonly Fault[];
  seed?: number;
  /** Tenants that are answered with 429 whatever happens. */
  shut?: readonly string[];
}
export const allFaults = ["502", "503", "412", "reset", "acceptedThenReset"] as const;
export type Fault = (typeof allFaults)[number] | "504";

export interface Report {
  requests: number;
  accepted: number;
  updates: number;
  throttled: number;
  faults: Record<string, number>;
  /** Conversations that got something, and those that got more than one card. */
  reached: number;
  twice: string[];
  /** First and last acceptance by tenant, in ms since the epoch. */
  tenants: Record<string, { first: number; last: number; accepted: number; throttled: number }>;
}
export interface Connector {
  url: string;
  report: () => Report;
  /** The cards in a conversation, by activity id: the last body of each. */
  cards: (conversation: string) => Map<string, unknown>;
  conversations: () => string[];
  stop: () => Promise<void>;
}

export async function startConnector(options: ConnectorOptions = {}): Promise<Connector> {
  const { latencyMs = 0, perTenant = 50, conversations = true, faultRate = 0, faults = allFaults } = options;
  const random = seeded(options.seed ?? 1);
  const shut = new Set(options.shut);
  const tenants = new Map<string, ReturnType<typeof slidingLog>>();
  const threads = new Map<string, ReturnType<typeof slidingLog>>();
  const chats = new Map<string, Map<string, unknown>>();
  let activities = 0;
  const report: Report = {
    requests: 0,
    accepted: 0,
    updates: 0,
    throttled: 0,
    faults: {},
    reached: 0,
    twice: [],
    tenants: {},
  };

  const limited = (logs: typeof tenants, key: string, limits: readonly Limit[], now: number): number => {
    const log = logs.get(key) ?? slidingLog(limits);
    logs.set(key, log);
    return log.ask(now);
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
    const url = request.url ?? "/";
    if (url === "/_report") return reply(response, 200, summary());
    if (url.startsWith("/_cards/"))
      return reply(response, 200, Object.fromEntries(chats.get(url.slice(8)) ?? []));
    const [, tenant = "", , , conversation = "", , activity] = url.split("/").map(decodeURIComponent);
    report.requests++;
    const tally = (report.tenants[tenant] ??= { first: 0, last: 0, accepted: 0, throttled: 0 });
    // The limits count what is let in, at the moment that it arrives.
    const now = performance.now();
    const waits = [
      shut.has(tenant) ? 5_000 : 0,
      perTenant > 0 ? limited(tenants, tenant, [{ most: perTenant, perMs: 1000 }], now) : 0,
      conversations ? limited(threads, conversation, conversationLimits, now) : 0,
    ];
    const wait = Math.max(...waits);
    if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
    if (wait > 0) {
      report.throttled++;
      tally.throttled++;
      const seconds = Math.max(1, Math.ceil(wait / 1000));
      return reply(response, 429, problem("Throttled"), { "retry-after": String(seconds) });
    }
    const fault = random() < faultRate ? faults[Math.floor(random() * faults.length)] : undefined;
    if (fault) report.faults[fault] = (report.faults[fault] ?? 0) + 1;
    if (fault === "reset") return void request.socket.destroy();
    if (fault === "412") return reply(response, 412, problem("PreconditionFailed"));
    if (fault && fault !== "acceptedThenReset")
      return reply(response, Number(fault), problem("ServiceError"));

    // Who is in the conversation: asked by those who look before they send.
    if (request.method === "GET") return reply(response, 200, { members: [] });
    const chat = chats.get(conversation) ?? new Map<string, unknown>();
    chats.set(conversation, chat);
    if (request.method === "PUT" && activity !== undefined) {
      if (!chat.has(activity)) return reply(response, 404, problem("ActivityNotFoundInConversation"));
      report.updates++;
      chat.set(activity, keep(text));
      return reply(response, 200, { id: activity });
    }
    const id = `a${++activities}`;
    chat.set(id, keep(text));
    report.accepted++;
    tally.accepted++;
    tally.last = Date.now();
    tally.first ||= tally.last;
    if (fault === "acceptedThenReset") return void request.socket.destroy();
    reply(response, 201, { id });
  }

  /** Tens of thousands of cards of 3 kB are not what the memory of a test is for. */
  const keep = (text: string): unknown => (chats.size > 5_000 ? true : JSON.parse(text));

  function summary(): Report {
    report.reached = chats.size;
    report.twice = [...chats].filter(([, chat]) => chat.size > 1).map(([conversation]) => conversation);
    return report;
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy());
  });
  server.keepAliveTimeout = 60_000;
  const port = await listen(server, options.port ?? 0);
  return {
    url: `http://127.0.0.1:${port}`,
    report: summary,
    cards: (conversation) => chats.get(conversation) ?? new Map(),
    conversations: () => [...chats.keys()],
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const problem = (code: string): object => ({ error: { code, message: code } });

function reply(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve) => {
    server.listen(port, "127.0.0.1", () => {
      const at = server.address();
      resolve(typeof at === "object" && at ? at.port : 0);
    });
  });

/** mulberry32: the same faults in the same order for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
