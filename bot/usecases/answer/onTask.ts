import type { Letter } from "../../domain/letter/letter.ts";
import { refuse, type Outcome } from "../../domain/outcome.ts";
import type { Ports } from "../../ports.ts";
import { readTask, type Task, type TaskKey } from "./task.ts";

/** How often a lost race is run again before the person is told: a whole room at once is not a reason to be refused. */
const tries = 40;

/** Reads the task and acts on it; whoever lost a race for its documents reads again, and acts on what is there now. */
export async function onTask(
  ports: Pick<Ports, "store" | "now" | "method">,
  key: TaskKey,
  act: (task: Task) => Promise<Outcome<Letter> | "again">,
): Promise<Outcome<Letter>> {
  for (let n = 0; n < tries; n++) {
    const read = await readTask(ports, key);
    if (!read.ok) return read;
    const outcome = await act(read.value);
    if (outcome !== "again") return outcome;
  }
  return refuse({ is: "changedMeanwhile" });
}
