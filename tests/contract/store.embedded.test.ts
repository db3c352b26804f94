import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "../../bot/adapters/embedded/open.ts";
import { storeContract } from "./store.suite.ts";

storeContract("one file", async () => {
  const dir = await mkdtemp(join(tmpdir(), "store-"));
  return {
    open: async (options) => openEmbedded(dir, options),
    tearDown: () => rm(dir, { recursive: true }),
    alone: true,
  };
});
