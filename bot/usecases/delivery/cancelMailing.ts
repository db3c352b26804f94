import { idOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Ports } from "../../ports.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { entryOf } from "../outbox/entries.ts";
import { actPut } from "../actPut.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

/**
 * Before the sending nothing goes; during it, what is not in the air stays: each message asks its mailing when it is
 * due, and drops with this as its reason. What has gone is not taken back by this (see recall.ts).
 */
export const cancelMailing =
  ({ store, now }: Pick<Ports, "store" | "now">) =>
  async (visitor: Visitor, programme: string, id: string): Promise<Outcome<"cancelled">> => {
    const allowed = facilitatorIn(visitor, programme);
    if (!allowed.ok) return allowed;
    const { partition } = allowed.value;
    for (;;) {
      const known = await store.read(partition, "mailing", idOf.mailing(id));
      if (!known) return refuse({ is: "notFound" });
      if (known.body.state === "cancelled") return done("cancelled");
      const at = now();
      const body = { ...known.body, state: "cancelled" as const, rev: known.body.rev + 1 };
      const written = await store.commit(partition, [
        { put: entryOf(body), ifMatch: known.etag },
        actPut(`cancel-${id}`, {
          at,
          by: allowed.value.person.id,
          what: "mailing.cancelled",
          subject: { mailing: id },
        }),
      ]);
      // The expansion writes its progress on the same document: then once more, on what it has become.
      if (written.ok) return done("cancelled");
    }
  };
