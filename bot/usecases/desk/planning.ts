import { copyPlan } from "../../domain/copyPlan.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Plan, PlanChange, PlannedPerson } from "../../domain/plan.ts";
import type { PlanRefusal, PlanWarning } from "../../domain/planProblem.ts";
import type { DeskBody } from "../../contract/desk.ts";
import type { Ports } from "../../ports.ts";
import { facilitatorIn } from "../overview/readGroups.ts";
import { checkPlan } from "../programme/checkPlan.ts";
import { loadPlan } from "../programme/loadPlan.ts";
import { readStoredPlan } from "../programme/storedPlan.ts";
import type { DeskInput } from "./desk.ts";

type Needs = Pick<Ports, "store" | "now" | "log">;

export interface PlanTold {
  changes: PlanChange[];
  warnings: PlanWarning[];
  /** Everything that is wrong with the plan, when it could not be loaded. */
  refusal?: PlanRefusal;
}

/** A new programme from one that the facilitator runs: shown first, then made by loading it as any other plan. */
export const copyProgramme =
  (ports: Needs) =>
  async ({ visitor, programme, body }: DeskInput<DeskBody<"copyProgramme">>): Promise<Outcome<PlanTold>> => {
    const allowed = facilitatorIn(visitor, programme);
    if (!allowed.ok) return allowed;
    const { dryRun, ...wish } = body;
    const taken = await ports.store.read(partitionOf.programme(wish.id), "programme", idOf.programme);
    if (taken) return refuse({ is: "changedMeanwhile" });
    const source = await planInStore(ports, programme);
    if (!source) return refuse({ is: "notFound" });
    const plan = copyPlan(source, wish);
    return told(await (dryRun ? checkPlan(ports)(plan) : loadPlan(ports)(plan)));
  };

/** Somebody is put on the roster by hand, as the workbook would have done it; known by their e-mail. */
export const addPerson =
  (ports: Needs) =>
  async ({ visitor, programme, act, body }: DeskInput<DeskBody<"addPerson">>): Promise<Outcome<PlanTold>> => {
    const allowed = facilitatorIn(visitor, programme);
    if (!allowed.ok) return allowed;
    const source = await planInStore(ports, programme);
    if (!source) return refuse({ is: "notFound" });
    const { group, roles = ["member"], programmeRole, ...who } = body;
    const person: PlannedPerson = {
      ...who,
      id: act.toLowerCase(),
      memberships: group === undefined ? [] : [{ group, roles }],
      programmeRoles: programmeRole === undefined ? [] : [programmeRole],
    };
    const isThere = source.people.some(({ email }) => email.toLowerCase() === who.email.toLowerCase());
    if (isThere) return done({ changes: [], warnings: [] });
    return told(await loadPlan(ports)({ ...source, people: [...source.people, person] }));
  };

const told = (
  outcome:
    | { ok: true; value: { changes: PlanChange[]; warnings: PlanWarning[] } }
    | { ok: false; refusal: PlanRefusal },
): Outcome<PlanTold> =>
  done(outcome.ok ? outcome.value : { changes: [], warnings: [], refusal: outcome.refusal });

/** A programme as somebody could have handed it in: without what has happened in it. */
async function planInStore({ store }: Pick<Ports, "store">, id: string): Promise<Plan | undefined> {
  const { programme, people, assignments } = await readStoredPlan(store, id);
  if (!programme) return undefined;
  const { createdAt: _at, moves: _m, ...settled } = programme.body;
  return {
    programme: settled,
    people: people
      .map(({ body }) => body)
      .filter(({ removedAt }) => removedAt === undefined)
      .map(
        ({ account: _account, pausedUntil: _pause, removedAt: _gone, notNow: _later, ...person }) => person,
      ),
    assignments: assignments
      .map(({ body }) => body)
      .filter(({ withdrawnAt }) => withdrawnAt === undefined)
      .map(({ rev: _rev, closedAt: _closed, withdrawnAt: _withdrawn, ...assignment }) => assignment),
  };
}
