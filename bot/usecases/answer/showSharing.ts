import { isMember } from "../../domain/access.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import type { SharingFacts } from "../../domain/letter/chat.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import { circleOf, mayApprove } from "../../domain/answer/sharing.ts";
import type { Values } from "../../domain/answer/values.ts";
import type { Ports } from "../../ports.ts";
import { readTask, type Task, type TaskKey } from "./task.ts";
import { nameOf, taskFacts } from "./taskLetters.ts";

type Needs = Pick<Ports, "store" | "now" | "method" | "links">;

/** Who sees what of an answer now, and the acts that are possible: with the sentence about disclosure, before any act. */
export const showSharing =
  (ports: Needs) =>
  async (key: TaskKey): Promise<Outcome<Letter>> => {
    const read = await readTask(ports, key);
    return read.ok ? done(await sharingLetter(ports, read.value)) : read;
  };

export async function sharingLetter(
  ports: Needs,
  task: Task,
  said?: SharingFacts["said"],
): Promise<Letter & { kind: "sharing" }> {
  const { answer, assignment, group, seat } = task;
  const { current, waiting } = answer;
  const approves =
    waiting !== undefined && isMember(seat.person, [group.id]) && mayApprove(group, seat.person);
  const parts = assignment.questions.flatMap(({ id, label }) =>
    current && id in current.values ? [{ id, label, circle: circleOf(current.circles, id) }] : [],
  );
  return {
    kind: "sharing",
    ...taskFacts(ports, task),
    parts,
    offers: assignment.offers,
    ...(waiting && { waiting: { by: await nameOf(ports, task, waiting.by), at: waiting.at } }),
    mayApprove: approves,
    ...(approves && current && { asked: asked(task, waiting.parts, current.values) }),
    ...(said && { said }),
  };
}

const asked = ({ assignment: { questions } }: Task, parts: readonly string[], values: Values) => ({
  questions: questions.filter(({ id }) => parts.includes(id)),
  values,
});
