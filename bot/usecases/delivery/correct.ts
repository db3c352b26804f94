import { idOf } from "../../domain/ids.ts";
import { correctionOf } from "../../domain/delivery/mailing.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Ports } from "../../ports.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { intend } from "../outbox/intend.ts";
import { actPut } from "../actPut.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

/**
 * Draws every delivered card of an assignment again, so that it says what holds now. Answers are kept. Whoever changes
 * the assignment puts `correctionOf` in the same transaction instead; this is for doing it once more by hand.
 */
export const correct =
  (ports: Pick<Ports, "store" | "now">) =>
  async (visitor: Visitor, programme: string, assignment: string): Promise<Outcome<"correcting">> => {
    const allowed = facilitatorIn(visitor, programme);
    if (!allowed.ok) return allowed;
    const { partition } = allowed.value;
    const known = await ports.store.read(partition, "assignment", idOf.assignment(assignment));
    if (!known) return refuse({ is: "notFound" });
    const at = ports.now();
    const mailing = { ...correctionOf(assignment, at), by: allowed.value.person.id };
    await ports.store.commit(partition, [
      await intend(ports, allowed.value.programme, mailing),
      actPut(`correct-${assignment}`, {
        at,
        by: allowed.value.person.id,
        what: "assignment.corrected",
        subject: { assignment },
      }),
    ]);
    return done("correcting");
  };
