import { randomBytes } from "node:crypto";
import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { Kind } from "../../domain/store/documents.ts";
import { checkWrites, limits, type Write } from "../../domain/store/limits.ts";
import { minute, ms, type Moment } from "../../domain/time.ts";
import { upgraded, type Schema } from "../../domain/store/upgrades.ts";
import type { AnyEntry, Change, Committed, Page, PageOf, Store, Stored } from "../../ports.ts";
import { trouble } from "./errors.ts";
import { groupCommit, type Soon } from "./groupCommit.ts";
import { sql, type Row } from "./schema.ts";
import { openShelf } from "./shelf.ts";

interface Given {
  now: () => Moment;
  readOnly: boolean;
  schema: Schema;
  release: (() => void) | undefined;
  soon: Soon;
}
const sweepEvery = 10 * minute;
const lastId = "\u{10ffff}";

/** What is read is answered at once; what is committed is there when its group is on the disk. */
export function storeOn(db: DatabaseSync, { now, readOnly, schema, release, soon }: Given): Store {
  const prepared = new Map<string, StatementSync>();
  const statement = (text: string): StatementSync => {
    const known = prepared.get(text) ?? db.prepare(text);
    prepared.set(text, known);
    return known;
  };
  const rows = (text: string, values: Record<string, SQLInputValue>): Row[] =>
    statement(text).all(values) as unknown as Row[];
  const stored = <K extends Kind>(row: Row): Stored<K> => toStored<K>(row, schema);
  const shelf = openShelf();
  const opened = randomBytes(6).toString("hex");
  const commits = groupCommit(db, soon);
  let written = 0;
  let sweptAt = 0;

  function sweep(): void {
    const at = now();
    if (ms(at) - sweptAt < sweepEvery) return;
    sweptAt = ms(at);
    try {
      statement(sql.sweep).run({ now: at });
    } catch {
      // The commit before it stands and must not be reported as failed; the next sweep takes what is left.
    }
  }

  function write(partition: string, writes: readonly EntryWrite[]): Committed {
    const at = now();
    const conflict = writes.filter(({ id, ifMatch }) => {
      if (ifMatch === undefined) return false;
      const etag = statement(sql.etag).get({ partition, id, now: at })?.["etag"];
      return ifMatch === "new" ? etag !== undefined : etag !== ifMatch;
    });
    if (conflict.length > 0) return { ok: false, conflict: conflict.map(({ id }) => id) };
    const etags = writes.map(({ id, json, entry }) => {
      if (!entry || json === undefined) {
        statement(sql.remove).run({ partition, id });
        return "";
      }
      const etag = `${opened}-${(++written).toString(36)}`;
      statement(sql.put).run({
        partition,
        id,
        kind: entry.kind,
        version: schema.versions[entry.kind],
        dueAt: entry.dueAt ?? null,
        lane: entry.lane ?? null,
        expiresAt: entry.expiresAt ?? null,
        etag,
        body: json,
      });
      return etag;
    });
    return { ok: true, etags };
  }

  function read<K extends Kind>(partition: string, kind: K, id: string): Stored<K> | undefined {
    const at = { partition, id, now: now() };
    const known = shelf.find(partition, id, () => statement(sql.etag).get(at)?.["etag"]);
    if (known) return known.kind === kind ? (known as Stored<K>) : undefined;
    const row = rows(sql.read, at)[0];
    if (row?.kind !== kind) return undefined;
    const found = stored<K>(row);
    shelf.put(partition, row.body.length, found);
    return found;
  }

  return {
    read: async (partition, kind, id) => safely(() => read(partition, kind, id)),
    list: async <K extends Kind>(partition: string, kinds: readonly K[], page: PageOf = {}) =>
      safely(() => {
        const { prefix = "", after = "", most = limits.page } = page;
        if (kinds.length === 0) return { entries: [] };
        const named = Object.fromEntries(kinds.map((kind, n) => [`kind${n}`, kind]));
        const range = { after, from: prefix, to: prefix + lastId, most: most + 1 };
        const found = rows(sql.list(kinds.length), { partition, now: now(), ...range, ...named });
        const entries = found.slice(0, most).map((row) => stored<K>(row)) as Page<K>["entries"];
        const last = found[most - 1];
        return { entries, ...(found.length > most && last && { next: last.id }) };
      }),
    due: async (partition, kind, by, most, lane) =>
      safely(() => {
        const inLane = lane !== undefined && { lane };
        const values = { partition, kind, by, most, now: now(), ...inLane };
        return rows(sql.due(lane !== undefined), values).map((row) => stored<typeof kind>(row));
      }),
    commit: async (partition, changes) => {
      if (readOnly) throw new Error("this store was opened for reading only");
      const writes = changes.map(asWrite);
      checkWrites(writes);
      const committed = await commits.join(() => write(partition, writes));
      if (committed.ok) sweep();
      return committed;
    },
    close: async () => {
      if (!db.isOpen) return;
      commits.settle();
      db.close();
      release?.();
    },
  };
}

function safely<R>(act: () => R): R {
  try {
    return act();
  } catch (error) {
    throw trouble(error);
  }
}

interface EntryWrite extends Write {
  entry?: AnyEntry;
}
/** As it is when it is asked for: what the caller does with it afterwards is not written. */
function asWrite(change: Change): EntryWrite {
  const ifMatch = change.ifMatch !== undefined && { ifMatch: change.ifMatch };
  if ("remove" in change) return { id: change.remove, ...ifMatch };
  return { id: change.put.id, entry: change.put, json: JSON.stringify(change.put.body), ...ifMatch };
}

function toStored<K extends Kind>(row: Row, schema: Schema): Stored<K> {
  return {
    kind: row.kind as K,
    id: row.id,
    body: upgraded(row.kind as K, row.version, JSON.parse(row.body), schema),
    etag: row.etag,
    ...(row.dueAt !== null && { dueAt: row.dueAt as Moment }),
    ...(row.lane !== null && { lane: row.lane }),
    ...(row.expiresAt !== null && { expiresAt: row.expiresAt as Moment }),
  };
}
