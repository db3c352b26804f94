import type { DatabaseSync } from "node:sqlite";
import type { Committed } from "../../ports.ts";
import { trouble } from "./errors.ts";

/**
 * Group commit: what is asked for in one turn of the event loop goes to the disk together, since waiting for the disk is
 * the dearest part of a commit. Each still stands or falls alone: what one of them wrote before it failed is undone, and
 * the others stand. Only when the file or the disk fails is all refused, and then nothing of any of them is there.
 */
export interface GroupCommit {
  /** `write` runs within the group's transaction, after those that joined before. */
  join: (write: () => Committed) => Promise<Committed>;
  /** Commits what waits now; for a store that closes. */
  settle: () => void;
}

/** When what waits is committed: `settle` is to be called once, soon. */
export type Soon = (settle: () => void) => void;

interface Waiting {
  write: () => Committed;
  resolve: (committed: Committed) => void;
  reject: (error: unknown) => void;
}

export function groupCommit(db: DatabaseSync, soon: Soon): GroupCommit {
  let waiting: Waiting[] = [];
  const [begin, savepoint, release, commit] = [
    db.prepare("BEGIN IMMEDIATE"),
    db.prepare("SAVEPOINT one"),
    db.prepare("RELEASE one"),
    db.prepare("COMMIT"),
  ];

  /** What to tell the one who asked, once all of it is on the disk. */
  function alone({ write, resolve, reject }: Waiting): () => void {
    savepoint.run();
    try {
      const committed = write();
      release.run();
      return () => resolve(committed);
    } catch (error) {
      // SQLite itself gives the whole transaction up when the disk is full or fails.
      if (!db.isTransaction) throw error;
      db.exec("ROLLBACK TO one; RELEASE one");
      return () => reject(trouble(error));
    }
  }

  function settle(): void {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    try {
      begin.run();
      const answers = group.map(alone);
      commit.run();
      for (const answer of answers) answer();
    } catch (error) {
      if (db.isOpen && db.isTransaction) db.exec("ROLLBACK");
      for (const { reject } of group) reject(trouble(error));
    }
  }

  return {
    join: (write) =>
      new Promise((resolve, reject) => {
        waiting.push({ write, resolve, reject });
        if (waiting.length === 1) soon(settle);
      }),
    settle,
  };
}
