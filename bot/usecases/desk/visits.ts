import { idOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { dayOf } from "../../domain/time.ts";
import { actOnVisit as next, visitActsOf, type Visit } from "../../domain/visit.ts";
import type { DeskBody } from "../../contract/desk.ts";
import type { VisitView } from "../../contract/deskViews.ts";
import type { Ports } from "../../ports.ts";
import { actLine, atDesk, groupAt, type DeskInput } from "./desk.ts";
import { visitView } from "./viewVisits.ts";

type Needs = Pick<Ports, "store" | "now">;

/** A group asks for its home visit, and by asking sends these words to KS; or the facilitator offers one. */
export const askVisit =
  (ports: Needs) =>
  async (input: DeskInput<DeskBody<"askVisit">>): Promise<Outcome<VisitView>> => {
    const desk = atDesk(input.visitor, input.programme);
    if (!desk.ok) return desk;
    const { group: id, ...wish } = input.body;
    const group = groupAt(desk.value, id);
    if (!group.ok) return group;
    const { partition, person } = desk.value;
    const visit: Visit = {
      ...wish,
      id: input.act,
      group: id,
      state: "asked",
      asked: { by: person.id, at: ports.now(), ...(!group.value.member && { offered: true }) },
      proposed: [],
      agenda: [],
      followUp: [],
      rev: 1,
    };
    const what = group.value.member ? "visit.asked" : "visit.offered";
    const written = await ports.store.commit(partition, [
      { put: { kind: "visit", id: idOf.visit(visit.id), body: visit }, ifMatch: "new" },
      actLine(ports, desk.value, input.act, what, { visit: visit.id, group: id }),
    ]);
    // A conflict means that it is there already: the same act again.
    const stands = written.ok
      ? visit
      : (await ports.store.read(partition, "visit", idOf.visit(visit.id)))?.body;
    return stands?.group === id
      ? done(visitView(stands, desk.value, ports.now()))
      : refuse({ is: "notFound" });
  };

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
