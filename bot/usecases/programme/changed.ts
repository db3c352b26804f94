import { same } from "../../domain/same.ts";
import type { AnyEntry, Change, Stored } from "../../ports.ts";

export const find = <T extends { id: string }>(list: readonly T[], id: string): T | undefined =>
  list.find((it) => it.id === id);

/** Written only where it differs from what is there, and only if that is still there. */
export function changed(entry: AnyEntry, stored: Stored<AnyEntry["kind"]> | undefined): Change[][] {
  if (stored && same(stored.body, entry.body) && stored.dueAt === entry.dueAt) return [];
  return [[{ put: entry, ifMatch: stored?.etag ?? "new" }]];
}
