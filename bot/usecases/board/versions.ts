import type { Bodies } from "../../domain/store/documents.ts";
import type { Ports } from "../../ports.ts";

/** So many pages of a hundred: nobody reads further, and what is written without end stops no reader. */
const mostPages = 5;

/** What acts have left of one note, or of one case card; the oldest first. */
export async function versionsUnder<K extends "noteVersion" | "caseVersion">(
  { store }: Pick<Ports, "store">,
  partition: string,
  kind: K,
  prefix: string,
): Promise<Bodies[K][]> {
  const found: Bodies[K][] = [];
  let after: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const { entries, next } = await store.list(partition, [kind], {
      prefix,
      ...(after !== undefined && { after }),
    });
    found.push(...entries.map(({ body }) => body));
    if (next === undefined) break;
    after = next;
  }
  return found;
}
