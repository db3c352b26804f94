import type { DeskBody } from "../../contract/desk.ts";
import { isFacilitator } from "../../domain/access.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Plan, PlannedPerson } from "../../domain/plan/plan.ts";
import type { Ports } from "../../ports.ts";
import { changePlan, type Wished } from "../programme/changePlan.ts";
import { checkPlan } from "../programme/checkPlan.ts";
import { planOf } from "../programme/planInStore.ts";
import { readStoredPlan, type StoredPlan } from "../programme/storedPlan.ts";
import { actLine, type DeskInput } from "./desk.ts";
import { told, type PlanTold } from "./told.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

type Needs = Pick<Ports, "store" | "now">;

/**
 * Somebody is put on the roster by hand, as the workbook would have done it; known by their e-mail. Whoever is there
 * gets one seat more, and keeps those they have.
 */
export const addPerson =
  (ports: Needs) =>
  async ({ visitor, programme, act, body }: DeskInput<DeskBody<"addPerson">>): Promise<Outcome<PlanTold>> => {
    const allowed = facilitatorIn(visitor, programme);
    if (!allowed.ok) return allowed;
    const { group, roles = ["member"], programmeRole, ...who } = body;
    const wished: PlannedPerson = {
      ...who,
      id: act.toLowerCase(),
      memberships: group === undefined ? [] : [{ group, roles }],
      programmeRoles: programmeRole === undefined ? [] : [programmeRole],
    };
    const same = ({ email }: PlannedPerson): boolean => email.toLowerCase() === who.email.toLowerCase();
    const changed = await changePlan(ports)(programme, (stored) => {
      if (!stored.programme) return refuse({ is: "notFound" });
      const source = planOf(stored.programme.body, stored);
      const known = source.people.find(same);
      const people = known
        ? source.people.map((it) => (it === known ? alsoSeated(it, wished) : it))
        : [...source.people, wished];
      const subject = { person: known?.id ?? wished.id, ...(group !== undefined && { group }) };
      const line = actLine(ports, allowed.value, act, "person.added", subject);
      return done({ plan: { ...source, people }, line });
    });
    return changed.ok ? told(changed.value) : changed;
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
    const subject = { person: id, ...(group !== undefined && { group }) };
    const line = actLine(ports, allowed.value, act, "person.removed", subject);
    const wish = (stored: StoredPlan, begun: boolean): Outcome<Wished> => {
      if (!stored.programme) return refuse({ is: "notFound" });
      const source = planOf(stored.programme.body, stored);
      const known = source.people.find((it) => it.id === id);
      const seated = group === undefined || known?.memberships.some((it) => it.group === group);
      if (!known || !seated) return begun ? done({ plan: source, line }) : refuse({ is: "notFound" });
      const people = without(source, known, group);
      if (isFacilitator(known) && !people.some(isFacilitator)) return refuse({ is: "closed" });
      return done({ plan: { ...source, people }, line });
    };
    if (dryRun) {
      const wished = wish(await readStoredPlan(ports.store, programme), false);
      return wished.ok ? told(await checkPlan(ports)(wished.value.plan)) : wished;
    }
    const changed = await changePlan(ports)(programme, wish);
    return changed.ok ? told(changed.value) : changed;
  };

function without({ people }: Plan, person: PlannedPerson, group: string | undefined): PlannedPerson[] {
  const memberships = group === undefined ? [] : person.memberships.filter((it) => it.group !== group);
  const stays = memberships.length > 0 || (group !== undefined && person.programmeRoles.length > 0);
  return people.flatMap((it) => (it !== person ? [it] : stays ? [{ ...it, memberships }] : []));
}
