import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Ports } from "../../ports.ts";
import { actPut } from "../actPut.ts";

/** That something was exported to the archive, and when; before a deletion the whole programme counts (AR4). */
export const markArchived =
  ({ store, now }: Pick<Ports, "store" | "now">) =>
  async ({ programme, case: one }: { programme: string; case?: string }): Promise<void> => {
    const partition = partitionOf.programme(programme);
    const at = now();
    for (;;) {
      const found = await store.read(partition, "expiry", idOf.expiry);
      const body = { ...(found?.body ?? { notices: [] }), archivedAt: at };
      const what = one === undefined ? "programme.archived" : "case.archived";
      const done = await store.commit(partition, [
        actPut(`archive-${one ?? "all"}`, { at, what, subject: { case: one ?? "" } }),
        ...(one === undefined
          ? [{ put: { kind: "expiry" as const, id: idOf.expiry, body }, ifMatch: found?.etag ?? "new" }]
          : []),
      ]);
      if (done.ok) return;
    }
  };
