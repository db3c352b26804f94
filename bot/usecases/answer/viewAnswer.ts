import type { Letter } from "../../domain/letter/letter.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Ports } from "../../ports.ts";
import { openAssignment } from "./openAssignment.ts";
import { closedBecause, readTask, type TaskKey } from "./task.ts";
import { receiptLetter } from "./taskLetters.ts";

/** The truth of one task now, and nothing else: an automatic refresh asks here, and it never sends or changes anything. */
export const viewAnswer =
  (ports: Pick<Ports, "store" | "now" | "method" | "links">) =>
  async (key: TaskKey): Promise<Outcome<Letter>> => {
    const read = await readTask(ports, key);
    if (!read.ok) return read;
    const answered = read.value.answer.current && closedBecause(read.value)?.is !== "withdrawn";
    return answered ? done(await receiptLetter(ports, read.value, "shown")) : openAssignment(ports)(key);
  };
