import { versions, type Kind } from "../../domain/store/documents.ts";
import type { Moment } from "../../domain/time.ts";
import { isSafeId } from "../../domain/store/limits.ts";
import { NewerDocument, today, upgraded } from "../../domain/store/upgrades.ts";
import type { AnyEntry, Stored } from "../../ports.ts";

/** A document outside of any store: one line of an export. It has no etag, which is its store's own. */
export interface Line {
  partition: string;
  version: number;
  entry: AnyEntry;
}

export function lineOf(partition: string, { etag: _own, ...entry }: Stored<Kind>): Line {
  return { partition, version: versions[entry.kind], entry: entry as AnyEntry };
}

/** The same text for the same document, in whatever order a store gives its fields back. */
export const textOf = ({ partition, version, entry }: Line): string => {
  const { id, kind, dueAt, lane, expiresAt, body } = entry;
  return JSON.stringify({ partition, id, kind, version, dueAt, lane, expiresAt, body: sorted(body) });
};

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, sorted(field)]));
}

/** Opens a stranger's line; `undefined` when it is none of ours. Throws NewerDocument. */
export function readLine(text: string): Line | undefined {
  const given = parsed(text);
  if (!given) return undefined;
  const { partition, id, kind, version, dueAt, lane, expiresAt, body } = given;
  const texts = [dueAt, lane, expiresAt].every((it) => it === undefined || typeof it === "string");
  const named = typeof partition === "string" && typeof id === "string" && typeof kind === "string";
  if (!named || !isSafeId(id) || !isSafeId(partition) || !texts || typeof body !== "object" || body === null)
    return undefined;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) return undefined;
  if (!Object.hasOwn(versions, kind)) throw new NewerDocument(`No document of kind ${kind} is known.`);
  const known = kind as Kind;
  const entry = {
    kind: known,
    id,
    body: upgraded(known, version, body, today),
    ...(typeof dueAt === "string" && { dueAt: dueAt as Moment }),
    ...(typeof lane === "string" && { lane }),
    ...(typeof expiresAt === "string" && { expiresAt: expiresAt as Moment }),
  };
  return { partition, version: versions[known], entry: entry as AnyEntry };
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
