import type { Kind } from "../domain/store/documents.ts";
import type { Page, Ports } from "../ports.ts";

/** All documents of some kinds, for kinds of which a programme has few: a page for every hundred. */
export async function everything<K extends Kind>(
  { store }: Pick<Ports, "store">,
  partition: string,
  kinds: readonly K[],
  prefix?: string,
): Promise<Page<K>["entries"]> {
  const found: Page<K>["entries"] = [];
  let after: string | undefined;
  do {
    const page = await store.list(partition, kinds, {
      most: 100,
      ...(prefix !== undefined && { prefix }),
      ...(after !== undefined && { after }),
    });
    found.push(...page.entries);
    after = page.next;
  } while (after !== undefined);
  return found;
}
