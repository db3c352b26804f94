import type { Answer } from "../domain/answer.ts";
import { correctionOf } from "../domain/mailing.ts";
import type { Change, Ports } from "../ports.ts";
import { intend } from "./delivery/intend.ts";
import type { Task } from "./task.ts";

/** The colleagues' cards stand in their chats and tell what was true before: they are drawn again. */
export async function redrawn(
  ports: Pick<Ports, "store" | "now">,
  task: Task,
  answer: Answer,
): Promise<Change[]> {
  if (task.assignment.answeredBy === "person") return [];
  const cause = `${task.group.id}-${answer.rev}`;
  const mailing = correctionOf(task.assignment.id, cause, ports.now(), task.group.id);
  return [await intend(ports, task.seat.programme, mailing)];
}
