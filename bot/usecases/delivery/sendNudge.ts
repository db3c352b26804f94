import { momentOf } from "../../domain/assignment/assignment.ts";
import { laneOf, partitionOf } from "../../domain/ids.ts";
import { nobody, type NudgeDraft } from "../../domain/delivery/nudge.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Ports } from "../../ports.ts";
import { seatIn, type Visitor } from "../visitor/visitor.ts";
import { entryOf } from "../outbox/entries.ts";
import { planNudge, type NudgePlan } from "./planNudge.ts";
import { wake } from "../outbox/wake.ts";
import { actPut } from "../actPut.ts";

/** Puts the nudge in the outbox, and answers with what the dry run would have said. Asked twice, it is one nudge. */
export const sendNudge =
  (ports: Pick<Ports, "store" | "now">) =>
  async (visitor: Visitor, programme: string, draft: NudgeDraft): Promise<Outcome<NudgePlan>> => {
    const planned = await planNudge(ports)(visitor, programme, draft);
    if (!planned.ok) return planned;
    const { mailing, outlook } = planned.value;
    const seat = seatIn(visitor, programme);
    if (outlook.at && outlook.goes === 0) return refuse({ is: "invalid", problems: [nobody] });
    const dueAt = seat && momentOf(mailing.when, seat.programme.gatherings);
    if (dueAt) await wake(ports, laneOf.programme(programme), programme, dueAt);
    const { by = "", decidedAt: at } = mailing;
    const subject = { mailing: mailing.id, assignment: draft.assignment };
    // A conflict means that it is there already.
    await ports.store.commit(partitionOf.programme(programme), [
      { put: entryOf(mailing, dueAt), ifMatch: "new" },
      actPut(mailing.id, { at, by, what: "nudge.sent", subject }),
    ]);
    return done(planned.value);
  };
