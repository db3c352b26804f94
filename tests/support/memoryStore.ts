/** The store port in memory: it keeps the contract of the real ones (tests/contract/store.memory.test.ts). */
import type { Kind } from "../../bot/domain/store/documents.ts";
import { checkWrites, limits, type Write } from "../../bot/domain/store/limits.ts";
import { today, upgraded, type Schema } from "../../bot/domain/store/upgrades.ts";
import type { Moment } from "../../bot/domain/time.ts";
import type { AnyEntry, Change, Committed, Page, PageOf, Store, Stored } from "../../bot/ports.ts";

/** As it was written, and so as JSON: only what JSON keeps is kept, and nobody changes it by changing what they got. */
interface Document extends Omit<AnyEntry, "body"> {
  etag: string;
  version: number;
  json: string;
}
/** What outlives a store that is closed. */
export type Shelves = Map<string, Map<string, Document>>;

export interface MemoryStore extends Store {
  /** How many commits have been written. */
  commits: () => number;
  /** Every document that is there, by partition and id: to compare what two ways have led to. */
  everything: () => Record<string, Record<string, AnyEntry>>;
}

let writes = 0;

export function memoryStore(
  now: () => Moment,
  { partitions = new Map(), schema = today }: { partitions?: Shelves; schema?: Schema } = {},
): MemoryStore {
  let commits = 0;
  const isAlive = (it: Document): boolean => it.expiresAt === undefined || it.expiresAt > now();
  /** In the order of their ids. */
  const alive = (partition: string, wanted: (it: Document) => boolean): Document[] =>
    [...(partitions.get(partition)?.values() ?? [])]
      .filter((it) => wanted(it) && isAlive(it))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  const find = (partition: string, id: string): Document | undefined => {
    const found = partitions.get(partition)?.get(id);
    return found && isAlive(found) ? found : undefined;
  };
  const out = <K extends Kind>({ json, version, kind, ...entry }: Document): Stored<K> => ({
    ...entry,
    kind: kind as K,
    body: upgraded(kind as K, version, JSON.parse(json), schema),
  });

  function commit(partition: string, changes: readonly Change[]): Committed {
    checkWrites(changes.map(asWrite));
    const conflict = changes.flatMap((change) => {
      const id = idOf(change);
      const etag = find(partition, id)?.etag;
      const { ifMatch } = change;
      const holds = ifMatch === undefined || (ifMatch === "new" ? etag === undefined : etag === ifMatch);
      return holds ? [] : [id];
    });
    if (conflict.length > 0) return { ok: false, conflict };
    const documents = partitions.get(partition) ?? new Map<string, Document>();
    partitions.set(partition, documents);
    commits++;
    const etags = changes.map((change) => {
      if ("remove" in change) {
        documents.delete(change.remove);
        return "";
      }
      const etag = `m${++writes}`;
      const { kind, id, dueAt, lane, expiresAt, body } = change.put;
      documents.set(id, {
        kind,
        id,
        etag,
        version: schema.versions[kind],
        json: JSON.stringify(body),
        ...(dueAt !== undefined && { dueAt }),
        ...(lane !== undefined && { lane }),
        ...(expiresAt !== undefined && { expiresAt }),
      });
      return etag;
    });
    return { ok: true, etags };
  }

  return {
    read: async (partition, kind, id) => {
      const found = find(partition, id);
      return found?.kind === kind ? out<typeof kind>(found) : undefined;
    },
    list: async <K extends Kind>(partition: string, kinds: readonly K[], page: PageOf = {}) => {
      const { prefix = "", after = "", most = limits.page } = page;
      const found = alive(
        partition,
        ({ id, kind }) => kinds.some((it) => it === kind) && id.startsWith(prefix) && id > after,
      );
      const entries = found.slice(0, most).map((it) => out<K>(it)) as Page<K>["entries"];
      const last = found[most - 1];
      return { entries, ...(found.length > most && last && { next: last.id }) };
    },
    due: async (partition, kind, by, most, lane) =>
      alive(partition, (it) => it.kind === kind && it.dueAt !== undefined && it.dueAt <= by)
        .filter((it) => lane === undefined || it.lane === lane)
        .sort((a, b) => ((a.dueAt ?? "") < (b.dueAt ?? "") ? -1 : 1))
        .slice(0, most)
        .map((it) => out<typeof kind>(it)),
    commit: async (partition, changes) => commit(partition, changes),
    close: async () => {},
    commits: () => commits,
    everything: () =>
      Object.fromEntries(
        [...partitions.keys()].sort().map((partition) => [
          partition,
          Object.fromEntries(
            alive(partition, () => true).map((document) => {
              const { etag: _etag, ...entry } = out(document);
              return [entry.id, entry as AnyEntry];
            }),
          ),
        ]),
      ),
  };
}

const idOf = (change: Change): string => ("remove" in change ? change.remove : change.put.id);

const asWrite = (change: Change): Write => {
  const condition = change.ifMatch !== undefined && { ifMatch: change.ifMatch };
  return "remove" in change
    ? { id: change.remove, ...condition }
    : { id: change.put.id, json: JSON.stringify(change.put.body), ...condition };
};
