import { readConfig } from "../config.ts";
import { moment } from "../domain/time.ts";
import { openStore } from "../store.ts";
import { planCommand } from "./planCommand.ts";

/** npm run plan -- [--days 7] [--programme ID] [--language nb|nn|en] */
const now = () => moment(Date.now());

process.exitCode = await planCommand(process.argv.slice(2), {
  now,
  openStore: async () => {
    const config = readConfig();
    if (!("problems" in config)) return await openStore(config, now, { readOnly: true });
    for (const problem of config.problems) process.stderr.write(`${problem}\n`);
    process.exit(1);
  },
  say: (line) => process.stdout.write(`${line}\n`),
});
