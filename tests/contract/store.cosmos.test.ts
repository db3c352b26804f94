import { randomBytes } from "node:crypto";
import { once } from "node:events";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { CosmosClient } from "@azure/cosmos";
import { openCosmos } from "../../bot/adapters/cosmos/open.ts";
import { storeContract, type Home } from "./store.suite.ts";

const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } = process.env;
if (endpoint !== undefined && key !== undefined) {
  storeContract(`Cosmos DB at ${endpoint}`, async () => ownDatabase(endpoint, key));
} else {
  storeContract("@vercel/cosmosdb-server", standIn, {
    transactions:
      "@vercel/cosmosdb-server fails on a batch; set COSMOS_ENDPOINT and COSMOS_KEY to a real server",
  });
}

/** A database of this run's own, gone afterwards. */
async function ownDatabase(endpoint: string, key: string): Promise<Home> {
  const database = `test-${randomBytes(6).toString("hex")}`;
  return {
    open: (options) => openCosmos({ endpoint, key, database, ...options }),
    tearDown: async () => {
      const client = new CosmosClient({ endpoint, key });
      await client.database(database).delete();
      client.dispose();
    },
  };
}

async function standIn(): Promise<Home> {
  const { createHttpServer } = createRequire(import.meta.url)("@vercel/cosmosdb-server") as {
    createHttpServer: () => Server;
  };
  const server = createHttpServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const at = { endpoint: `http://127.0.0.1:${port}`, key: "bm90IGEga2V5", database: "test" };
  return {
    open: (options) => openCosmos({ ...at, ...options }),
    tearDown: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
