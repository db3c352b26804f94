import { accessSync, constants, existsSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StoreRefusal } from "../../domain/store/limits.ts";
import type { Moment } from "../../domain/time.ts";
import { today, type Schema } from "../../domain/store/upgrades.ts";
import type { Store } from "../../ports.ts";
import { refusal } from "./errors.ts";
import type { Soon } from "./groupCommit.ts";
import { takeLock } from "./lock.ts";
import { applicationId, schema, schemaVersion } from "./schema.ts";
import { storeOn } from "./store.ts";

export interface EmbeddedOptions {
  now: () => Moment;
  /** Looks without touching, also beside a running service; commits are refused. */
  readOnly?: boolean;
  /** How old documents are read; tests give another one. */
  schema?: Schema;
  /** When what waits together is committed: after this turn of the event loop, unless a test or a bench says otherwise. */
  soon?: Soon;
}
/** Larger files are not read through at the start: it would take longer than a service may take to start. */
const checkedUpTo = 256 * 1024 * 1024;
/** No SQLite file is shorter than this, and SQLite takes one that is for a new one. */
const smallest = 512;
const fileName = "ledergaloppen.sqlite";

/** The documents of one machine, in one file in `dir`. Throws a StoreRefusal with one sentence when it cannot be. */
export function openEmbedded(dir: string, options: EmbeddedOptions): Store {
  const file = join(dir, fileName);
  const readOnly = options.readOnly === true;
  checkPlaces(dir, file, readOnly);
  const lock = readOnly ? undefined : takeLock(dir);
  let db: DatabaseSync | undefined;
  try {
    if (!existsSync(file)) create(file);
    db = new DatabaseSync(file, { readOnly, timeout: 1000 });
    checkFile(db, file);
    if (!readOnly) prepare(db, options.now());
    return storeOn(db, {
      now: options.now,
      readOnly,
      schema: options.schema ?? today,
      release: lock?.release,
      soon: options.soon ?? setImmediate,
    });
  } catch (error) {
    db?.close();
    lock?.release();
    throw refusal(error, file);
  }
}

function checkPlaces(dir: string, file: string, readOnly: boolean): void {
  const may = (path: string, mode: number): boolean => {
    try {
      accessSync(path, mode);
      return true;
    } catch {
      return false;
    }
  };
  if (!existsSync(dir) || !statSync(dir).isDirectory()) {
    throw new StoreRefusal(
      "directoryMissing",
      `The data directory ${dir} does not exist: make it, or set DATA_DIR.`,
      {
        dir,
      },
    );
  }
  if (!readOnly && !may(dir, constants.W_OK | constants.X_OK)) {
    throw new StoreRefusal(
      "notWritable",
      `The data directory ${dir} cannot be written to: check its permissions.`,
      {
        dir,
      },
    );
  }
  if (!existsSync(file)) {
    if (!readOnly) return;
    throw new StoreRefusal(
      "storeMissing",
      `There is no store in ${dir} yet: the service makes it when it starts.`,
      {
        dir,
      },
    );
  }
  if (!may(file, constants.R_OK)) {
    throw new StoreRefusal(
      "notReadable",
      `The store ${file} cannot be read: check its owner and permissions.`,
      {
        file,
      },
    );
  }
  if (!readOnly && !may(file, constants.W_OK)) {
    throw new StoreRefusal(
      "notWritable",
      `The store ${file} cannot be written to: check its owner and permissions.`,
      {
        file,
      },
    );
  }
}

/** Made beside and moved into place, so that an empty file at its place always is a damaged one and never a new one. */
function create(file: string): void {
  const beside = `${file}.new`;
  for (const left of [beside, `${beside}-journal`]) rmSync(left, { force: true });
  const db = new DatabaseSync(beside);
  try {
    db.exec(`PRAGMA synchronous = EXTRA; BEGIN; ${schema} COMMIT;`);
  } finally {
    db.close();
  }
  renameSync(beside, file);
}

function checkFile(db: DatabaseSync, file: string): void {
  const { size } = statSync(file);
  if (size < smallest) {
    throw new StoreRefusal(
      "damaged",
      `The store ${file} is empty or cut short: put back the latest backup.`,
      {
        file,
      },
    );
  }
  const pragma = (name: string): unknown => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  if (pragma("application_id") !== applicationId) {
    throw new StoreRefusal("foreign", `The file ${file} is a database of something else.`, { file });
  }
  const version = Number(pragma("user_version"));
  if (version > schemaVersion) {
    throw new StoreRefusal(
      "newer",
      `The store ${file} was written by a newer edition of the service (its format is ${version}, and this edition reads ${schemaVersion}): start that edition.`,
      { file, format: version, known: schemaVersion },
    );
  }
  if (size > checkedUpTo) return;
  if (pragma("quick_check(1)") !== "ok") {
    throw new StoreRefusal("damaged", `The store ${file} is damaged: put back the latest backup.`, { file });
  }
}

/** One real write at the start: a full disk or a lock is said now and not to the first person who answers. */
function prepare(db: DatabaseSync, at: Moment): void {
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
  db.prepare("INSERT OR REPLACE INTO opening (one, at) VALUES (1, ?)").run(at);
}
