import { Agent, request } from "node:http";
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
} from "botbuilder";
import { activity } from "./card.ts";
import { peakMb } from "./peak.ts";

export interface PeerTally {
  ms: number;
  cpuMs: number;
  rssMb: number;
  sent: number;
  failed: number;
}
interface Job {
  url: string;
  people: number;
  inFlight: number;
}

/** So many at once, the next as soon as one is done. */
async function pool(
  people: number,
  inFlight: number,
  send: (n: number) => Promise<boolean>,
): Promise<PeerTally> {
  const cpu = process.cpuUsage();
  const began = performance.now();
  let next = 0;
  let sent = 0;
  let failed = 0;
  const worker = async (): Promise<void> => {
    while (next < people) {
      const ok = await send(next++).catch(() => false);
      if (ok) sent++;
      else failed++;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  const { user, system } = process.cpuUsage(cpu);
  const ms = performance.now() - began;
  return { ms, cpuMs: (user + system) / 1000, rssMb: peakMb(), sent, failed };
}

const target = (url: string, n: number): string => `${url}/t1/v3/conversations/c${n}/activities`;

/** The usual way: one `continueConversationAsync` after the other, or several at once. */
export async function botbuilder({ url, people, inFlight }: Job): Promise<PeerTally> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  return pool(people, inFlight, async (n) => {
    const reference = {
      channelId: "msteams",
      serviceUrl: `${url}/t1/`,
      bot: { id: "28:bot", name: "bot" },
      user: { id: `29:${n}`, name: "" },
      conversation: { id: `c${n}`, isGroup: false, conversationType: "personal", name: "" },
    };
    await adapter.continueConversationAsync(
      "",
      reference as Partial<ConversationReference>,
      async (context) => {
        await context.sendActivity(activity(`m1 Navn ${n}`));
      },
    );
    return true;
  });
}

/** Nothing but posts, with Node's own fetch, which is undici. */
export const undici = ({ url, people, inFlight }: Job): Promise<PeerTally> =>
  pool(people, inFlight, async (n) => {
    const body = JSON.stringify(activity(`m1 Navn ${n}`));
    const headers = { "content-type": "application/json" };
    const answer = await fetch(target(url, n), { method: "POST", headers, body });
    await answer.text();
    return answer.ok;
  });

/** Nothing but posts, with node:http and connections that are kept. */
export function raw({ url, people, inFlight }: Job): Promise<PeerTally> {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
  return pool(
    people,
    inFlight,
    (n) =>
      new Promise((resolve, reject) => {
        const body = JSON.stringify(activity(`m1 Navn ${n}`));
        const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
        const call = request(target(url, n), { method: "POST", agent, headers }, (answer) => {
          answer.resume();
          answer.on("end", () => resolve((answer.statusCode ?? 500) < 300));
        });
        call.on("error", reject);
        call.end(body);
      }),
  );
}
