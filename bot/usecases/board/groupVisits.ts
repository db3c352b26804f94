import { groupsAt, type Visit } from "../../domain/between/visit.ts";
import type { Ports } from "../../ports.ts";
import { everything } from "../everything.ts";
import type { Window } from "./openCase.ts";

/** The home visits of a group, and those it is asked along to, for its own members. */
export async function groupVisits(
  ports: Pick<Ports, "store">,
  { partition, group, member }: Window,
): Promise<Visit[]> {
  if (!member) return [];
  const all = await everything(ports, partition, ["visit"], "visit:");
  return all.map(({ body }) => body).filter((visit) => groupsAt(visit).includes(group.id));
}
