import { agendaItem, type Assignment } from "../../domain/assignment/assignment.ts";
import { idOf } from "../../domain/ids.ts";
import type { Change, Ports } from "../../ports.ts";

/** The agenda is kept with what changes assignments: boards, lists and the overview read it alone. */
export async function agendaWith(
  { store }: Pick<Ports, "store">,
  partition: string,
  ...assignments: Assignment[]
): Promise<Change[]> {
  const known = await store.read(partition, "agenda", idOf.agenda);
  if (!known) return [];
  const { etag, ...entry } = known;
  const changed = new Map(assignments.map((assignment) => [assignment.id, agendaItem(assignment)]));
  const items = known.body.items.map((item) => changed.get(item.id) ?? item);
  return [{ put: { ...entry, body: { items } }, ifMatch: etag }];
}
