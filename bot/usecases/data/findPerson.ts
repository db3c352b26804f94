import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Ports, Stored } from "../../ports.ts";
import { Stopped } from "./refusal.ts";
import { each } from "../everything.ts";

export interface FoundPerson {
  found: Stored<"person">;
  people: Stored<"person">[];
  /** The ids of everything else in the programme that has one. */
  others: string[];
}

/** One person of a programme, by id or by address, and what else there is by an id. */
export async function findPerson(
  store: Ports["store"],
  programme: string,
  key: string,
): Promise<FoundPerson> {
  const partition = partitionOf.programme(programme);
  const known = await store.read(partition, "programme", idOf.programme);
  if (!known) throw new Stopped({ is: "noProgramme", programme });
  const people: Stored<"person">[] = [];
  for await (const page of each(store, partition, ["person"])) people.push(...page);
  const address = key.trim().toLowerCase();
  const found =
    people.find(({ body }) => body.id === key) ??
    people.find(({ body }) => body.email !== "" && body.email.trim().toLowerCase() === address);
  if (!found || found.body.erasedAt !== undefined) throw new Stopped({ is: "noPerson", person: key });
  const others = [
    programme,
    ...known.body.groups.map(({ id }) => id),
    ...people.map(({ body }) => body.id).filter((id) => id !== found.body.id),
  ];
  for await (const page of each(store, partition, ["assignment"]))
    others.push(...page.map((it) => it.body.id));
  for await (const page of each(store, partition, ["case"])) others.push(...page.map((it) => it.body.id));
  if (others.includes(found.body.id)) throw new Stopped({ is: "ambiguous", person: found.body.id });
  return { found, people, others };
}
