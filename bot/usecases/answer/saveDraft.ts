import { saveDraft as kept } from "../../domain/answer/answer.ts";
import type { Circle } from "../../domain/access.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { readValues } from "../../domain/answer/reading.ts";
import { sameValues } from "../../domain/answer/values.ts";
import type { Ports } from "../../ports.ts";
import { ringBoards } from "./ringBoards.ts";
import { besideLetter } from "./beside.ts";
import { onTask } from "./onTask.ts";
import { closedBecause, type TaskKey } from "./task.ts";
import { assignmentLetter, receiptLetter } from "./taskLetters.ts";
import { answerPut, standingPut } from "./answerChanges.ts";

export interface DraftInput extends TaskKey {
  inputs: Readonly<Record<string, unknown>>;
  /** Who was chosen to see it: not kept with the draft, and still chosen in a card that comes back. */
  circle?: Circle | undefined;
}

/**
 * Keeps half-done work for the whole group, on every device. A missing answer is no problem here; what cannot be kept
 * as it is (a word where a number belongs) is said, and stands in the card still.
 */
export const saveDraft =
  (ports: Pick<Ports, "store" | "now" | "method" | "links" | "bell">) =>
  (input: DraftInput): Promise<Outcome<Letter>> =>
    onTask(ports, input, async (task) => {
      const closed = closedBecause(task);
      if (closed) return refuse(closed);
      const { values, problems } = readValues(task.assignment.questions, input.inputs);
      const serious = problems.filter((problem) => problem.is !== "missing" && problem.is !== "tooFew");
      if (serious.length > 0) {
        return done(
          await assignmentLetter(ports, task, {
            values,
            ...(input.circle && { circle: input.circle }),
            said: { is: "invalid", problems: serious },
          }),
        );
      }
      if (task.answer.draft && sameValues(task.answer.draft.values, values)) {
        return done(await receiptLetter(ports, task, "draftSaved"));
      }
      const beside = await besideLetter(ports, task, input);
      if (beside) return done(beside);
      const at = ports.now();
      const by = task.seat.person.id;
      const answer = kept(task.answer, { values, by, at, ...(task.askedIn && { phase: task.askedIn }) });
      const drafts = { ...task.standing.drafts, [task.assignment.id]: { at, by } };
      const committed = await ports.store.commit(task.partition, [
        answerPut(task, answer),
        standingPut(task, { ...task.standing, drafts }),
      ]);
      if (!committed.ok) return "again";
      ringBoards(ports, task, "draft");
      return done(await receiptLetter(ports, { ...task, answer }, "draftSaved"));
    });
