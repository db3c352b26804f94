import { firstCase, type Case } from "../../domain/case/case.ts";
import { idOf } from "../../domain/ids.ts";
import type { Standing } from "../../domain/answer/standing.ts";
import type { Moment } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";

/** The case that a group's first words begin. One that it began before and has gone out of is the others', and stays. */
export async function beginCase(
  { store }: Pick<Ports, "store">,
  partition: string,
  { group, rev }: Pick<Standing, "group" | "rev">,
  { by, at }: { by: string; at: Moment },
): Promise<Case> {
  const first = firstCase(group, { phase: 1 }, by, at);
  const taken = await store.read(partition, "case", idOf.case(first.id));
  return taken ? { ...first, id: `${first.id}.${rev}` } : first;
}
