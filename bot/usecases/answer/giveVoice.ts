import { isUndone, voiced, wordsRevOf } from "../../domain/answer/answer.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { plainNote } from "../../domain/delivery/nudge.ts";
import type { Ports } from "../../ports.ts";
import { answerPut } from "./answerChanges.ts";
import { ringBoards } from "./ringBoards.ts";
import type { TaskKey } from "./task.ts";
import { receiptLetter } from "./taskLetters.ts";
import { onTask } from "./onTask.ts";

export interface VoiceInput extends TaskKey {
  voice: "agree" | "doubt";
  reason?: string | undefined;
  seenRev: number;
}

/** A member's word on the group's answer (enig / i tvil), one each; a new one takes the place of the old. */
export const giveVoice =
  (ports: Pick<Ports, "store" | "now" | "method" | "links" | "bell">) =>
  (input: VoiceInput): Promise<Outcome<Letter>> =>
    onTask(ports, input, async (task) => {
      const { answer, assignment, seat } = task;
      if (isUndone(answer)) return refuse({ is: "undone" });
      if (!answer.current || assignment.answeredBy !== "group") return refuse({ is: "notFound" });
      if (answer.current.by === seat.person.id) return done(await receiptLetter(ports, task, "shown"));
      const reason = plainNote(input.reason)?.slice(0, 400);
      if (input.seenRev < wordsRevOf(answer)) {
        const letter = await receiptLetter(ports, task, "shown");
        return done({ ...letter, voiceAgain: reason ? { reason } : {} });
      }
      const said = { by: seat.person.id, at: ports.now(), voice: input.voice, ...(reason && { reason }) };
      const after = { ...task, answer: voiced(answer, said) };
      const committed = await ports.store.commit(task.partition, [answerPut(task, after.answer)]);
      if (!committed.ok) return "again";
      ringBoards(ports, task, "answer");
      return done(await receiptLetter(ports, after, "shown"));
    });
