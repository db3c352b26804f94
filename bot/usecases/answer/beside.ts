import { unseenDraft } from "../../domain/answer/answer.ts";
import { readValues } from "../../domain/answer/reading.ts";
import { sameValues } from "../../domain/answer/values.ts";
import type { Circle } from "../../domain/access.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import type { Ports } from "../../ports.ts";
import type { Task } from "./task.ts";
import { assignmentLetter } from "./taskLetters.ts";

interface Pressed {
  inputs: Readonly<Record<string, unknown>>;
  drafted?: string | undefined;
  circle?: Circle | undefined;
}

/**
 * The card once more, where what stands in it would take the place of a colleague's draft that came meanwhile: both
 * texts are on it, and the next press knows of both.
 */
export async function besideLetter(
  ports: Pick<Ports, "store" | "method" | "links" | "now">,
  task: Task,
  { inputs, drafted, circle }: Pressed,
): Promise<Letter | undefined> {
  const beside = unseenDraft(task.answer, task.seat.person.id, drafted);
  if (!beside) return undefined;
  const { values } = readValues(task.assignment.questions, inputs);
  if (Object.keys(values).length === 0 || sameValues(beside.values, values)) return undefined;
  return assignmentLetter(ports, task, { values, beside, ...(circle && { circle }) });
}
