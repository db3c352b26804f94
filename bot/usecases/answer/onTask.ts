import type { Letter } from "../../domain/letter/letter.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { Ports } from "../../ports.ts";
import { untilWritten } from "../untilWritten.ts";
import { readTask, type Task, type TaskKey } from "./task.ts";

/** Reads the task and acts on it; whoever lost a race for its documents reads again, and acts on what is there now. */
export const onTask = (
  ports: Pick<Ports, "store" | "now" | "method">,
  key: TaskKey,
  act: (task: Task) => Promise<Outcome<Letter> | "again">,
): Promise<Outcome<Letter>> =>
  untilWritten(async () => {
    const read = await readTask(ports, key);
    return read.ok ? act(read.value) : read;
  });
