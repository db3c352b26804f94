import { longestNote, plainNote } from "../../domain/delivery/nudge.ts";
import { saidBackNotice } from "../../domain/delivery/notices.ts";
import { idOf } from "../../domain/ids.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { refuse, type Outcome } from "../../domain/outcome.ts";
import { sayBack as withWords } from "../../domain/overview/remark.ts";
import type { Ports } from "../../ports.ts";
import { intend } from "../outbox/intend.ts";
import { actOf } from "./acts.ts";
import { feedbackLetter } from "./feedbackLetter.ts";
import { onTask } from "./onTask.ts";
import type { TaskKey } from "./task.ts";

/** A member answers what KS replied: KS reads it as the group's, and it is kept who wrote it (OF5). */
export const sayBack =
  (ports: Pick<Ports, "store" | "now" | "method" | "links">) =>
  (input: TaskKey & { words: string | undefined }): Promise<Outcome<Letter>> =>
    onTask(ports, input, async (task) => {
      const { partition, assignment, group, seat } = task;
      const stored = await ports.store.read(
        partition,
        "feedback",
        idOf.feedback(idOf.answer(assignment.id, group.id)),
      );
      if (!stored) return refuse({ is: "notFound" });
      const { etag, ...entry } = stored;
      const text = plainNote(input.words)?.slice(0, longestNote);
      if (text === undefined) return feedbackLetter(ports, task, entry.body, { empty: true });
      const said = { by: seat.person.id, at: ports.now(), text };
      const body = withWords(entry.body, said);
      if (!body) return refuse({ is: "notFound" });
      if (body !== entry.body) {
        const committed = await ports.store.commit(partition, [
          { put: { ...entry, body }, ifMatch: etag },
          actOf(task, "feedback.answered", said.at),
          await intend(ports, seat.programme, saidBackNotice(assignment.id, group.id, said)),
        ]);
        if (!committed.ok) return "again";
      }
      return feedbackLetter(ports, task, body);
    });
