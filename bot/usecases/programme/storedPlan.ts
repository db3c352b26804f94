import type { Kind } from "../../domain/store/documents.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Ports, Stored } from "../../ports.ts";

/** Everything in the store that a plan has a say in. */
export interface StoredPlan {
  programme: Stored<"programme"> | undefined;
  agenda: Stored<"agenda"> | undefined;
  people: Stored<"person">[];
  assignments: Stored<"assignment">[];
  standings: Stored<"standing">[];
  mailings: Stored<"mailing">[];
}

export async function readStoredPlan(store: Ports["store"], id: string): Promise<StoredPlan> {
  const partition = partitionOf.programme(id);
  const [programme, agenda, people, assignments, standings, mailings] = await Promise.all([
    store.read(partition, "programme", idOf.programme),
    store.read(partition, "agenda", idOf.agenda),
    listAll(store, partition, "person"),
    listAll(store, partition, "assignment"),
    listAll(store, partition, "standing"),
    listAll(store, partition, "mailing"),
  ]);
  return { programme, agenda, people, assignments, standings, mailings };
}

/** All pages of one kind. */
export async function listAll<K extends Kind>(
  store: Ports["store"],
  partition: string,
  kind: K,
  prefix = "",
): Promise<Stored<K>[]> {
  const found: Stored<K>[] = [];
  let after: string | undefined;
  do {
    const page = await store.list(partition, [kind], { prefix, ...(after !== undefined && { after }) });
    found.push(...page.entries);
    after = page.next;
  } while (after !== undefined);
  return found;
}
