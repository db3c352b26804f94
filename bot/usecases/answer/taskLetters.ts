import { inWordsOfNeed } from "../../domain/case/case.ts";
import type { Answer, Draft, Version } from "../../domain/answer/answer.ts";
import { nameFor } from "../../domain/store/former.ts";
import { languageFor } from "../../domain/language.ts";
import { knownBefore } from "../../domain/answer/checkIn.ts";
import { lanesOf } from "../../domain/answer/landing.ts";
import type { AssignmentFacts, Letter, ReceiptFacts } from "../../domain/letter/letter.ts";
import type { GroupFacts } from "../../domain/letter/group.ts";
import type { TaskFacts } from "../../domain/letter/chat.ts";
import type { Refusal } from "../../domain/outcome.ts";
import type { Circle } from "../../domain/access.ts";
import { idOf } from "../../domain/ids.ts";
import { phaseOf } from "../../domain/roadmap.ts";
import { solutionIn } from "../../domain/answer/solutionWords.ts";
import type { Moment } from "../../domain/time.ts";
import type { Values } from "../../domain/answer/values.ts";
import type { Ports } from "../../ports.ts";
import { closedBecause, type Task } from "./task.ts";

type Sources = Pick<Ports, "store" | "method" | "links" | "now">;

export const groupFacts = (
  ports: Pick<Ports, "links">,
  programme: string,
  group: Task["group"],
): GroupFacts => ({
  programme,
  group: group.id,
  groupName: group.name,
  ownWord: group.ownWord,
  boardUrl: ports.links.board(programme, group.id),
});

/** What to draw in the inputs, and what must be said above them. */
export interface Shown {
  values?: Values;
  circle?: Circle;
  beside?: Draft;
  said?: Refusal;
}

export async function assignmentLetter(
  ports: Sources,
  task: Task,
  shown: Shown = {},
): Promise<Letter & { kind: "assignment" }> {
  return { kind: "assignment", ...(await assignmentFacts(ports, task, shown)) };
}

export async function assignmentFacts(
  ports: Sources,
  task: Task,
  shown: Shown = {},
): Promise<AssignmentFacts> {
  const { assignment, answer, seat } = task;
  const framework = ports.method.framework(seat.programme);
  const phase = phaseOf(framework, assignment.phase);
  const step = phase.steps.find((s) => s.id === assignment.step);
  const need = task.case && inWordsOfNeed(task.case);
  const [draftBy, answeredBy] = await Promise.all([
    nameOf(ports, task, answer.draft?.by),
    nameOf(ports, task, answer.current?.by),
  ]);
  return {
    ...groupFacts(ports, seat.programme.id, task.group),
    assignment: assignment.id,
    checkIn: assignment.checkIn ?? false,
    title: assignment.title,
    action: assignment.action,
    why: assignment.why,
    phase: { number: phase.number, name: phase.name },
    ...(step && { step: { name: step.name, draft: step.source === "draft" } }),
    draftText: assignment.draft ?? false,
    ...(need !== undefined && { need }),
    work: assignment.minutes.do,
    minutes: assignment.minutes.answer,
    ...(task.due && { due: task.due }),
    late: task.state === "overdue",
    forGroup: assignment.answeredBy === "group",
    questions: assignment.questions,
    values:
      shown.values ??
      answer.draft?.values ??
      answer.current?.values ??
      knownBefore(assignment.questions, task.case),
    ...(task.askedIn && { askedIn: task.askedIn }),
    ...(answer.draft && { draft: { by: draftBy, at: answer.draft.at } }),
    ...(answer.current && { answered: { by: answeredBy, at: answer.current.at } }),
    rev: answer.rev,
    circle: shown.circle ?? widestCircle(answer) ?? "group",
    offers: assignment.offers,
    ...(shown.beside && { beside: { ...shown.beside, by: draftBy } }),
    ...(shown.said && { said: shown.said }),
  };
}

