/** The store port in memory, as the real ones behave: whole commits, conditions, etags, pages, what is due, expiry. */
import type { Kind } from "../../bot/domain/store/documents.ts";
import type { Moment } from "../../bot/domain/time.ts";
import type { AnyEntry, Change, Committed, Page, PageOf, Store, Stored } from "../../bot/ports.ts";

type Document = AnyEntry & { etag: string };

export interface MemoryStore extends Store {
  /** How many commits have been written. */
  commits: () => number;
  /** Every document that is there, by partition and id: to compare what two ways have led to. */
  everything: () => Record<string, Record<string, AnyEntry>>;
}

const mostChanges = 100;
const mostBytes = 1_900_000;
const mostInPage = 100;
const safeId = /^[A-Za-z0-9._@+=:-]{1,255}$/;

export function memoryStore(now: () => Moment): MemoryStore {
  const partitions = new Map<string, Map<string, Document>>();
  let writes = 0;
  let commits = 0;
  const isAlive = (it: Document): boolean => it.expiresAt === undefined || it.expiresAt > now();
  /** In the order of their ids. */
  const alive = (partition: string, wanted: (it: Document) => boolean): Document[] =>
    [...(partitions.get(partition)?.values() ?? [])]
      .filter((it) => wanted(it) && isAlive(it))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  const find = (partition: string, id: string): Document | undefined => {
    const found = partitions.get(partition)?.get(id);
    return found && isAlive(found) ? found : undefined;
  };
  // A copy, so that nobody changes the store by changing what they got; as JSON, so that only what JSON keeps is kept.
  const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
  const out = <K extends Kind>(document: Document): Stored<K> => copy(document) as unknown as Stored<K>;

  function commit(partition: string, changes: readonly Change[]): Committed {
    checkChanges(changes);
    const conflict = changes.flatMap((change) => {
      const id = idOf(change);
      const etag = find(partition, id)?.etag;
      const { ifMatch } = change;
      const holds = ifMatch === undefined || (ifMatch === "new" ? etag === undefined : etag === ifMatch);
      return holds ? [] : [id];
    });
    if (conflict.length > 0) return { ok: false, conflict };
    const documents = partitions.get(partition) ?? new Map<string, Document>();
    partitions.set(partition, documents);
    commits++;
    const etags = changes.map((change) => {
      if ("remove" in change) {
        documents.delete(change.remove);
        return "";
      }
      const etag = `m${++writes}`;
      documents.set(change.put.id, copy({ ...change.put, etag }));
      return etag;
    });
    return { ok: true, etags };
  }

  return {
    read: async (partition, kind, id) => {
      const found = find(partition, id);
      return found?.kind === kind ? out<typeof kind>(found) : undefined;
    },
    list: async <K extends Kind>(partition: string, kinds: readonly K[], page: PageOf = {}) => {
      const { prefix = "", after = "", most = mostInPage } = page;
      const found = alive(
        partition,
        ({ id, kind }) => kinds.some((it) => it === kind) && id.startsWith(prefix) && id > after,
      );
      const entries = found.slice(0, most).map((it) => out<K>(it)) as Page<K>["entries"];
      const last = found[most - 1];
      return { entries, ...(found.length > most && last && { next: last.id }) };
    },
    due: async (partition, kind, by, most, lane) =>
      alive(partition, (it) => it.kind === kind && it.dueAt !== undefined && it.dueAt <= by)
        .filter((it) => lane === undefined || it.lane === lane)
        .sort((a, b) => ((a.dueAt ?? "") < (b.dueAt ?? "") ? -1 : 1))
        .slice(0, most)
        .map((it) => out<typeof kind>(it)),
    commit: async (partition, changes) => commit(partition, changes),
    close: async () => {},
    commits: () => commits,
    everything: () =>
      Object.fromEntries(
        [...partitions.keys()]
          .sort()
          .map((partition) => [
            partition,
            Object.fromEntries(
              alive(partition, () => true).map(({ etag: _etag, ...entry }) => [
                entry.id,
                copy(entry) as AnyEntry,
              ]),
            ),
          ]),
      ),
  };
}

const idOf = (change: Change): string => ("remove" in change ? change.remove : change.put.id);

/** What a real store refuses as a mistake of the caller. */
function checkChanges(changes: readonly Change[]): void {
  if (changes.length > mostChanges) throw new Error(`${changes.length} changes in one commit`);
  const ids = changes.map(idOf);
  const wrong = ids.find((id, at) => !safeId.test(id) || ids.indexOf(id) !== at);
  if (wrong !== undefined) throw new Error(`not usable as an id, or changed twice: ${JSON.stringify(wrong)}`);
  const bytes = changes.reduce((sum, it) => sum + ("put" in it ? JSON.stringify(it.put.body).length : 0), 0);
  if (bytes > mostBytes) throw new Error(`${bytes} bytes in one commit`);
}
