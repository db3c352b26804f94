import { readConfig } from "../config.ts";
import { StoreRefusal } from "../domain/store/limits.ts";
import { moment } from "../domain/time.ts";
import { openStore } from "../store.ts";
import { planCommand } from "./planCommand.ts";

/** npm run plan -- [--days 7] [--programme ID] [--language nb|nn|en] */
const now = () => moment(Date.now());

function refuse(sentences: readonly string[]): never {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

process.exitCode = await planCommand(process.argv.slice(2), {
  now,
  openStore: async () => {
    const config = readConfig();
    if ("problems" in config) refuse(config.problems);
    return openStore(config, now, { readOnly: true }).catch((error: unknown) => {
      if (error instanceof StoreRefusal) refuse([error.message]);
      throw error;
    });
  },
  say: (line) => process.stdout.write(`${line}\n`),
});
