import { execFile } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import type * as Botbuilder from "botbuilder";
import { card } from "./card.ts";
import { peakMb } from "./peak.ts";
import type { PeerTally } from "./peers.ts";

const given = join(import.meta.dirname, "teamsfx");
const place = join(import.meta.dirname, "../../../.cache/teamsfx");

/** TeamsFx is no part of the product (docs/decisions/0002), so it is installed beside it; `false` where that fails. */
export async function installed(): Promise<boolean> {
  if (existsSync(join(place, "node_modules/@microsoft/teamsfx"))) return true;
  cpSync(given, place, { recursive: true });
  return promisify(execFile)("npm", ["ci", "--ignore-scripts"], { cwd: place }).then(
    () => true,
    () => false,
  );
}

type Reference = Partial<Botbuilder.ConversationReference>;
interface Page<T> {
  data: T[];
  continuationToken: string;
}
interface TeamsFx {
  BotBuilderCloudAdapter: {
    NotificationBot: new (
      adapter: Botbuilder.CloudAdapter,
      options: { botAppId: string; store: object },
    ) => {
      getPagedInstallations: (
        size: number,
        token?: string,
      ) => Promise<Page<{ sendAdaptiveCard: (card: object) => Promise<{ id?: string }> }>>;
    };
  };
}

/** The loop of its samples: a page of installations, each of them asked after, and a card to one after the other. */
export async function teamsfx({ url, people }: { url: string; people: number }): Promise<PeerTally> {
  const require = createRequire(join(place, "package.json"));
  const { BotBuilderCloudAdapter } = require("@microsoft/teamsfx") as TeamsFx;
  const { CloudAdapter, ConfigurationBotFrameworkAuthentication } =
    require("botbuilder") as typeof Botbuilder;
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const references = Array.from({ length: people }, (_, n): Reference => ({
    channelId: "msteams",
    serviceUrl: `${url}/t1/`,
    bot: { id: "28:bot", name: "bot" },
    user: { id: `29:${n}`, name: "" },
    conversation: { id: `c${n}`, isGroup: false, conversationType: "personal", name: "", tenantId: "t1" },
  }));
  const store = {
    add: async () => true,
    remove: async () => true,
    list: async (size = 100, token = "0"): Promise<Page<Reference>> => {
      const next = Number(token) + size;
      return {
        data: references.slice(Number(token), next),
        continuationToken: next < people ? String(next) : "",
      };
    },
  };
  const bot = new BotBuilderCloudAdapter.NotificationBot(adapter, { botAppId: "", store });
  const cpu = process.cpuUsage();
  const began = performance.now();
  let [sent, failed, n] = [0, 0, 0];
  let token: string | undefined;
  do {
    const page = await bot.getPagedInstallations(100, token);
    for (const target of page.data) {
      const { id } = await target.sendAdaptiveCard(card(`m1 Navn ${n++}`)).catch(() => ({ id: undefined }));
      if (id === undefined) failed++;
      else sent++;
    }
    token = page.continuationToken;
  } while (token);
  const { user, system } = process.cpuUsage(cpu);
  const ms = performance.now() - began;
  return { ms, cpuMs: (user + system) / 1000, rssMb: peakMb(), sent, failed };
}
