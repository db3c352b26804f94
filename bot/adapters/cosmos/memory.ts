import type { Document } from "./document.ts";

/**
 * Large documents that this process read or wrote lately. Reading one again asks Cosmos DB only whether it has changed,
 * and an answer without the document costs the least there is. What is told is always Cosmos DB's word of that moment.
 */
export interface Memory {
  known: (partition: string, id: string) => { etag: string; document: () => Document } | undefined;
  keep: (document: Document) => void;
}

/** In letters of JSON. A small document costs the same to read as to ask about. */
const worthwhile = 2_000;
const most = 32_000_000;

export function memory(mostLetters = most): Memory {
  /** The oldest first: a Map keeps the order in which keys were put. */
  const kept = new Map<string, { etag: string; text: string }>();
  let letters = 0;
  const keyOf = (partition: string, id: string): string => `${partition} ${id}`;

  function forget(key: string): void {
    letters -= kept.get(key)?.text.length ?? 0;
    kept.delete(key);
  }

  return {
    known: (partition, id) => {
      const key = keyOf(partition, id);
      const found = kept.get(key);
      if (!found) return undefined;
      kept.delete(key);
      kept.set(key, found);
      // Text, not the object: whoever gets it may do with it what they like.
      return { etag: found.etag, document: () => JSON.parse(found.text) as Document };
    },
    keep: (document) => {
      const { partition, id, _etag: etag } = document;
      const key = keyOf(partition, id);
      forget(key);
      if (etag === undefined) return;
      const text = JSON.stringify(document);
      if (text.length < worthwhile || text.length > mostLetters / 4) return;
      kept.set(key, { etag, text });
      letters += text.length;
      for (const oldest of kept.keys()) {
        if (letters <= mostLetters) break;
        forget(oldest);
      }
    },
  };
}
