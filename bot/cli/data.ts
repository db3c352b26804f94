/**
 * npm run data -- export DIR              everything in the store as readable files
 * npm run data -- verify DIR              looks at an export, and at the store against it
 * npm run data -- import DIR              an export into the store; refused whole when it is not as it was written
 * npm run data -- move --from embedded --to cosmos   (or back)
 *
 * Each can be interrupted and run again. The store is the one that the service would use.
 */
import { parseArgs } from "node:util";
import { readConfig, type Config } from "../config.ts";
import { StoreRefusal } from "../domain/storage.ts";
import { moment } from "../domain/time.ts";
import { StoreBusy, type Store } from "../ports.ts";
import { openStore } from "../store.ts";
import { exportData } from "../usecases/data/exportData.ts";
import { importData } from "../usecases/data/importData.ts";
import { moveData } from "../usecases/data/moveData.ts";
import type { DataOutcome, DataRefusal } from "../usecases/data/refusal.ts";
import { verifyData } from "../usecases/data/verifyData.ts";
import { folderAt } from "./folder.ts";

const usage = `Say what to do with the data:
  npm run data -- export DIR
  npm run data -- verify DIR
  npm run data -- import DIR
  npm run data -- move --from embedded --to cosmos`;
const now = () => moment(Date.now());

class Refused extends Error {}
const refuse = (sentence: string): never => {
  throw new Refused(sentence);
};

function settings(): Config {
  const config = readConfig();
  return "problems" in config ? refuse(config.problems.join("\n")) : config;
}

async function withStore<T>(
  config: Pick<Config, "store" | "dataDir">,
  readOnly: boolean,
  act: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(config, now, { readOnly });
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}

function valueOf<T>(outcome: DataOutcome<T>): T {
  return outcome.ok ? outcome.value : refuse(sentenceOf(outcome.refusal));
}

function sentenceOf(refusal: DataRefusal): string {
  switch (refusal.is) {
    case "noExport":
      return "There is no finished export in this directory: it has no manifest.json.";
    case "newerFormat":
      return `The export has the format ${String(refusal.format)}, which this edition does not read.`;
    case "damaged":
      return {
        missing: `${refusal.file} is named in the manifest and not there. Nothing was written.`,
        changed: `${refusal.file} is not as it was written: it was changed or cut. Nothing was written.`,
        notListed: `${refusal.file} is not named in the manifest. Nothing was written.`,
        unreadable: `${refusal.file} cannot be read as documents. Nothing was written.`,
      }[refusal.why];
    case "newerDocument":
      return `${refusal.file} comes from a newer edition. ${refusal.sentence} Nothing was written.`;
    case "differs":
      return `${refusal.documents} documents say something else there, first ${refusal.id} in ${refusal.partition}. Nothing was written: use an empty store.`;
    case "restless":
      return `${refusal.partition} is written to all the time: stop the service and run this again.`;
    case "changedMeanwhile":
      return `${refusal.id} in ${refusal.partition} was written by somebody else meanwhile: stop the service and run this again.`;
    case "noProgramme":
      return `There is no programme ${refusal.programme} in the store.`;
    case "noPerson":
      return `Nobody in the programme is ${refusal.person}. After an erasure that was finished, nobody is.`;
    case "noCase":
      return `There is no case ${refusal.case} in the programme.`;
    case "ambiguous":
      return `Something else in the programme is called ${refusal.person} too: nothing can be told from it. Nothing was written.`;
  }
}

async function main(args: string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { from: { type: "string" }, to: { type: "string" } },
  });
  const [verb, dir] = positionals;
  if (verb === "move") return move(values.from, values.to);
  if (dir === undefined || positionals.length > 2) return refuse(usage);
  const config = settings();
  if (verb === "export") {
    const folder = await folderAt(dir, { make: true });
    const { documents, files } = await withStore(config, true, async (store) =>
      valueOf(await exportData({ store, now })(folder)),
    );
    return `${documents} documents are in ${files.length} files in ${dir}.`;
  }
  const folder = await folderAt(dir);
  if (verb === "import") {
    const { written, same } = await withStore(config, false, async (store) =>
      valueOf(await importData({ store, now })(folder)),
    );
    return `${written} documents were written, and ${same} were there already.`;
  }
  if (verb !== "verify") return refuse(usage);
  const { manifest, same, missing, different } = await withStore(config, true, async (store) =>
    valueOf(await verifyData({ store, now })(folder)),
  );
  const against = `of its ${manifest.documents} documents the store has ${same} word for word, ${different} that say something else, and lacks ${missing}`;
  return `The export is whole; ${against}.`;
}

async function move(from: string | undefined, to: string | undefined): Promise<string> {
  const config = settings();
  const places: Record<string, Config["store"]> = {
    embedded: { kind: "embedded" },
    ...(config.store.kind === "cosmos" && { cosmos: config.store }),
  };
  const place = (name: string | undefined): Pick<Config, "store" | "dataDir"> => {
    const store = places[name ?? ""];
    if (name === "cosmos" && !store) refuse("COSMOS_ENDPOINT is missing: it says where Cosmos DB is.");
    return store ? { store, dataDir: config.dataDir } : refuse(usage);
  };
  const [source, target] = [place(from), place(to)];
  if (from === to) refuse("The data is there already: --from and --to are the same.");
  // The source is opened for writing, so that no service of this machine runs on it meanwhile.
  return withStore(source, false, (store) =>
    withStore(target, false, async (other) => {
      const { written, same } = valueOf(await moveData({ from: store, to: other, now })());
      if (written + same === 0) refuse(`There is nothing in the ${from} store.`);
      return `${written} documents were written, and ${same} were there already. The ${from} store is left as it was.`;
    }),
  );
}

try {
  process.stdout.write(`${await main(process.argv.slice(2))}\n`);
} catch (error) {
  const known = error instanceof Refused || error instanceof StoreRefusal || error instanceof StoreBusy;
  const badArgument =
    error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE");
  if (!known && !badArgument) throw error;
  process.stderr.write(`${badArgument ? usage : error.message}\n`);
  process.exitCode = 1;
}
