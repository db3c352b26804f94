import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";

/**
 * Request units follow the bytes of a document: at 128 kB a read costs ten times and a write seven times as much as at
 * 1 kB. A large body, above all a case with its notes, is a quarter of its size when packed. What is queried for
 * (partition, kind, dueAt, lane) lies outside the body and is never packed.
 */
const worthPacking = 4 * 1024;
/** 2 ms for a board of 300 notes; higher gains little and takes far longer. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 8 } };

export function packed(body: unknown): { body: unknown } | { packed: string } {
  const json = JSON.stringify(body);
  if (json.length < worthPacking) return { body };
  return { packed: brotliCompressSync(json, quality).toString("base64") };
}

export function unpacked(document: { body?: unknown; packed?: string }): unknown {
  if (document.packed === undefined) return document.body;
  return JSON.parse(brotliDecompressSync(Buffer.from(document.packed, "base64")).toString("utf8"));
}
