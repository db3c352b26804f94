import type { Kind } from "../domain/store/documents.ts";
import type { Page, PageOf, Ports, Store, Stored } from "../ports.ts";

/** Every document of some kinds in the order of their ids, a page in memory at a time. */
export async function* each<K extends Kind>(
  store: Pick<Store, "list">,
  partition: string,
  kinds: readonly K[],
  from: PageOf = {},
): AsyncGenerator<Page<K>["entries"], void, undefined> {
  let { after } = from;
  for (;;) {
    const page = { ...from, ...(after !== undefined && { after }) };
    const { entries, next } = await store.list(partition, kinds, page);
    if (entries.length > 0) yield entries;
    if (next === undefined) return;
    after = next;
  }
}

/** The same all at once, for kinds of which a programme has few. */
export async function everything<K extends Kind>(
  { store }: Pick<Ports, "store">,
  partition: string,
  kinds: readonly K[],
  prefix = "",
): Promise<Page<K>["entries"]> {
  const found: Page<K>["entries"] = [];
  for await (const page of each(store, partition, kinds, { prefix })) found.push(...page);
  return found;
}

/** Point reads, a hundred in the air at a time; by id, those that are there. */
export async function readAll<K extends Kind>(
  store: Pick<Store, "read">,
  partition: string,
  kind: K,
  ids: Iterable<string>,
): Promise<Map<string, Stored<K>>> {
  const found = new Map<string, Stored<K>>();
  const wanted = [...new Set(ids)];
  for (let i = 0; i < wanted.length; i += 100) {
    const some = await Promise.all(wanted.slice(i, i + 100).map((id) => store.read(partition, kind, id)));
    for (const entry of some) if (entry) found.set(entry.id, entry);
  }
  return found;
}
