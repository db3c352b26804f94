import { readMethod } from "../adapters/content/method.ts";
import { jsonLog } from "../adapters/log.ts";
import { readConfig } from "../config.ts";
import { moment } from "../domain/time.ts";
import { openStore } from "../store.ts";
import { programmeCommand } from "./programmeCommand.ts";

/** npm run programme -- load FILE.xlsx | check FILE.xlsx | template FILE.xlsx [--language nb|nn|en] */
const now = () => moment(Date.now());

process.exitCode = await programmeCommand(process.argv.slice(2), {
  now,
  log: jsonLog(now, "error", (line) => process.stderr.write(line)),
  method: readMethod,
  openStore: async () => {
    const config = readConfig();
    if (!("problems" in config)) return await openStore(config, now);
    for (const problem of config.problems) process.stderr.write(`${problem}\n`);
    process.exit(1);
  },
  say: (line) => process.stdout.write(`${line}\n`),
});
