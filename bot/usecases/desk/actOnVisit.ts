import { idOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { dayOf } from "../../domain/time.ts";
import { actOnVisit as next, visitActsOf } from "../../domain/visit.ts";
import type { DeskBody } from "../../contract/desk.ts";
import type { VisitView } from "../../contract/deskViews.ts";
import type { Ports } from "../../ports.ts";
import { actLine, atDesk, groupAt, type DeskInput } from "./desk.ts";
import { visitView } from "./viewVisits.ts";

type Needs = Pick<Ports, "store" | "now">;

/** Proposes times, chooses, plans, writes up, ticks a point or cancels: each role its own acts. */
export const actOnVisit =
  (ports: Needs) =>
  async (input: DeskInput<DeskBody<"actOnVisit">>): Promise<Outcome<VisitView>> => {
    const desk = atDesk(input.visitor, input.programme);
    if (!desk.ok) return desk;
    const { partition, person } = desk.value;
    const { visit: id, rev, act } = input.body;
    const stored = await ports.store.read(partition, "visit", idOf.visit(id));
    const group = stored && groupAt(desk.value, stored.body.group);
    if (!stored || !group?.ok) return refuse({ is: "notFound" });
    const roles = [
      ...(group.value.member ? visitActsOf.member : []),
      ...(desk.value.facilitator ? visitActsOf.facilitator : []),
    ];
    if (!roles.some((allowed) => allowed === act.is)) return refuse({ is: "notYours" });
    if (stored.body.rev !== rev) return refuse({ is: "changedMeanwhile" });
    const now = ports.now();
    const outcome = next(stored.body, act, person.id, now, dayOf(now));
    if (!outcome.ok) return outcome;
    const { etag, ...entry } = stored;
    const written = await ports.store.commit(partition, [
      { put: { ...entry, body: outcome.value }, ifMatch: etag },
      actLine(ports, desk.value, input.act, `visit.${act.is}`, { visit: id, group: stored.body.group }),
    ]);
    return written.ok ? done(visitView(outcome.value, desk.value, now)) : refuse({ is: "changedMeanwhile" });
  };
