import { saveDraft } from "../../domain/answer/answer.ts";
import { readValues } from "../../domain/answer/reading.ts";
import { sameValues } from "../../domain/answer/values.ts";
import type { Change, Ports } from "../../ports.ts";
import { answerPut, standingPut } from "./answerChanges.ts";
import type { Task } from "./task.ts";

/** Half-done work is never lost by pressing another button: what stood in the card becomes the group's draft. */
export function keptWords(
  ports: Pick<Ports, "now">,
  task: Task,
  inputs: Readonly<Record<string, unknown>>,
): Change[] {
  const { values } = readValues(task.assignment.questions, inputs);
  const stands = task.answer.draft?.values ?? task.answer.current?.values ?? {};
  if (Object.keys(values).length === 0 || sameValues(values, stands)) return [];
  const [at, by] = [ports.now(), task.seat.person.id];
  const draft = { values, by, at, ...(task.askedIn && { phase: task.askedIn }) };
  const drafts = { ...task.standing.drafts, [task.assignment.id]: { at, by } };
  return [answerPut(task, saveDraft(task.answer, draft)), standingPut(task, { ...task.standing, drafts })];
}
