import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import type { Ports } from "../../ports.ts";
import { closedBecause, readTask, type TaskKey } from "./task.ts";
import { assignmentLetter, receiptLetter } from "./taskLetters.ts";

/** The task as it stands, with its answer or draft in the inputs; what is closed shows what was answered. */
export const openAssignment =
  (ports: Pick<Ports, "store" | "now" | "method" | "links">) =>
  async (key: TaskKey): Promise<Outcome<Letter>> => {
    const task = await readTask(ports, key);
    if (!task.ok) return task;
    const closed = closedBecause(task.value);
    if (!closed) return done(await assignmentLetter(ports, task.value));
    if (closed.is === "closed" && task.value.answer.current) {
      return done(await receiptLetter(ports, task.value, "savedBefore"));
    }
    return refuse(closed);
  };
