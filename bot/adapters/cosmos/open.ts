import { CosmosClient, type Container, type CosmosClientOptions } from "@azure/cosmos";
import { StoreRefusal } from "../../domain/store/limits.ts";
import type { Moment } from "../../domain/time.ts";
import { today, type Schema } from "../../domain/store/upgrades.ts";
import { StoreBusy, type Store } from "../../ports.ts";
import { containerDefinition, containerId, partitionKey } from "./container.ts";
import { memory } from "./memory.ts";
import { failureOf, patience, persistently, thrown } from "./retry.ts";
import { storeOn } from "./store.ts";

export interface CosmosOptions {
  endpoint: string;
  database: string;
  now: () => Moment;
  /** An account key, for a local server or the emulator. Without it a token is used, which creates nothing. */
  key?: string;
  /** Left out: the managed identity, or whoever is signed in on the machine. */
  credential?: NonNullable<CosmosClientOptions["aadCredentials"]>;
  /** Hears what each request cost. */
  onCharge?: (ru: number, operation: string) => void;
  /** How long one call may wait, all its attempts together. */
  patienceMs?: number;
  /** The same for the opening: short, since whoever starts the service waits for the sentence. */
  openingMs?: number;
  schema?: Schema;
}

/** The documents in Cosmos DB. Throws a StoreRefusal with one sentence when they cannot be reached. */
export async function openCosmos(options: CosmosOptions): Promise<Store> {
  const { endpoint, database, key, now, patienceMs = 15_000, openingMs = 8_000, schema = today } = options;
  if (!URL.canParse(endpoint) || !/^https?:/.test(endpoint)) {
    throw new StoreRefusal("endpointInvalid", `${JSON.stringify(endpoint)} is not an address of Cosmos DB.`);
  }
  const client = new CosmosClient({
    endpoint,
    ...(key === undefined ? { aadCredentials: await credentialOf(options) } : { key }),
    connectionPolicy: {
      requestTimeout: 10_000,
      retryOptions: { maxRetryAttemptCount: 0, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 0 },
      // With discovery the SDK repeats requests on its own, for two minutes and writes too; see retry.ts.
      enableEndpointDiscovery: false,
      enableBackgroundEndpointRefreshing: false,
      enablePartitionLevelFailover: false,
    },
  });
  try {
    const container = await persistently(patience(openingMs), (abortSignal) =>
      key === undefined ? existing(client, database, abortSignal) : made(client, database, abortSignal),
    );
    const charged = (ru: number, operation: string): void => options.onCharge?.(ru, operation);
    return storeOn({ container, now, schema, patienceMs, charged, memory: memory() }, () => client.dispose());
  } catch (error) {
    client.dispose();
    throw refusal(error, endpoint, database);
  }
}

async function credentialOf({ credential }: CosmosOptions) {
  if (credential) return credential;
  const { DefaultAzureCredential } = await import("@azure/identity");
  return new DefaultAzureCredential();
}

async function made(client: CosmosClient, id: string, abortSignal: AbortSignal): Promise<Container> {
  const { database } = await client.databases.createIfNotExists({ id }, { abortSignal });
  const { container, resource } = await database.containers.createIfNotExists(containerDefinition(), {
    abortSignal,
  });
  checkKey(resource?.partitionKey?.paths, id);
  return container;
}

async function existing(client: CosmosClient, id: string, abortSignal: AbortSignal): Promise<Container> {
  const container = client.database(id).container(containerId);
  try {
    const { resource } = await container.read({ abortSignal });
    checkKey(resource?.partitionKey?.paths, id);
    return container;
  } catch (error) {
    if (thrown(error).status !== 404) throw error;
    throw new StoreRefusal(
      "containerMissing",
      `The database ${id} or its container ${containerId} is missing in Cosmos DB, and with a token the service may not make them: deploy infra/ first.`,
      { database: id, container: containerId },
      error,
    );
  }
}

function checkKey(paths: readonly string[] | undefined, database: string): void {
  if (paths?.join() === partitionKey.paths.join()) return;
  throw new StoreRefusal(
    "containerDiffers",
    `The container ${containerId} in ${database} is not parted by ${partitionKey.paths.join()}: it is not ours.`,
    { database, container: containerId },
  );
}

function refusal(error: unknown, endpoint: string, database: string): unknown {
  if (error instanceof StoreRefusal) return error;
  const facts = { endpoint, database };
  if (error instanceof StoreBusy || failureOf(error) !== "final") {
    return new StoreRefusal("unreachable", `Cosmos DB does not answer at ${endpoint}.`, facts, error);
  }
  const { status, name = "" } = thrown(error);
  if (status === 401) {
    return new StoreRefusal("keyRefused", `Cosmos DB at ${endpoint} refuses the key or token.`, facts, error);
  }
  if (status === 403 || /Credential|Authentication/.test(name)) {
    return new StoreRefusal(
      "notAllowed",
      `Cosmos DB at ${endpoint} does not let this service in: check its identity, its role and the firewall.`,
      facts,
      error,
    );
  }
  if (status === undefined) {
    return new StoreRefusal("unreachable", `${endpoint} does not answer as Cosmos DB does.`, facts, error);
  }
  return error;
}
