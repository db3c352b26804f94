import type { Kind } from "../../bot/domain/documents.ts";
import type { AnyEntry, Page, Store, Stored } from "../../bot/ports.ts";

/** A store in memory, for the tests of the delivery: conditions and transactions as the port promises them. */
export interface DeliveryStore extends Store {
  /** Every document of a kind in a partition, by id. */
  all: <K extends Kind>(partition: string, kind: K) => Stored<K>[];
  commits: number;
  queries: number;
  /** Called before a commit; what it throws is what the store does. */
  beforeCommit?: (partition: string) => void;
}

export function deliveryStore(): DeliveryStore {
  const partitions = new Map<string, Map<string, AnyEntry & { etag: string }>>();
  let version = 0;
  const open = (partition: string): Map<string, AnyEntry & { etag: string }> => {
    const known = partitions.get(partition) ?? new Map<string, AnyEntry & { etag: string }>();
    partitions.set(partition, known);
    return known;
  };
  const copyOf = <K extends Kind>(entry: unknown): Stored<K> => structuredClone(entry) as Stored<K>;
  const store: DeliveryStore = {
    commits: 0,
    queries: 0,
    all: (partition, kind) =>
      [...open(partition).values()]
        .filter((entry) => entry.kind === kind)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((entry) => copyOf(entry)),
    read: async (partition, kind, id) => {
      const entry = open(partition).get(id);
      return entry?.kind === kind ? copyOf(entry) : undefined;
    },
    list: async <K extends Kind>(
      partition: string,
      kinds: readonly K[],
      { prefix = "", after = "", most = 100 } = {},
    ): Promise<Page<K>> => {
      store.queries++;
      const found = [...open(partition).values()]
        .filter(({ id, kind }) => kinds.some((k) => k === kind) && id.startsWith(prefix) && id > after)
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      const entries = found.slice(0, most).map((entry) => copyOf<K>(entry)) as Page<K>["entries"];
      const next = found.length > most ? entries.at(-1)?.id : undefined;
      return { entries, ...(next !== undefined && { next }) };
    },
    due: async <K extends Kind>(partition: string, kind: K, by: string, most: number, lane?: string) => {
      store.queries++;
      return [...open(partition).values()]
        .filter((e) => e.kind === kind && e.dueAt !== undefined && e.dueAt <= by)
        .filter((e) => lane === undefined || e.lane === lane)
        .sort((a, b) =>
          (a.dueAt ?? "") < (b.dueAt ?? "")
            ? -1
            : (a.dueAt ?? "") > (b.dueAt ?? "")
              ? 1
              : a.id < b.id
                ? -1
                : 1,
        )
        .slice(0, most)
        .map((entry) => copyOf<K>(entry));
    },
    commit: async (partition, changes) => {
      store.beforeCommit?.(partition);
      if (changes.length > 100) throw new Error(`a commit of ${changes.length} changes`);
      store.commits++;
      const docs = open(partition);
      const ids = changes.map((change) => ("put" in change ? change.put.id : change.remove));
      if (new Set(ids).size < ids.length) throw new Error("the same document twice in one commit");
      const conflict = changes.flatMap((change, i) => {
        const there = docs.get(ids[i] ?? "");
        if (change.ifMatch === undefined) return [];
        const holds = change.ifMatch === "new" ? !there : there?.etag === change.ifMatch;
        return holds ? [] : [ids[i] ?? ""];
      });
      if (conflict.length > 0) return { ok: false, conflict };
      const etags = changes.map((change) => {
        const etag = `e${++version}`;
        if ("put" in change) docs.set(change.put.id, { ...structuredClone(change.put), etag });
        else docs.delete(change.remove);
        return etag;
      });
      return { ok: true, etags };
    },
    close: async () => {},
  };
  return store;
}

/** The same for a story that runs on a real store: what is in it is read through the port. */
export const watched = (store: Store): DeliveryStore => ({
  ...store,
  all: () => {
    throw new Error("a story reads the store through its port");
  },
  commits: 0,
  queries: 0,
});
