import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Ports, Stored } from "../../ports.ts";
import { everything } from "../everything.ts";

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
    everything({ store }, partition, ["person"]),
    everything({ store }, partition, ["assignment"]),
    everything({ store }, partition, ["standing"]),
    everything({ store }, partition, ["mailing"]),
  ]);
  return { programme, agenda, people, assignments, standings, mailings };
}
