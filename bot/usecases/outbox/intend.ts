import { momentOf } from "../../domain/assignment/assignment.ts";
import { laneOf } from "../../domain/ids.ts";
import type { Mailing } from "../../domain/delivery/mailing.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import type { Change, Ports } from "../../ports.ts";
import { entryOf } from "./entries.ts";
import { wake } from "./wake.ts";

/**
 * The way into the outbox for whoever causes a mailing: wakes the lane now, and hands back the change that belongs in
 * the same transaction as the cause. A cause that is not committed after all leaves a wake that goes by itself.
 */
export async function intend(
  ports: Pick<Ports, "store" | "now">,
  { id, gatherings }: Pick<Programme, "id" | "gatherings">,
  mailing: Mailing,
  ifMatch?: string,
): Promise<Change> {
  const dueAt = momentOf(mailing.when, gatherings);
  if (dueAt) await wake(ports, laneOf.programme(id), id, dueAt);
  return { put: entryOf(mailing, dueAt), ...(ifMatch !== undefined && { ifMatch }) };
}
