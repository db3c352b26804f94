import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { processBell } from "./adapters/bell.ts";
import { parseDemoWorld } from "./adapters/content/demo-world.ts";
import { readMethod } from "./adapters/content/method.ts";
import { identifyLocally } from "./adapters/http/local.ts";
import { createHttp } from "./adapters/http/server.ts";
import { usesOf } from "./adapters/http/uses.ts";
import { workbookFiles } from "./adapters/http/workbooks.ts";
import type { KeySet } from "./adapters/identity/keys.ts";
import { identifyByToken } from "./adapters/identity/request.ts";
import { localLinks, teamsLinks } from "./adapters/links.ts";
import { localIdentity, teamsIdentity, type Issuer } from "./adapters/teams/authentication.ts";
import { TeamsDoor } from "./adapters/teams/door.ts";
import { openSender } from "./adapters/teams/sender.ts";
import { turn } from "./adapters/teams/turn.ts";
import { workbookDesk } from "./adapters/workbook/desk.ts";
import { cardFor } from "./cards/index.ts";
import type { Config } from "./config.ts";
import type { Language } from "./domain/language.ts";
import type { Letter } from "./domain/letter.ts";
import { build } from "./house.ts";
import type { Log, Ports } from "./ports.ts";
import { storeAnswers } from "./readiness.ts";
import { openStore } from "./store.ts";

/** What the service takes from the process around it. */
export interface World {
  now: Ports["now"];
  log: Log;
  /**
   * Who vouches for people and for Teams instead of Microsoft, and that cards may go to loopback: given by tests that
   * put the service together themselves. No setting leads here.
   */
  standIn?: { channel: Issuer; people: KeySet };
}
export interface Service {
  port: number;
  /** Takes nothing new, lets what is under way end, gives back what it holds. */
  close: () => Promise<void>;
}

/** Opens the doors and closes them again: a table of contents of the service. */
export async function openService(config: Config, { now, log, standIn }: World): Promise<Service> {
  const local = config.mode === "local";
  const reference = () => randomUUID().slice(0, 8);
  const render = (letter: Letter, language: Language) => cardFor(letter, language, now());

  const identity = local ? localIdentity() : teamsIdentity(config.app, now, standIn?.channel);
  const store = await openStore(config, now);
  const teams = openSender({
    token: identity.token,
    render,
    now,
    log,
    local: local || standIn !== undefined,
  });
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
  const workbooks = workbookDesk(ports.method.library);

  if (local && config.demo)
    await house.loadDemoIfEmpty(async () => parseDemoWorld(demoFile, await readFile(demoFile, "utf8")));

  const visitorOf = (account: { tenant: string; object: string }) => house.arrive({ account });
  const http = createHttp({
    uses: usesOf(house, workbooks),
    openFile: house.openFile,
    files: workbookFiles(house, workbooks),
    identify: local
      ? identifyLocally(visitorOf)
      : identifyByToken(config, now, log, visitorOf, standIn?.people),
    bell: ports.bell,
    log,
    now,
    pages: "dist/tab",
    https: !local,
    ready: storeAnswers(store),
    ...(local && {
      local: {
        people: house.listDemoPeople,
        ...(config.playgroundPort !== undefined && { chat: `http://127.0.0.1:${config.playgroundPort}` }),
      },
    }),
  });
  const tenants = local ? undefined : new Set(config.tenants);
  new TeamsDoor(identity, log).mount(http.server, turn({ house, render, tenants, log, reference }));
  // Local mode asks nobody who they are, so it listens on loopback and nowhere else.
  const port = await http.listen(config.port, local || standIn ? "127.0.0.1" : "0.0.0.0");
  const post = house.openPostOffice({ owner: randomUUID(), ticks: () => performance.now(), sleep });
  const heart = setInterval(
    () => void post.beat().catch((error: unknown) => log.error("beat.fault", error)),
    beatMs,
  );
  log.info("service.ready", {
    mode: config.mode,
    port,
    store: config.store.kind,
    ms: Math.round(performance.now()),
  });

  return {
    port,
    close: async () => {
      log.info("service.stopping");
      clearInterval(heart);
      // Cards in the air have their time to land; then their lines are cut, and the store learns that nobody knows.
      const cut = setTimeout(teams.close, landingMs);
      await Promise.all([http.close(), post.stop()]);
      clearTimeout(cut);
      teams.close();
      await store.close();
      log.info("service.stopped");
    },
  };
}

/** An idle beat is one query, whatever the number of programmes. */
const beatMs = 5_000;
/** With the time that writing down takes, less than the ten seconds that an operator waits. */
const landingMs = 6_000;
const demoFile = "infra/demo/demo-world.yaml";
