import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { readFile } from "node:fs/promises";
import { processBell } from "./adapters/bell.ts";
import { parseDemoWorld } from "./adapters/content/demo-world.ts";
import { readMethod } from "./adapters/content/method.ts";
import { identifyLocally } from "./adapters/http/local.ts";
import { createHttp } from "./adapters/http/server.ts";
import { localLinks, teamsLinks } from "./adapters/links.ts";
import { jsonLog } from "./adapters/log.ts";
import { localIdentity, teamsIdentity } from "./adapters/teams/authentication.ts";
import { TeamsDoor } from "./adapters/teams/door.ts";
import { openSender } from "./adapters/teams/sender.ts";
import { turn } from "./adapters/teams/turn.ts";
import { identifyByToken } from "./adapters/identity/request.ts";
import { cardFor } from "./cards/index.ts";
import { readConfig, type Config } from "./config.ts";
import type { Language } from "./domain/language.ts";
import type { Letter } from "./domain/letter.ts";
import { StoreRefusal } from "./domain/storage.ts";
import { moment } from "./domain/time.ts";
import { build } from "./house.ts";
import type { Ports } from "./ports.ts";
import { openStore } from "./store.ts";

/** Opens the doors and closes them again: a table of contents of the service. */
async function open(config: Config): Promise<{ close: () => Promise<void> }> {
  const local = config.mode === "local";
  const now = () => moment(Date.now());
  const log = jsonLog(now, config.logLevel, (line) => process.stdout.write(line));
  const reference = () => randomUUID().slice(0, 8);
  const render = (letter: Letter, language: Language) => cardFor(letter, language, now());

  const identity = local ? localIdentity() : teamsIdentity(config.app);
  const store = await openStore(config, now);
  const teams = openSender({ token: identity.token, render, now, log, local });
  const ports: Ports = {
    now,
    store,
    teams,
    log,
    bell: processBell(),
    ticket: () => randomUUID(),
    method: readMethod(),
    links: local
      ? localLinks(`http://127.0.0.1:${config.port}`)
      : teamsLinks(config.domain, config.app.manifest),
  };
  const house = build(ports);

  if (local && config.demo)
    await house.loadDemoIfEmpty(async () => parseDemoWorld(demoFile, await readFile(demoFile, "utf8")));

  const visitorOf = (account: { tenant: string; object: string }) => house.arrive({ account });
  const http = createHttp({
    uses: { me: house.viewMe, board: house.viewBoard, overview: house.viewOverview },
    identify: local ? identifyLocally(visitorOf) : identifyByToken(config, now, log, visitorOf),
    bell: ports.bell,
    log,
    now,
    pages: "dist/tab",
    https: !local,
    ...(local && {
      local: {
        people: house.listDemoPeople,
        ...(config.playgroundPort !== undefined && { chat: `http://127.0.0.1:${config.playgroundPort}` }),
      },
    }),
  });
  const tenants = local ? undefined : new Set(config.tenants);
  new TeamsDoor(identity.authentication, log).mount(
    http.server,
    turn({ house, render, tenants, log, reference }),
  );
  // Local mode asks nobody who they are, so it listens on loopback and nowhere else.
  await http.listen(config.port, local ? "127.0.0.1" : "0.0.0.0");
  const post = house.openPostOffice({ owner: randomUUID(), ticks: () => performance.now(), sleep });
  const heart = setInterval(
    () => void post.beat().catch((error: unknown) => log.error("beat.fault", error)),
    beatMs,
  );
  log.info("service.ready", { mode: config.mode, port: config.port, store: config.store.kind });

  return {
    close: async () => {
      log.info("service.stopping");
      clearInterval(heart);
      await post.stop();
      await http.close();
      teams.close();
      await store.close();
      log.info("service.stopped");
    },
  };
}

/** An idle beat is one query, whatever the number of programmes. */
const beatMs = 5_000;
const demoFile = "infra/demo/demo-world.yaml";

function refuse(sentences: readonly string[]): never {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const config = readConfig();
if ("problems" in config) refuse(config.problems);
const service = await open(config).catch((error: unknown) => {
  if (error instanceof StoreRefusal) refuse([error.message]);
  throw error;
});
let closing: Promise<void> | undefined;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    closing ??= service.close();
  });
}
