/** The store that most tests run on is held to what it stands for. */
import { memoryStore, type Shelves } from "../support/memoryStore.ts";
import { storeContract } from "./store.suite.ts";

storeContract("memory", async () => {
  const partitions: Shelves = new Map();
  return {
    open: async ({ now, schema }) => memoryStore(now, { partitions, ...(schema && { schema }) }),
    tearDown: async () => {},
  };
});
