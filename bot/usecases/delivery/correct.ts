import { isFacilitator } from "../../domain/access.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import { correctionOf } from "../../domain/delivery/mailing.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Ports } from "../../ports.ts";
import { seatIn, type Visitor } from "../visitor/visitor.ts";
import { intend } from "../outbox/intend.ts";
import { actPut } from "../actPut.ts";

/**
 * Draws every delivered card of an assignment again, so that it says what holds now. Answers are kept. Whoever changes
 * the assignment puts `correctionOf` in the same transaction instead; this is for doing it once more by hand.
 */
export const correct =
  (ports: Pick<Ports, "store" | "now">) =>
  async (visitor: Visitor, programme: string, assignment: string): Promise<Outcome<"correcting">> => {
    const seat = seatIn(visitor, programme);
    if (!seat || !isFacilitator(seat.person)) return refuse({ is: "notYours" });
    const partition = partitionOf.programme(programme);
    const known = await ports.store.read(partition, "assignment", idOf.assignment(assignment));
    if (!known) return refuse({ is: "notFound" });
    const at = ports.now();
    const mailing = { ...correctionOf(assignment, stamp(at), at), by: seat.person.id };
    await ports.store.commit(partition, [
      await intend(ports, seat.programme, mailing),
      actPut(`correct-${assignment}`, {
        at,
        by: seat.person.id,
        what: "assignment.corrected",
        subject: { assignment },
      }),
    ]);
    return done("correcting");
  };

/** A moment as part of an id. */
export const stamp = (at: string): string => at.replace(/\D/g, "");
