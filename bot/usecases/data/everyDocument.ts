import { versions, type Kind } from "../../domain/store/documents.ts";
import type { Store, Stored } from "../../ports.ts";

const kinds = Object.keys(versions) as Kind[];

/** Every document of a partition, of whatever kind, in the order of ids, a page in memory at a time. */
export async function* everyDocument(
  store: Pick<Store, "list">,
  partition: string,
  most = 50,
): AsyncGenerator<Stored<Kind>[], void, undefined> {
  let after: string | undefined;
  do {
    const page = await store.list(partition, kinds, { most, ...(after !== undefined && { after }) });
    if (page.entries.length > 0) yield page.entries;
    after = page.next;
  } while (after !== undefined);
}