/** The receipt of the answer that stands. */
export async function receiptLetter(
  ports: Sources,
  task: Task,
  outcome: ReceiptFacts["outcome"],
): Promise<Letter & { kind: "receipt" }> {
  const { assignment, answer, seat } = task;
  const stands = outcome === "draftSaved" ? answer.draft : answer.current;
  if (!stands) throw new Error(`no answer to show a receipt for: ${task.answerId}`);
  const late = answer.current?.late ?? false;
  return {
    kind: "receipt",
    ...groupFacts(ports, seat.programme.id, task.group),
    assignment: assignment.id,
    title: assignment.title,
    outcome,
    by: await nameOf(ports, task, stands.by),
    at: stands.at,
    late,
    questions: assignment.questions,
    values: stands.values,
    lanes: lanesOf(assignment.questions.filter(({ id }) => id in stands.values)),
    circle: widestCircle(answer) ?? "group",
    canChange: closedBecause(task) === undefined,
    forGroup: assignment.answeredBy === "group",
    rev: answer.rev,
    ...(answer.current && outcome !== "draftSaved" && (await aboutAnswer(ports, task, answer.current))),
    ...(outcome === "saved" && needFirst(ports, task)),
  };
}

/** What can be done with an answer that stands, by this reader. */
async function aboutAnswer(ports: Sources, task: Task, current: Version): Promise<Partial<ReceiptFacts>> {
  const { answer, assignment, seat } = task;
  const forGroup = assignment.answeredBy === "group";
  const mine = current.by === seat.person.id;
  const { used } = task.standing.answered[assignment.id] ?? {};
  const voices = answer.voices.map(async ({ by, voice, reason, at }) => ({
    name: await nameOf(ports, task, by),
    voice,
    ...(reason !== undefined && { reason }),
    at,
    before: at < current.at,
    ...(by === seat.person.id && { mine: true }),
  }));
  return {
    mayUndo: mine && closedBecause(task) === undefined,
    mayShare: assignment.offers.length > 0,
    hasHistory: answer.rev > 1,
    ...(answer.waiting && { waiting: true }),
    ...(forGroup && answer.voices.length > 0 && { voices: await Promise.all(voices) }),
    mayVoice: forGroup && !mine,
    // A status check takes two minutes, every time.
    ...(forGroup && mine && !assignment.checkIn && { used: used ? { said: used } : {} }),
  };
}

function needFirst({ method }: Sources, { seat, answer, assignment, group }: Task): Partial<ReceiptFacts> {
  const values = answer.current?.values ?? {};
  const { needQuestions } = method.library(seat.programme);
  const found = solutionIn(assignment.questions, values, needQuestions, group.language);
  return answer.rev === 1 && found ? { needFirst: found } : {};
}

/** The parts have one circle each; the card says the widest. */
function widestCircle(answer: Answer): Circle | undefined {
  const chosen = Object.values(answer.current?.circles ?? {});
  if (chosen.includes("all")) return "all";
  return chosen.includes("ks") ? "ks" : answer.current && "group";
}

export const taskFacts = (ports: Pick<Ports, "links">, task: Task): TaskFacts => ({
  ...groupFacts(ports, task.seat.programme.id, task.group),
  assignment: task.assignment.id,
  title: task.assignment.title,
  rev: task.answer.rev,
});

export const snoozedLetter = (ports: Pick<Ports, "links" | "now">, task: Task, until: Moment): Letter => ({
  kind: "receipt",
  ...taskFacts(ports, task),
  outcome: "snoozed",
  by: task.seat.person.name,
  at: ports.now(),
  late: false,
  questions: [],
  values: {},
  lanes: [],
  circle: "group",
  until,
  canChange: true,
  forGroup: task.assignment.answeredBy === "group",
});

export async function nameOf(
  ports: Pick<Ports, "store">,
  task: Task,
  person: string | undefined,
): Promise<string> {
  if (person === undefined) return "";
  if (person === task.seat.person.id) return task.seat.person.name;
  const found = await ports.store.read(task.partition, "person", idOf.person(person));
  return nameFor({ [person]: found?.body.name ?? "" }, person, languageFor(task.seat.person, task.group));
}
