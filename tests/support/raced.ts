import type { Store } from "../../bot/ports.ts";

/** A store in which somebody else is faster, once: with the first commit that writes `id`. */
export function raced(store: Store, id: string, other: () => Promise<unknown>): Store {
  let isFaster = true;
  return {
    ...store,
    commit: async (partition, changes) => {
      if (isFaster && changes.some((change) => ("put" in change ? change.put.id : change.remove) === id)) {
        isFaster = false;
        await other();
      }
      return store.commit(partition, changes);
    },
  };
}
