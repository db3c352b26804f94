import type { JSONObject } from "@azure/cosmos";
import type { Kind } from "../../domain/store/documents.ts";
import { ms, type Moment } from "../../domain/time.ts";
import { upgraded, type Schema } from "../../domain/store/upgrades.ts";
import type { AnyEntry, Stored } from "../../ports.ts";
import { packed, unpacked } from "./packing.ts";

/** As it lies in the container. */
export interface Document {
  id: string;
  partition: string;
  kind: string;
  version: number;
  dueAt?: string;
  lane?: string;
  /** Cosmos DB counts `ttl` in seconds from the write, by its own clock; what we promised stands beside it. */
  expiresAt?: string;
  ttl?: number;
  /** The last commits that wrote it, the newest first: how a write is recognised whose answer was lost. */
  writes: string[];
  body?: unknown;
  /** A large body, packed (packing.ts); then there is no `body`. */
  packed?: string;
  _etag?: string;
}
const longestTtl = 2_147_483_647;

export function asDocument(
  entry: AnyEntry,
  partition: string,
  writes: string[],
  now: Moment,
  schema: Schema,
): Document {
  const { kind, id, body, dueAt, lane, expiresAt } = entry;
  const seconds = expiresAt === undefined ? undefined : Math.ceil((ms(expiresAt) - ms(now)) / 1000);
  return {
    id,
    partition,
    kind,
    version: schema.versions[kind],
    ...(dueAt !== undefined && { dueAt }),
    ...(lane !== undefined && { lane }),
    ...(expiresAt !== undefined && { expiresAt }),
    ...(seconds !== undefined && seconds <= longestTtl && { ttl: Math.max(1, seconds) }),
    writes,
    ...packed(body),
  };
}

/**
 * The port's etag is Cosmos DB's and, behind it, who wrote last: so the next writer can carry that on, and one whose
 * answer was lost finds itself also under what others have written on top meanwhile.
 */
export const etagOf = (etag: string | undefined, writes: readonly string[]): string =>
  `${etag ?? ""}~${writes.join(".")}`;
export function partsOf(etag: string): { etag: string; writes: string[] } {
  const at = etag.lastIndexOf("~");
  if (at < 0) return { etag, writes: [] };
  return { etag: etag.slice(0, at), writes: etag.slice(at + 1).split(".") };
}

export const asJson = (document: Document): JSONObject => document as unknown as JSONObject;

export const isGone = (document: { expiresAt?: string }, now: Moment): boolean =>
  document.expiresAt !== undefined && document.expiresAt <= now;

export function asStored<K extends Kind>(document: Document, schema: Schema): Stored<K> {
  const { id, dueAt, lane, expiresAt } = document;
  const kind = document.kind as K;
  return {
    kind,
    id,
    body: upgraded(kind, document.version, unpacked(document), schema),
    etag: etagOf(document._etag, document.writes),
    ...(dueAt !== undefined && { dueAt: dueAt as Moment }),
    ...(lane !== undefined && { lane }),
    ...(expiresAt !== undefined && { expiresAt: expiresAt as Moment }),
  };
}
