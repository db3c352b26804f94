import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StoreRefusal } from "../../domain/store/limits.ts";
import { isBusy, refusal } from "./errors.ts";

export interface Lock {
  release: () => void;
}

/**
 * One service per data directory. The lock is the operating system's, on an empty database that is never written, so
 * a process that is killed leaves none behind; the store itself stays readable for others.
 */
export function takeLock(dir: string): Lock {
  const file = join(dir, "service.lock");
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { timeout: 0 });
    db.exec("BEGIN EXCLUSIVE");
    const held = db;
    return { release: () => held.isOpen && held.close() };
  } catch (error) {
    db?.close();
    if (!isBusy(error)) throw refusal(error, file);
    throw new StoreRefusal(
      "locked",
      `Another process already runs on the data directory ${dir}: stop it, or give this one its own DATA_DIR.`,
      { dir },
      error,
    );
  }
}
