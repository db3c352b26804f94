/**
 * The store that a story runs on: the embedded one in a folder of its own, or with STORE=cosmos a database of its own in
 * the Cosmos DB that COSMOS_ENDPOINT and COSMOS_KEY name. Nothing else in a story knows which.
 */
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CosmosClient } from "@azure/cosmos";
import { openCosmos } from "../../bot/adapters/cosmos/open.ts";
import { openEmbedded, type EmbeddedOptions } from "../../bot/adapters/embedded/open.ts";
import type { Moment } from "../../bot/domain/time.ts";
import type { Store } from "../../bot/ports.ts";

export interface StoryStore {
  store: Store;
  /** Closes it, and everything in it is gone. */
  close: () => Promise<void>;
}

export async function storyStore(
  now: () => Moment,
  options: Pick<EmbeddedOptions, "soon"> = {},
): Promise<StoryStore> {
  const place = cosmosPlace();
  if (place) {
    const store = await openCosmos({ ...place, now });
    return {
      store,
      close: async () => {
        await store.close();
        await dropDatabase(place);
      },
    };
  }
  const folder = await mkdtemp(join(tmpdir(), "story-"));
  const store = openEmbedded(folder, { now, ...options });
  return {
    store,
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface CosmosPlace {
  endpoint: string;
  key: string;
  database: string;
}
/** A database that nobody has yet, where a story shall run on Cosmos DB. */
export function cosmosPlace(): CosmosPlace | undefined {
  const { STORE: kind = "embedded", COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } = process.env;
  if (kind === "embedded") return undefined;
  if (kind !== "cosmos" || !endpoint || !key) {
    throw new Error(`STORE is ${kind}: it is embedded, or cosmos with COSMOS_ENDPOINT and COSMOS_KEY`);
  }
  return { endpoint, key, database: `story-${randomBytes(6).toString("hex")}` };
}

export async function dropDatabase({ endpoint, key, database }: CosmosPlace): Promise<void> {
  const client = new CosmosClient({ endpoint, key });
  await client.database(database).delete();
  client.dispose();
}
