import { idOf } from "../../domain/ids.ts";
import { correctionOf } from "../../domain/delivery/mailing.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Ports } from "../../ports.ts";
import { agendaWith } from "../delivery/agendaWith.ts";
import { intend } from "../outbox/intend.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { actPut } from "../actPut.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

/** Takes no more answers: what was answered stands, what is not sent stays, and the cards that are out say so. */
export const closeAssignment =
  (ports: Pick<Ports, "store" | "now">) =>
  async (visitor: Visitor, programme: string, id: string): Promise<Outcome<"closed">> => {
    const allowed = facilitatorIn(visitor, programme);
    if (!allowed.ok) return allowed;
    const { partition } = allowed.value;
    for (;;) {
      const known = await ports.store.read(partition, "assignment", idOf.assignment(id));
      if (!known) return refuse({ is: "notFound" });
      const at = ports.now();
      const { etag, ...entry } = known;
      if (known.body.closedAt && known.body.closedAt <= at) return done("closed");
      const body = { ...known.body, closedAt: at, rev: known.body.rev + 1 };
      const written = await ports.store.commit(partition, [
        { put: { ...entry, body }, ifMatch: etag },
        ...(await agendaWith(ports, partition, body)),
        await intend(ports, allowed.value.programme, correctionOf(id, at)),
        actPut(`close-${id}`, {
          at,
          by: allowed.value.person.id,
          what: "assignment.closed",
          subject: { assignment: id },
        }),
      ]);
      if (written.ok) return done("closed");
    }
  };
