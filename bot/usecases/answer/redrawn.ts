import type { Answer } from "../../domain/answer/answer.ts";
import { laneOf } from "../../domain/ids.ts";
import { correctionOf } from "../../domain/delivery/mailing.ts";
import type { Moment } from "../../domain/time.ts";
import type { Change, Ports } from "../../ports.ts";
import { intend } from "../outbox/intend.ts";
import { wake } from "../outbox/wake.ts";
import type { Task } from "./task.ts";

/** The colleagues' cards stand in their chats and tell what was true before: they are drawn again. */
export async function redrawn(
  ports: Pick<Ports, "store" | "now">,
  task: Task,
  answer: Answer,
): Promise<Change[]> {
  if (task.assignment.answeredBy === "person") return [];
  const mailing = correctionOf(task.assignment.id, ports.now(), answer);
  return [await intend(ports, task.seat.programme, { ...mailing, by: task.seat.person.id })];
}

/** The same for what is answered now, whose version says itself that it is due: see delivery/redrawAnswered.ts. */
export async function redrawAt(
  ports: Pick<Ports, "store" | "now">,
  { seat, assignment }: Task,
): Promise<Moment | undefined> {
  if (assignment.answeredBy === "person") return undefined;
  const { id } = seat.programme;
  const at = ports.now();
  await wake(ports, laneOf.programme(id), id, at);
  return at;
}
