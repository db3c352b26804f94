import { isUndone } from "../../domain/answer/answer.ts";
import { putNote } from "../../domain/case/case.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { inWords } from "../../domain/answer/wording.ts";
import type { Ports } from "../../ports.ts";
import { boardChanges } from "./answerChanges.ts";
import { ringBoards } from "./ringBoards.ts";
import type { TaskKey } from "./task.ts";
import { groupFacts } from "./taskLetters.ts";
import { onTask } from "./onTask.ts";

/** What was written as a need and is an idea is kept in the idea park as well, until the need has a source (F3.1). */
export const parkIdea =
  (ports: Pick<Ports, "store" | "now" | "method" | "links" | "bell">) =>
  (input: TaskKey & { question: string }): Promise<Outcome<Letter>> =>
    onTask(ports, input, async (task) => {
      const { answer, assignment, group, seat } = task;
      if (isUndone(answer)) return refuse({ is: "undone" });
      const question = assignment.questions.find(({ id }) => id === input.question);
      const value = answer.current?.values[input.question];
      if (!question || value === undefined || !task.case) return refuse({ is: "notFound" });
      const at = ports.now();
      const text = inWords(question, value, group.language).join("\n");
      const parked = putNote(task.case, {
        id: ["idea", assignment.id, group.id, question.id, ...(answer.person ? [answer.person] : [])].join(
          ".",
        ),
        lane: "ideaPark",
        text,
        by: seat.person.id,
        group: group.id,
        at,
        origin: { from: "board" },
        circle: "group",
      });
      if (parked !== task.case) {
        const changes = await boardChanges(ports, task, { case: parked });
        const committed = await ports.store.commit(task.partition, changes);
        if (!committed.ok) return "again";
        ringBoards(ports, task, "note");
      }
      return done({
        kind: "done",
        ...groupFacts(ports, seat.programme.id, group),
        what: "parked",
        at,
        title: assignment.title,
        assignment: assignment.id,
      });
    });
