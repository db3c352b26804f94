import type { Replaced, Version } from "./answer.ts";
import type { Assignment } from "../assignment/assignment.ts";
import type { Case } from "../case/case.ts";
import type { Library } from "../assignment/library.ts";
import type { Question } from "../assignment/question.ts";
import type { PhaseNumber } from "../roadmap.ts";
import { statuses, type CheckIn, type Standing } from "./standing.ts";
import { dayOf } from "../time.ts";
import type { Value, Values } from "./values.ts";

/** A status check without questions of its own asks those of the phase that the group is in when it is opened. */
export const followsPhase = ({ checkIn, questions }: Assignment): boolean =>
  checkIn === true && questions.length === 0;

export const askedIn = (assignment: Assignment, phase: PhaseNumber, library: Library): Assignment => ({
  ...assignment,
  phase,
  questions: library.checkIn.questions[phase],
});

/** With the questions that these words answer. */
export const asItWasAsked = (
  assignment: Assignment,
  { phase = assignment.phase }: Pick<Version, "phase">,
  library: Library,
): Assignment => (followsPhase(assignment) ? askedIn(assignment, phase, library) : assignment);

type Fact = "status" | "confidence" | "steps";
const about = (questions: readonly Question[], fact: Fact): Question | undefined =>
  questions.find(({ id, lands }) =>
    lands ? lands.lane === "case" && lands.field === fact : fact === "confidence" && id === "confidence",
  );

/** What the case says already, put into the inputs before anybody has answered. */
export function knownBefore(questions: readonly Question[], of: Case | undefined): Values {
  const steps = about(questions, "steps");
  if (!of || steps?.type !== "several_of") return {};
  const done = steps.options.map(({ id }) => id).filter((id) => of.steps.done.includes(id));
  return done.length > 0 ? { [steps.id]: done } : {};
}

export interface Checked {
  case: Case;
  replaced: Replaced;
}

/** A status check moves the case in the same act as the standing: the steps that are done. */
export function checkIn(
  { case: of, standing }: { case: Case; standing: Standing },
  questions: readonly Question[],
  version: Version,
): Checked {
  const { lastCheckIn } = standing;
  return {
    case: withSteps(of, questions, version.values),
    replaced: { steps: of.steps, ...(lastCheckIn && { lastCheckIn }) },
  };
}

/** Takes back what this version did, and nothing of what came after it. */
export function uncheck(
  { case: of, standing }: { case: Case; standing: Standing },
  questions: readonly Question[],
  version: Version,
): { case: Case; standing: Standing } {
  const { values, replaced } = version;
  if (!replaced) return { case: of, standing };
  const untouched = same(withSteps({ ...of, steps: replaced.steps }, questions, values).steps, of.steps);
  return {
    case:
      untouched && !same(of.steps, replaced.steps) ? { ...of, rev: of.rev + 1, steps: replaced.steps } : of,
    standing: unchecked(standing, version, replaced.lastCheckIn),
  };
}

/** `before` is what was the latest then: it may have been taken back since, or be seen by fewer. */
function unchecked(standing: Standing, { at, by }: Version, before: CheckIn | undefined): Standing {
  const { lastCheckIn, earlier = [], checkIns = [], ...rest } = standing;
  const others = checkIns.filter((one) => one.at !== at || one.by !== by);
  const known = before && others.some((one) => one.at === before.at && one.by === before.by);
  // The same check as it was before it was changed that day, and checks from before they were all kept.
  const stood = before && (dayOf(before.at) === dayOf(at) || earlier.some((one) => one.at === before.at));
  const all = [...others, ...(stood && !known ? [before] : [])].sort((a, b) => (a.at < b.at ? -1 : 1));
  const mine = lastCheckIn?.at === at && lastCheckIn.by === by;
  const last = mine ? all.at(-1) : lastCheckIn;
  return {
    ...rest,
    ...(last && { lastCheckIn: last }),
    earlier: earlier.filter((one) => one.at !== at && one.at !== last?.at),
    checkIns: all,
  };
}

/** The status and the confidence that an answer tells, where it tells them. */
export function checkInOf(
  questions: readonly Question[],
  { values, circles, at, by }: Version,
): CheckIn | undefined {
  const said = valueOf(about(questions, "status"), values);
  const status = statuses.find((known) => known === said);
  if (!status) return undefined;
  const asked = about(questions, "confidence");
  const confidence = valueOf(asked, values);
  const circle = asked && circles[asked.id];
  return { status, ...(typeof confidence === "number" && { confidence, ...(circle && { circle }) }), at, by };
}

function withSteps(of: Case, questions: readonly Question[], values: Values): Case {
  const steps = about(questions, "steps");
  if (steps?.type !== "several_of") return of;
  const said = valueOf(steps, values);
  const chosen = Array.isArray(said) ? said.filter((id): id is string => typeof id === "string") : [];
  const asked = new Set(steps.options.map(({ id }) => id));
  const done = [...of.steps.done.filter((id) => !asked.has(id)), ...chosen].sort();
  const open = of.steps.open.filter((id) => !chosen.includes(id));
  return same({ done, open }, { done: [...of.steps.done].sort(), open: of.steps.open })
    ? of
    : { ...of, rev: of.rev + 1, steps: { done, open } };
}

const valueOf = (question: Question | undefined, values: Values): Value | undefined =>
  question && values[question.id];
const same = (a: Case["steps"], b: Case["steps"]): boolean =>
  String([...a.done].sort()) === String([...b.done].sort()) &&
  String([...a.open].sort()) === String([...b.open].sort());
