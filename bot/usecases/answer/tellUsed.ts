import { isUndone } from "../../domain/answer/answer.ts";
import type { UsedSpan } from "../../domain/answer/used.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Ports } from "../../ports.ts";
import { standingPut } from "./answerChanges.ts";
import { onTask } from "./onTask.ts";
import type { TaskKey } from "./task.ts";
import { receiptLetter } from "./taskLetters.ts";

/**
 * How long the group's work took, by whoever answered: kept with the group's answer and without who said it. Others
 * than the group meet it only in the report, as the middle of several groups.
 */
export const tellUsed =
  (ports: Pick<Ports, "store" | "now" | "method" | "links">) =>
  (input: TaskKey & { used: UsedSpan | undefined }): Promise<Outcome<Letter>> =>
    onTask(ports, input, async (task) => {
      const { answer, assignment, seat, standing } = task;
      const given = standing.answered[assignment.id];
      if (isUndone(answer)) return refuse({ is: "undone" });
      if (!answer.current || !given || assignment.answeredBy !== "group") return refuse({ is: "notFound" });
      const { used } = input;
      const same = used === undefined || used === given.used || answer.current.by !== seat.person.id;
      if (same) return done(await receiptLetter(ports, task, "shown"));
      const after = { ...standing, answered: { ...standing.answered, [assignment.id]: { ...given, used } } };
      const committed = await ports.store.commit(task.partition, [standingPut(task, after)]);
      if (!committed.ok) return "again";
      return done(await receiptLetter(ports, { ...task, standing: after }, "shown"));
    });
