import type { Kind } from "../../bot/domain/store/documents.ts";
import type { Moment } from "../../bot/domain/time.ts";
import type { Entry, Store } from "../../bot/ports.ts";
import { memoryStore } from "./memoryStore.ts";

/** The store in memory, with what the tests of the delivery ask about it. */
export interface DeliveryStore extends Store {
  /** Every document of a kind in a partition, by id. */
  all: <K extends Kind>(partition: string, kind: K) => Entry<K>[];
  commits: () => number;
  queries: number;
  /** Called before a commit; what it throws is what the store does. */
  beforeCommit?: (partition: string) => void;
}

export function deliveryStore(now: () => Moment): DeliveryStore {
  const memory = memoryStore(now);
  const store: DeliveryStore = {
    ...memory,
    queries: 0,
    all: <K extends Kind>(partition: string, kind: K) =>
      Object.values(memory.everything()[partition] ?? {}).filter(
        (entry): entry is never => entry.kind === kind,
      ) as Entry<K>[],
    list: (...asked) => {
      store.queries++;
      return memory.list(...asked);
    },
    due: (...asked) => {
      store.queries++;
      return memory.due(...asked);
    },
    commit: async (partition, changes) => {
      store.beforeCommit?.(partition);
      return memory.commit(partition, changes);
    },
  };
  return store;
}

/** The same for a story that runs on a real store: what is in it is read through the port. */
export const watched = (store: Store): DeliveryStore => ({
  ...store,
  all: () => {
    throw new Error("a story reads the store through its port");
  },
  commits: () => 0,
  queries: 0,
});
