import { isMember } from "../../domain/access.ts";
import { idOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { dayOf } from "../../domain/time.ts";
import {
  groupsAt,
  actOnVisit as next,
  visitActsOf,
  type Visit,
  type VisitAct,
} from "../../domain/between/visit.ts";
import type { DeskBody } from "../../contract/desk.ts";
import type { VisitView } from "../../contract/visitViews.ts";
import type { Ports } from "../../ports.ts";
import { actLine, atDesk, groupAt, type DeskInput } from "./desk.ts";
import { tellOfVisit } from "./notify.ts";
import { visitView } from "./viewVisits.ts";
import { untilWritten } from "../untilWritten.ts";

type Needs = Pick<Ports, "store" | "now">;

/** Proposes times, chooses, plans, writes up, ticks a point or cancels: each role its own acts. */
export const actOnVisit =
  (ports: Needs) =>
  (input: DeskInput<DeskBody<"actOnVisit">>): Promise<Outcome<VisitView>> =>
    untilWritten(async () => {
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
      if (!(await areOf(ports, partition, stored.body, ownersIn(act)))) return refuse({ is: "notFound" });
      if (stored.body.act === input.act) return done(visitView(stored.body, desk.value, ports.now()));
      if (stored.body.rev !== rev) return refuse({ is: "changedMeanwhile" });
      const now = ports.now();
      const outcome = next(stored.body, act, person.id, now, dayOf(now));
      if (!outcome.ok) return outcome;
      const { etag, ...entry } = stored;
      const written = await ports.store.commit(partition, [
        { put: { ...entry, body: { ...outcome.value, act: input.act } }, ifMatch: etag },
        actLine(ports, desk.value, input.act, `visit.${act.is}`, { visit: id, group: stored.body.group }),
        ...(await tellOfVisit(ports, desk.value, outcome.value, act.is, group.value.member)),
      ]);
      return written.ok ? done(visitView(outcome.value, desk.value, now)) : "again";
    });

const ownersIn = (act: VisitAct): string[] => {
  if (act.is === "take") return act.owner === undefined ? [] : [act.owner];
  return act.is === "hold" ? act.followUp.flatMap(({ owner }) => owner ?? []) : [];
};

/** Whoever is to follow something up is of the group, or of one that takes part. */
async function areOf(
  { store }: Pick<Ports, "store">,
  partition: string,
  visit: Visit,
  people: readonly string[],
): Promise<boolean> {
  const found = await Promise.all(people.map((id) => store.read(partition, "person", idOf.person(id))));
  return found.every((it) => it !== undefined && isMember(it.body, groupsAt(visit)));
}
