/**
 * The one container, and the single source of how it is made: the adapter for a key or an emulator creates it from
 * here, and a test compares the Bicep template with it, since a token may not create containers.
 *
 * A document is `{ id, partition, kind, version, dueAt?, lane?, ttl?, body }`. Only what queries look for is indexed;
 * an index over people's words would cost on every write and answer nothing.
 */
import type { ContainerDefinition } from "@azure/cosmos";

export const databaseId = "ledergaloppen";
export const containerId = "documents";

export const partitionKey = { paths: ["/partition"], kind: "Hash", version: 2 } as const;

export const indexingPolicy = {
  indexingMode: "consistent",
  automatic: true,
  includedPaths: [{ path: "/partition/?" }, { path: "/kind/?" }, { path: "/dueAt/?" }, { path: "/lane/?" }],
  excludedPaths: [{ path: "/*" }],
  compositeIndexes: [
    [
      { path: "/kind", order: "ascending" },
      { path: "/dueAt", order: "ascending" },
    ],
    [
      { path: "/lane", order: "ascending" },
      { path: "/dueAt", order: "ascending" },
    ],
  ],
} as const;

/** Nothing expires unless the document has its own `ttl`. */
export const defaultTtl = -1;

export const containerDefinition = (): ContainerDefinition =>
  structuredClone({
    id: containerId,
    partitionKey,
    indexingPolicy,
    defaultTtl,
  }) as unknown as ContainerDefinition;
