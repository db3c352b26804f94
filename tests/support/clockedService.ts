import { openEmbedded } from "../../bot/adapters/embedded/open.ts";
import { jsonLog } from "../../bot/adapters/log.ts";
import { readConfig } from "../../bot/config.ts";
import { moment, ms, type Moment } from "../../bot/domain/time.ts";
import type { Store } from "../../bot/ports.ts";
import { openService } from "../../bot/service.ts";
import { start } from "./teamsHouse.ts";
import { freePort, temporaryFolder } from "./service.ts";

/** The whole service in this process, on the Tuesday morning of the demo; its clock goes, and can be set ahead. */
export interface ClockedService {
  url: string;
  now: () => Moment;
  passes: (ms: number) => void;
  /** It ends, the store is changed by hand, and it starts again where it was. */
  meanwhile: (change: (store: Store) => Promise<unknown>) => Promise<void>;
  /** Events of what was logged as wrong. */
  wrong: string[];
  stop: () => Promise<void>;
}

export async function startClockedService(): Promise<ClockedService> {
  const port = String(await freePort());
  const dataDir = await temporaryFolder();
  const began = Date.now();
  let ahead = 0;
  const now = (): Moment => moment(ms(start) + Date.now() - began + ahead);
  const wrong: string[] = [];
  const log = jsonLog(now, "warn", (line) => wrong.push(line));
  const open = (DEMO: "on" | "off") => {
    const config = readConfig({ PORT: port, DATA_DIR: dataDir, PLAYGROUND: "off", DEMO });
    if ("problems" in config) throw new Error(config.problems.join("\n"));
    return openService(config, { now, log, instance: "here", beatMs: 200 });
  };
  let service = await open("on");
  return {
    url: `http://127.0.0.1:${port}`,
    now,
    passes: (forMs) => {
      ahead += forMs;
    },
    meanwhile: async (change) => {
      await service.close();
      const store = await openEmbedded(dataDir, { now });
      await change(store);
      await store.close();
      // What was deleted stays so.
      service = await open("off");
    },
    wrong,
    stop: () => service.close(),
  };
}
