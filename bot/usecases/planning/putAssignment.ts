import type { DeedBody } from "../../contract/deeds.ts";
import type { Assignment } from "../../domain/assignment/assignment.ts";
import type { DraftProblem } from "../../domain/plan/draftProblem.ts";
import { readDraft } from "../../domain/plan/draftReading.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { PlannedAssignment } from "../../domain/plan/assignments.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { checkPlan } from "../../domain/plan/check.ts";
import type { PlanWarning } from "../../domain/plan/problem.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { hasPhase } from "../../domain/roadmap.ts";
import { same } from "../../domain/same.ts";
import type { Ports } from "../../ports.ts";
import { actLine } from "../desk/desk.ts";
import { changePlan } from "../programme/changePlan.ts";
import { find } from "../programme/changed.ts";
import { planOf, withoutWhatHappened } from "../programme/planInStore.ts";
import { openingIn } from "../programme/planTasks.ts";
import { isAnswered } from "../programme/refusePlan.ts";
import type { StoredPlan } from "../programme/storedPlan.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { isOut } from "./isOut.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

export interface PutInput {
  visitor: Visitor;
  programme: string;
  act: string;
  body: DeedBody<"putAssignment">;
}
/** What has been read and judged. Without an assignment it is not right yet. */
export interface PutShown {
  programme: Programme;
  stored: StoredPlan;
  problems: DraftProblem[];
  assignment?: PlannedAssignment;
  before?: Assignment;
  warnings: PlanWarning[];
  /** People have the card, and it is drawn again. */
  corrects: boolean;
  version?: string;
}

/**
 * Puts an assignment in the plan, or changes it there, as loading a workbook does: through the same plan, the same check
 * and the same writing. With `dryRun` nothing is written.
 */
export const putAssignment =
  (ports: Pick<Ports, "store" | "now" | "method">, { dryRun }: { dryRun: boolean }) =>
  async (input: PutInput): Promise<Outcome<PutShown>> => {
    const allowed = facilitatorIn(input.visitor, input.programme);
    if (!allowed.ok) return allowed;
    const { programme: id } = input;
    let shown = undefined as PutShown | undefined;
    const changed = await changePlan(ports)(id, async (stored) => {
      const considered = await consider(ports, input, stored);
      if (!considered.ok) return considered;
      shown = considered.value;
      const { assignment, programme, before } = shown;
      if (dryRun || !assignment) return done(undefined);
      const what = before ? "assignment.changed" : "assignment.put";
      const line = actLine(ports, allowed.value, input.act, what, { assignment: assignment.id });
      return done({ plan: planWith(programme, stored, assignment), line });
    });
    if (!changed.ok) return changed;
    // What could refuse it has been asked field by field: an answer has come meanwhile, and the next look tells so.
    if (!changed.value.ok || !shown) return refuse({ is: "changedMeanwhile" });
    if (dryRun || !shown.assignment) return done(shown);
    const { store } = ports;
    const saved = await store.read(
      partitionOf.programme(id),
      "assignment",
      idOf.assignment(shown.assignment.id),
    );
    return done({ ...shown, ...(saved && { version: saved.etag }) });
  };

async function consider(
  ports: Pick<Ports, "store" | "now" | "method">,
  { programme: id, body }: PutInput,
  stored: StoredPlan,
): Promise<Outcome<PutShown>> {
  const programme = stored.programme?.body;
  if (!programme || !hasPhase(ports.method.framework(programme), body.draft.phase))
    return refuse({ is: "notFound" });
  const known = find(stored.assignments, idOf.assignment(body.assignment));
  const opening = openingIn(stored, body.assignment)?.body;
  const before = known?.body;
  const read = readDraft(body.draft, {
    id: body.assignment,
    main: programme.language,
    gatherings: programme.gatherings,
    groups: programme.groups,
    now: ports.now(),
    ...(before && {
      stands: {
        assignment: before,
        sent: isOut(before, opening, programme, ports.now()),
        answered: await isAnswered(ports.store, id, body.assignment),
      },
    }),
  });
  const { assignment, problems } = read;
  // The same again is the same act once more, whose answer was lost.
  const again = before && assignment && same(assignment, withoutWhatHappened(before));
  if (known?.etag !== body.version && !again) return refuse({ is: "changedMeanwhile" });
  if (before?.withdrawnAt) return refuse({ is: "withdrawn" });
  const shown = { programme, stored, problems, ...(before && { before }), corrects: false, warnings: [] };
  if (!assignment) return done(shown);
  const { warnings } = checkPlan(planWith(programme, stored, assignment));
  return done({
    ...shown,
    assignment,
    warnings: warnings.filter(({ about }) => about.what === "assignment" && about.id === assignment.id),
    corrects: !again && (opening?.state === "sending" || opening?.state === "sent"),
  });
}

function planWith(programme: Programme, stored: StoredPlan, assignment: PlannedAssignment): Plan {
  const plan = planOf(programme, stored);
  const there = plan.assignments.some(({ id }) => id === assignment.id);
  return {
    ...plan,
    assignments: there
      ? plan.assignments.map((it) => (it.id === assignment.id ? assignment : it))
      : [...plan.assignments, assignment],
  };
}
