import type { Kind } from "../../domain/store/documents.ts";
import type { Stored } from "../../ports.ts";
import { latest } from "../../domain/latest.ts";

/** Below this a body is read again as fast as it is found here. In letters. */
const worthKeeping = 8_000;
/** So many of the latest: a board of 300 notes takes about half a megabyte. */
const most = 64;

/**
 * Large bodies as they were last read, for as long as the database has the same etag: most questions to a board find it
 * unchanged, and reading its JSON was the dearest part of the answer. What lies here is the same object for everybody
 * who asks, so it is frozen.
 */
export interface Shelf {
  /** `now` says which etag the database has; it is asked only when there is something here. */
  find: (partition: string, id: string, now: () => unknown) => Stored<Kind> | undefined;
  put: (partition: string, letters: number, stored: Stored<Kind>) => void;
}

export function openShelf(): Shelf {
  const shelf = latest<Stored<Kind>>(most);
  const name = (partition: string, id: string): string => `${partition}\n${id}`;
  return {
    find: (partition, id, now) => {
      const found = shelf.find(name(partition, id));
      return found && found.etag === now() ? found : undefined;
    },
    put: (partition, letters, stored) => {
      if (letters >= worthKeeping) shelf.put(name(partition, stored.id), frozen(stored));
    },
  };
}

function frozen<T extends object>(value: T): T {
  for (const part of Object.values(value)) {
    if (part !== null && typeof part === "object") frozen(part as object);
  }
  return Object.freeze(value);
}
