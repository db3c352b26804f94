import { idOf } from "../../domain/ids.ts";
import { assignmentOf, correctionOf } from "../../domain/delivery/mailing.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Change, Ports } from "../../ports.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { agendaWith } from "./agendaWith.ts";
import { entryOf } from "../outbox/entries.ts";
import { intend } from "../outbox/intend.ts";
import { actPut } from "../actPut.ts";
import { each } from "../everything.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

/**
 * Takes an assignment back: what has not gone stays, and every card that stands in a chat says so kindly. The answers
 * that were given are kept.
 */
export const recall =
  (ports: Pick<Ports, "store" | "now">) =>
  async (visitor: Visitor, programme: string, id: string): Promise<Outcome<"recalled">> => {
    const { store } = ports;
    const allowed = facilitatorIn(visitor, programme);
    if (!allowed.ok) return allowed;
    const { partition } = allowed.value;
    for (;;) {
      const known = await store.read(partition, "assignment", idOf.assignment(id));
      if (!known) return refuse({ is: "notFound" });
      if (known.body.withdrawnAt) return done("recalled");
      const at = ports.now();
      const { etag, ...entry } = known;
      const body = { ...known.body, withdrawnAt: at, rev: known.body.rev + 1 };
      const written = await store.commit(partition, [
        { put: { ...entry, body }, ifMatch: etag },
        ...(await agendaWith(ports, partition, body)),
        await intend(ports, allowed.value.programme, correctionOf(id, at)),
        actPut(`recall-${id}`, {
          at,
          by: allowed.value.person.id,
          what: "assignment.recalled",
          subject: { assignment: id },
        }),
        ...(await cancelled()),
      ]);
      if (written.ok) return done("recalled");
    }

    async function cancelled(): Promise<Change[]> {
      const changes: Change[] = [];
      for await (const page of each(store, partition, ["mailing"], { prefix: "mailing:" })) {
        for (const { etag, body } of page) {
          if (body.state !== "planned" || body.what.kind === "correction" || assignmentOf(body.what) !== id)
            continue;
          changes.push({ put: entryOf({ ...body, state: "cancelled" }), ifMatch: etag });
        }
      }
      // The rest would drop as withdrawn when they are due; these few are told now.
      return changes.slice(0, 90);
    }
  };
