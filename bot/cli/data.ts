/**
 * npm run data -- export DIR              everything in the store as readable files
 * npm run data -- verify DIR              looks at an export, and at the store against it
 * npm run data -- import DIR              an export into the store; refused whole when it is not as it was written
 * npm run data -- move --from embedded --to cosmos   (or back)
 * npm run data -- archive --programme ID [--case ID] [--names] DIR   what a municipality files: HTML and JSON
 * npm run data -- person --programme ID --person ID DIR   all that is kept about one person: HTML and JSON
 * npm run data -- erase --programme ID --person ID [--dry-run]   one person is no more
 * npm run data -- expire [--dry-run]      says what is to be deleted, and deletes what is due
 *
 * Each can be interrupted and run again. The store is the one that the service would use.
 */
import type { Config } from "../config.ts";
import { StoreRefusal } from "../domain/store/limits.ts";
import { StoreBusy } from "../ports.ts";
import { exportData } from "../usecases/data/exportData.ts";
import { importData } from "../usecases/data/importData.ts";
import { moveData } from "../usecases/data/moveData.ts";
import { verifyData } from "../usecases/data/verifyData.ts";
import { now, refuse, Refused, settings, valueOf, withStore } from "./dataTools.ts";
import { folderAt } from "./folder.ts";
import { optionsIn } from "./options.ts";

const usage = `Say what to do with the data:
  npm run data -- export DIR
  npm run data -- verify DIR
  npm run data -- import DIR
  npm run data -- move --from embedded --to cosmos
  npm run data -- archive --programme ID [--case ID] [--names] [--language nb|nn|en] DIR
  npm run data -- person --programme ID --person ID [--language nb|nn|en] DIR
  npm run data -- erase --programme ID --person ID [--dry-run]
  npm run data -- expire [--dry-run]`;

async function main(args: string[]): Promise<string> {
  const said = optionsIn({
    args,
    allowPositionals: true,
    options: {
      from: { type: "string" },
      to: { type: "string" },
      programme: { type: "string" },
      case: { type: "string" },
      person: { type: "string" },
      language: { type: "string" },
      names: { type: "boolean" },
      "dry-run": { type: "boolean" },
    },
  });
  if (!said) return refuse(usage);
  const { values, positionals } = said;
  const [verb, dir] = positionals;
  if (verb === "move") return move(values.from, values.to);
  const dryRun = values["dry-run"] === true;
  // They need the method and the pages, which the others do not wait for.
  const people = () => import("./dataPeople.ts");
  if (verb === "expire" && positionals.length === 1) return (await people()).expire(dryRun);
  if (verb === "erase" && positionals.length === 1 && values.programme && values.person) {
    return (await people()).erase({ programme: values.programme, person: values.person, dryRun });
  }
  if (dir === undefined || positionals.length > 2) return refuse(usage);
  if (verb === "archive" && values.programme)
    return (await people()).archive(dir, { ...values, programme: values.programme });
  if (verb === "person" && values.programme && values.person) {
    return (await people()).person(dir, { ...values, programme: values.programme, person: values.person });
  }
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
  if (!known) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
