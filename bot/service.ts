import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { processBell } from "./adapters/bell.ts";
import { sharedBell } from "./adapters/sharedBell.ts";
import { parseDemoWorld } from "./adapters/content/demo-world.ts";
import { readMethod } from "./adapters/content/method.ts";
import type { DeskDoor } from "./adapters/http/desk.ts";
import { deskDoor } from "./adapters/http/deskDoor.ts";
import { identifyLocally } from "./adapters/http/local.ts";
import { mustBeFree } from "./adapters/http/port.ts";
import { createHttp } from "./adapters/http/server.ts";
import { usesOf } from "./adapters/http/uses.ts";
import { workbookFiles } from "./adapters/http/workbooks.ts";
import type { KeySet } from "./adapters/identity/keys.ts";
import { accountByToken, identifyByToken } from "./adapters/identity/request.ts";
import { limiter } from "./adapters/limiter.ts";
import { localLinks, teamsLinks } from "./adapters/links.ts";
import { repeat } from "./adapters/repeat.ts";
import { localIdentity, teamsIdentity, type Issuer } from "./adapters/teams/authentication.ts";
import { TeamsDoor } from "./adapters/teams/door.ts";
import { openSender } from "./adapters/teams/sender.ts";
import { turn } from "./adapters/teams/turn.ts";
import { openInstruments } from "./adapters/telemetry/instruments.ts";
import { openPulse } from "./adapters/telemetry/pulse.ts";
import { statusOf } from "./status.ts";
import { workbookDesk } from "./adapters/workbook/desk.ts";
import { cardFor } from "./cards/index.ts";
import type { Config } from "./config.ts";
import type { Language } from "./domain/language.ts";
import type { Letter } from "./domain/letter/letter.ts";
import type { Account } from "./domain/programme/person.ts";
import { build } from "./house.ts";
import { TooOften, type Log, type Ports } from "./ports.ts";
import { storeAnswers } from "./readiness.ts";
import { openStore } from "./store.ts";
import type { Tuning } from "./usecases/delivery/deps.ts";

/** What the service takes from the process around it. */
export interface World {
  now: Ports["now"];
  log: Log;
  /**
   * Who vouches for people and for Teams instead of Microsoft, and that cards may go to loopback: given by tests that
   * put the service together themselves. No setting leads here.
   */
  standIn?: { channel: Issuer; people: KeySet };
  /** This instance, different from every other that runs. */
  instance: string;
  /** Shorter leases than usual, for tests that wait for them. */
  tuning?: Partial<Tuning>;
  /** Between two looks at what is due, for tests that wait for cards. */
  beatMs?: number;
}
export interface Service {
  port: number;
  /** Takes nothing new, lets what is under way end, gives back what it holds. */
  close: () => Promise<void>;
}

/** Opens the doors and closes them again: a table of contents of the service. */
export async function openService(config: Config, world: World): Promise<Service> {
  const { now, log, standIn, tuning, beatMs, instance: owner } = world;
  const local = config.mode === "local";
  const instruments = openInstruments();
  const ticks = () => performance.now();
  const reference = () => randomUUID().slice(0, 8);
  // Local mode asks nobody who they are, so it listens on loopback and nowhere else.
  const host = local || standIn ? "127.0.0.1" : "0.0.0.0";
  // Asked before anything is written: whoever is refused leaves no store and no demo behind.
  await mustBeFree(config.port, host);
  const render = (letter: Letter, language: Language) => cardFor(letter, language, now());

  const identity = local ? localIdentity() : teamsIdentity(config.app, now, standIn?.channel);
  const store = await openStore(config, now, { onCharge: instruments.charge });
  const bell =
    config.store.kind === "cosmos"
      ? sharedBell({ store, now, owner, log, here: processBell() })
      : processBell();
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
    teams: instruments.counted(teams),
    log,
    bell,
    ticket: () => randomUUID(),
    method: readMethod(),
    links: local
      ? localLinks(`http://127.0.0.1:${config.port}`)
      : teamsLinks(config.domain, config.app.manifest),
  };
  const house = build(ports);
  const workbooks = workbookDesk(ports.method);

  if (local && config.demo)
    await house.loadDemoIfEmpty(async () => parseDemoWorld(demoFile, await readFile(demoFile, "utf8")));

  const mayLook = limiter(limits.tab, ticks);
  const visitorOf = async (account: Account) => {
    if (!mayLook(key(account))) throw new TooOften();
    return house.arrive({ account });
  };
  const clockwork = { owner, ticks, sleep };
  const post = house.openPostOffice({ ...clockwork, ...(tuning && { tuning }) });
  const pulse = openPulse({
    beat: post.beat,
    store,
    now,
    log,
    ...(beatMs !== undefined && { everyMs: beatMs }),
  });
  instruments.queueAge(() => pulse.state().queueAge);
  const ready = storeAnswers(store);
  const isOperator = (account: Account): boolean => config.operators.some((it) => key(it) === key(account));
  const http = createHttp({
    uses: usesOf(house, workbooks, isOperator),
    openFile: house.openFile,
    openFeed: house.openFeed,
    files: workbookFiles(house, workbooks),
    desk: deskDoor(house.desk, workbooks, files),
    identify: local
      ? identifyLocally(visitorOf)
      : identifyByToken(config, now, log, visitorOf, standIn?.people),
    bell: ports.bell,
    log,
    now,
    pages: "dist/tab",
    https: !local,
    ready,
    status: {
      status: statusOf({ config, instance: owner, ready, pulse }),
      isOperator,
      ...(!local && { who: accountByToken(config, now, log, standIn?.people) }),
    },
    ...(local && {
      local: {
        people: house.listDemoPeople,
        ...(config.playgroundPort !== undefined && { chat: `http://127.0.0.1:${config.playgroundPort}` }),
      },
    }),
  });
  const tenants = local ? undefined : new Set(config.tenants);
  const mayWrite = limiter(limits.bot, ticks);
  const may = (account: Account): boolean => mayWrite(key(account));
  const taken = turn({ house, render, tenants, log, reference, may });
  new TeamsDoor(identity, log).mount(http.server, (activity, context) =>
    instruments.turn(activity.type, () => taken(activity, context)),
  );
  const port = await http.listen(config.port, host);
  const calendar = repeat(log, expiryMs, "expiry.fault", house.expireProgrammes);
  const offers = repeat(log, offerMs, "offer.fault", house.offerNudges);
  log.info("service.ready", {
    mode: config.mode,
    port,
    store: config.store.kind,
    ms: Math.round(performance.now()),
    pid: process.pid,
  });

  return {
    port,
    close: async () => {
      log.info("service.stopping");
      pulse.stop();
      clearInterval(calendar);
      clearInterval(offers);
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

/** Made when somebody asks for one, and loaded then. */
const files: DeskDoor["files"] = {
  slides: async (view) => (await import("./adapters/slides/deck.ts")).deckOf(view),
  reportWorkbook: async (...view) => (await import("./adapters/workbook/reportBook.ts")).reportBook(...view),
};
/** It looks at days. */
const expiryMs = 6 * 60 * 60_000;
/** A facilitator is offered a nudge within this of its hour. */
const offerMs = 60 * 60_000;
/** More than anybody's fingers, and less than a loop: at once, and then a second. */
const limits = { tab: { burst: 300, perSecond: 5 }, bot: { burst: 60, perSecond: 1 } };
const key = ({ tenant, object }: Account): string => `${tenant}/${object}`;
/** With the time that writing down takes, less than the ten seconds that an operator waits. */
const landingMs = 6_000;
const demoFile = "infra/demo/demo-world.yaml";
