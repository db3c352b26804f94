import { partitionOf } from "../../domain/ids.ts";
import type { DeliveryDeps } from "./deps.ts";
import { redraw } from "./redraw.ts";

/**
 * What was answered is itself the intention to draw the colleagues' cards again: its version is due until that is done.
 * So an answer writes no mailing beside it.
 */
export async function redrawAnswered(
  deps: Pick<DeliveryDeps, "store" | "now">,
  programme: string,
): Promise<number> {
  const { store, now } = deps;
  const partition = partitionOf.programme(programme);
  const due = await store.due(partition, "version", now(), 10);
  for (const { etag, dueAt: _done, ...version } of due) {
    const [, assignment = "", group] = version.body.answer.split(":");
    const what = { kind: "correction", assignment, ...(group !== undefined && { group }) } as const;
    await redraw(deps, programme, what, version.body.by);
    // A conflict: it was written meanwhile and is still due, so it is found again.
    await store.commit(partition, [{ put: version, ifMatch: etag }]);
  }
  return due.length;
}
