import type { Bodies } from "../../domain/store/documents.ts";
import type { Ports } from "../../ports.ts";
import { each } from "../everything.ts";

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
  let pages = 0;
  for await (const page of each(store, partition, [kind], { prefix })) {
    found.push(...page.map(({ body }) => body));
    pages += 1;
    if (pages === mostPages) break;
  }
  return found;
}
