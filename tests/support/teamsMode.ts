/**
 * The whole service as it runs in Teams, put together in this process from main's own parts: authentication is on, and
 * an issuer and a connector on loopback stand in for Microsoft's. No setting of the service leads to this.
 */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parseDemoWorld } from "../../bot/adapters/content/demo-world.ts";
import { readMethod } from "../../bot/adapters/content/method.ts";
import { microsoftKeys } from "../../bot/adapters/identity/keys.ts";
import { jsonLog } from "../../bot/adapters/log.ts";
import { readConfig, type Config } from "../../bot/config.ts";
import { moment } from "../../bot/domain/time.ts";
import type { Log, Store } from "../../bot/ports.ts";
import { openService, type Service } from "../../bot/service.ts";
import { openStore } from "../../bot/store.ts";
import { loadDemoIfEmpty } from "../../bot/usecases/demo/loadDemoIfEmpty.ts";
import * as people from "../identity/issuer.ts";
import { startChannelIssuer, type ChannelIssuer } from "./channelIssuer.ts";
import { temporaryFolder } from "./service.ts";

export const home = "aaaaaaaa-0000-4000-8000-0000000000ff";
export const fjordvik = "d0000000-0000-4000-8000-000000000100";
export const solveig = "d0000000-0000-4000-8000-000000000101";

export interface Sent {
  method: string;
  path: string;
  authorization: string | undefined;
  body: unknown;
}
export interface TeamsMode {
  url: string;
  config: Config;
  service: Service;
  channel: ChannelIssuer;
  serviceUrl: string;
  /** Every request that the service has made of Teams. */
  sent: Sent[];
  /** Everything it has logged. */
  lines: () => string[];
  /** What Teams answers about a member; nothing is known of anybody else. */
  members: Map<string, object>;
  /** Posts an activity with a right token, or with the header that is given. */
  post: (activity: object, authorization?: string | null) => Promise<Response>;
  /** Asks our API with a person's token. */
  get: (path: string, person?: { tenant: string; object: string }) => Promise<Response>;
  /** Looks into the store of the service, without touching it. */
  look: <T>(how: (store: Store) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
}

export async function openTeamsMode(env: Record<string, string> = {}): Promise<TeamsMode> {
  const dataDir = await temporaryFolder();
  const config = readConfig({
    PORT: "0",
    DATA_DIR: dataDir,
    MicrosoftAppId: people.appId,
    MicrosoftAppTenantId: home,
    TAB_DOMAIN: "ledergaloppen.example.no",
    ALLOWED_TENANTS: fjordvik,
    AZURE_CLIENT_ID: people.person,
    LOG_LEVEL: "debug",
    ...env,
  });
  if ("problems" in config) throw new Error(config.problems.join("\n"));
  const now = () => moment(Date.now());
  const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} };
  const store = await openStore(config, now);
  const world = "infra/demo/demo-world.yaml";
  await loadDemoIfEmpty({ store, now, log: quiet, method: readMethod() })(async () =>
    parseDemoWorld(world, await readFile(world, "utf8")),
  );
  await store.close();

  const connector = await startConnectorOfOne();
  const channel = await startChannelIssuer(connector.serviceUrl);
  const key = await people.makeKey("people");
  const keys = await people.startIssuer([key.jwk]);
  const lines: string[] = [];
  const service = await openService(config, {
    now,
    instance: "teams-mode",
    log: jsonLog(now, config.logLevel, (line) => lines.push(line)),
    standIn: { channel: channel.issuer, people: microsoftKeys(keys.url) },
  });
  const url = `http://127.0.0.1:${service.port}`;
  return {
    url,
    config,
    service,
    channel,
    serviceUrl: connector.serviceUrl,
    sent: connector.sent,
    members: connector.members,
    lines: () => lines,
    post: async (activity, given) => {
      const authorization = given === undefined ? `Bearer ${await channel.token()}` : given;
      return fetch(`${url}/api/messages`, {
        method: "POST",
        headers: { "content-type": "application/json", ...(authorization !== null && { authorization }) },
        body: JSON.stringify({ serviceUrl: connector.serviceUrl, channelId: "msteams", ...activity }),
      });
    },
    get: async (path, { tenant, object } = { tenant: fjordvik, object: solveig }) => {
      const at = Math.floor(Date.now() / 1000);
      const token = await people.sign(key, {
        ...people.claims(),
        iss: people.issuerOf(tenant),
        tid: tenant,
        oid: object,
        nbf: at - 60,
        exp: at + 3600,
      });
      return fetch(url + path, { headers: { authorization: `Bearer ${token}` } });
    },
    look: async (how) => {
      const store = await openStore(config, now, { readOnly: true });
      return how(store).finally(() => store.close());
    },
    close: async () => {
      await service.close();
      await Promise.all([channel.close(), keys.close(), connector.close()]);
    },
  };
}

/** Takes everything, knows the members it was told of, and writes down what it was asked. */
async function startConnectorOfOne() {
  const sent: Sent[] = [];
  const members = new Map<string, object>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const text = Buffer.concat(chunks).toString("utf8");
      const { method = "", url: path = "", headers } = request;
      sent.push({ method, path, authorization: headers.authorization, body: text && JSON.parse(text) });
      const member = /\/members\/([^/?]+)/.exec(path)?.[1];
      const known =
        member === undefined ? { id: `card-${sent.length}` } : members.get(decodeURIComponent(member));
      response.writeHead(known ? 200 : 404, { "content-type": "application/json" });
      response.end(JSON.stringify(known ?? { error: { code: "MemberNotFoundInConversation" } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/emea/`,
    sent,
    members,
    close,
  };
}
