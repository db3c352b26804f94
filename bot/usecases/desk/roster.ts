import type { DeskBody } from "../../contract/desk.ts";
import { isFacilitator } from "../../domain/access.ts";
import { partitionOf } from "../../domain/ids.ts";
import { refuse, type Outcome } from "../../domain/outcome.ts";
import type { Plan, PlannedPerson } from "../../domain/plan/plan.ts";
import type { Ports } from "../../ports.ts";
import { facilitatorIn } from "../overview/readGroups.ts";
import { checkPlan } from "../programme/checkPlan.ts";
import { loadPlan } from "../programme/loadPlan.ts";
import { planInStore } from "../programme/planInStore.ts";
import { actLine, type DeskInput } from "./desk.ts";
import { told, type PlanTold } from "./told.ts";

type Needs = Pick<Ports, "store" | "now" | "log">;

/**
 * Somebody is put on the roster by hand, as the workbook would have done it; known by their e-mail. Whoever is there
 * gets one seat more, and keeps those they have.
 */
export const addPerson =
  (ports: Needs) =>
  async ({ visitor, programme, act, body }: DeskInput<DeskBody<"addPerson">>): Promise<Outcome<PlanTold>> => {
    const allowed = facilitatorIn(visitor, programme);
    if (!allowed.ok) return allowed;
    const source = await planInStore(ports, programme);
    if (!source) return refuse({ is: "notFound" });
    const { group, roles = ["member"], programmeRole, ...who } = body;
    const wished: PlannedPerson = {
      ...who,
      id: act.toLowerCase(),
      memberships: group === undefined ? [] : [{ group, roles }],
      programmeRoles: programmeRole === undefined ? [] : [programmeRole],
    };
    const same = ({ email }: PlannedPerson): boolean => email.toLowerCase() === who.email.toLowerCase();
    const known = source.people.find(same);
    const people = known
      ? source.people.map((it) => (it === known ? alsoSeated(it, wished) : it))
      : [...source.people, wished];
    const outcome = told(await loadPlan(ports)({ ...source, people }));
    if (outcome.ok && outcome.value.changes.length > 0) {
      const subject = { person: known?.id ?? wished.id, ...(group !== undefined && { group }) };
      const line = actLine(ports, allowed.value, act, "person.added", subject);
      await ports.store.commit(partitionOf.programme(programme), [line]);
    }
    return outcome;
  };

const alsoSeated = (known: PlannedPerson, { memberships, programmeRoles }: PlannedPerson): PlannedPerson => ({
  ...known,
  memberships: [
    ...known.memberships,
    ...memberships.filter(({ group }) => !known.memberships.some((it) => it.group === group)),
  ],
  programmeRoles: [...new Set([...known.programmeRoles, ...programmeRoles])],
});

/**
 * Somebody is no longer in a group, or in the programme when that was their last seat: as when the workbook no longer
 * has them. What they wrote stays with the group, nothing more is sent to them, and nobody is told.
 */
export const removePerson =
  (ports: Needs) =>
  async ({
    visitor,
    programme,
    act,
    body,
  }: DeskInput<DeskBody<"removePerson">>): Promise<Outcome<PlanTold>> => {
    const allowed = facilitatorIn(visitor, programme);
    if (!allowed.ok) return allowed;
    const { person: id, group, dryRun } = body;
    const source = await planInStore(ports, programme);
    const known = source?.people.find((it) => it.id === id);
    const seated = group === undefined || known?.memberships.some((it) => it.group === group);
    if (!source || !known || !seated) return refuse({ is: "notFound" });
    const people = without(source, known, group);
    if (isFacilitator(known) && !people.some(isFacilitator)) return refuse({ is: "closed" });
    const plan = { ...source, people };
    if (dryRun) return told(await checkPlan(ports)(plan));
    const outcome = told(await loadPlan(ports)(plan));
    if (outcome.ok && outcome.value.changes.length > 0) {
      const subject = { person: id, ...(group !== undefined && { group }) };
      const line = actLine(ports, allowed.value, act, "person.removed", subject);
      await ports.store.commit(partitionOf.programme(programme), [line]);
    }
    return outcome;
  };

function without({ people }: Plan, person: PlannedPerson, group: string | undefined): PlannedPerson[] {
  const memberships = group === undefined ? [] : person.memberships.filter((it) => it.group !== group);
  const stays = memberships.length > 0 || (group !== undefined && person.programmeRoles.length > 0);
  return people.flatMap((it) => (it !== person ? [it] : stays ? [{ ...it, memberships }] : []));
}
