import { longestNote, nudgeOf, plainNote, tooLong, type NudgeDraft } from "../../domain/delivery/nudge.ts";
import type { Mailing } from "../../domain/delivery/mailing.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Ports } from "../../ports.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { programmeFacts } from "./facts.ts";
import { forecast, type Forecast } from "./forecast.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

export interface NudgePlan extends Forecast {
  mailing: Mailing;
}

/** Who would get this nudge, in which language and when; who would not, and why. Nothing is written. */
export const planNudge =
  (ports: Pick<Ports, "store" | "now">) =>
  async (visitor: Visitor, programme: string, draft: NudgeDraft): Promise<Outcome<NudgePlan>> => {
    const allowed = facilitatorIn(visitor, programme);
    if (!allowed.ok) return allowed;
    const over = (plainNote(draft.note)?.length ?? 0) - longestNote;
    if (over > 0) return refuse({ is: "invalid", problems: [tooLong(over)] });
    const mailing = nudgeOf(draft, allowed.value.person.id, ports.now());
    const facts = await programmeFacts(ports.store, programme, [mailing]);
    const assignment = facts?.assignments.get(draft.assignment);
    if (!facts || !assignment) return refuse({ is: "notFound" });
    if (assignment.withdrawnAt) return refuse({ is: "withdrawn" });
    if (assignment.closedAt && assignment.closedAt <= ports.now()) return refuse({ is: "closed" });
    return done({ mailing, ...(await forecast(ports, mailing, facts)) });
  };
