import { jsonLog } from "../../bot/adapters/log.ts";
import { readConfig } from "../../bot/config.ts";
import { moment, ms, type Moment } from "../../bot/domain/time.ts";
import { openService } from "../../bot/service.ts";
import { start } from "./teamsHouse.ts";
import { freePort, temporaryFolder } from "./service.ts";

/** The whole service in this process, on the Tuesday morning of the demo; its clock goes, and can be set ahead. */
export interface ClockedService {
  url: string;
  now: () => Moment;
  passes: (ms: number) => void;
  /** Events of what was logged as wrong. */
  wrong: string[];
  stop: () => Promise<void>;
}

export async function startClockedService(): Promise<ClockedService> {
  const port = String(await freePort());
  const config = readConfig({ PORT: port, DATA_DIR: await temporaryFolder(), PLAYGROUND: "off" });
  if ("problems" in config) throw new Error(config.problems.join("\n"));
  const began = Date.now();
  let ahead = 0;
  const now = (): Moment => moment(ms(start) + Date.now() - began + ahead);
  const wrong: string[] = [];
  const log = jsonLog(now, "warn", (line) => wrong.push(line));
  const service = await openService(config, { now, log, instance: "here", beatMs: 200 });
  return {
    url: `http://127.0.0.1:${service.port}`,
    now,
    passes: (forMs) => {
      ahead += forMs;
    },
    wrong,
    stop: service.close,
  };
}
