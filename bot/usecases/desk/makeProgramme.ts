import type { DeskBody } from "../../contract/desk.ts";
import { copyPlan } from "../../domain/plan/copy.ts";
import { partitionOf } from "../../domain/ids.ts";
import { newPlan } from "../../domain/plan/fresh.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Person } from "../../domain/programme/person.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Ports } from "../../ports.ts";
import { checkPlan } from "../programme/checkPlan.ts";
import { loadPlan } from "../programme/loadPlan.ts";
import { asPlanned, planInStore } from "../programme/planInStore.ts";
import type { Seat } from "../visitor/visitor.ts";
import { bringAccounts } from "./bringAccounts.ts";
import { actLine, type DeskInput } from "./desk.ts";
import { beginMaking, endMaking, isMade, mayMake } from "./making.ts";
import { told, type PlanTold } from "./told.ts";
import { everything } from "../everything.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";
import { untilWritten } from "../untilWritten.ts";

type Needs = Pick<Ports, "store" | "now" | "log">;

/** A new programme from one that the facilitator runs: shown first, then made by loading it as any other plan. */
export const copyProgramme =
  (ports: Needs) =>
  async ({
    visitor,
    programme,
    act,
    body,
  }: DeskInput<DeskBody<"copyProgramme">>): Promise<Outcome<PlanTold>> => {
    const allowed = facilitatorIn(visitor, programme);
    if (!allowed.ok) return allowed;
    const { dryRun, ...wish } = body;
    const source = await planInStore(ports, programme);
    if (!source) return refuse({ is: "notFound" });
    const people = await everything(ports, partitionOf.programme(programme), ["person"]);
    const known = people.map((it) => it.body);
    return make(ports, { act, plan: copyPlan(source, wish), by: allowed.value, known, dryRun });
  };

/** A new programme with nothing in it but its gatherings and whoever makes it. */
export const makeProgramme =
  (ports: Needs) =>
  async ({
    visitor,
    programme,
    act,
    body,
  }: DeskInput<DeskBody<"makeProgramme">>): Promise<Outcome<PlanTold>> => {
    const allowed = facilitatorIn(visitor, programme);
    if (!allowed.ok) return allowed;
    const { dryRun, ...wish } = body;
    const { person, programme: like } = allowed.value;
    const plan = newPlan(wish, like, {
      ...asPlanned(person),
      memberships: [],
      programmeRoles: ["facilitator"],
    });
    return make(ports, { act, plan, by: allowed.value, known: [person], dryRun });
  };

interface Making {
  act: string;
  plan: Plan;
  by: Seat;
  /** People who are in both, as they are known where it was made from. */
  known: readonly Person[];
  dryRun: boolean;
}

const make = (ports: Needs, { act, plan, by, known, dryRun }: Making): Promise<Outcome<PlanTold>> =>
  untilWritten(async () => {
    const { id } = plan.programme;
    if (!dryRun && (await isMade(ports, id, by, act))) return done({ changes: [], warnings: [] });
    if (!(await mayMake(ports, plan.programme, by))) return refuse({ is: "changedMeanwhile" });
    const checked = await checkPlan(ports)(plan);
    if (dryRun || !checked.ok) return told(checked);
    if (!(await beginMaking(ports, plan.programme, by))) return "again";
    const loaded = await loadPlan(ports)(plan);
    if (!loaded.ok) return told(loaded);
    await bringAccounts(ports, id, known);
    const line = actLine(ports, by, act, "programme.made", { programme: id });
    await ports.store.commit(partitionOf.programme(by.programme.id), [line]);
    await ports.store.commit(partitionOf.programme(id), [line]);
    await endMaking(ports, id, act);
    return told(loaded);
  });
