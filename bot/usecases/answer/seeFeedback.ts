import { idOf } from "../../domain/ids.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { refuse, type Outcome } from "../../domain/outcome.ts";
import { sawNewest } from "../../domain/overview/remark.ts";
import type { Ports } from "../../ports.ts";
import { feedbackLetter } from "./feedbackLetter.ts";
import { readTask, type TaskKey } from "./task.ts";

/**
 * A group says that it has seen what KS replied: KS sees that the group has, and not who of them. `words` are those that
 * stood in the card: they stay there.
 */
export const seeFeedback =
  (ports: Pick<Ports, "store" | "now" | "method" | "links">) =>
  async (key: TaskKey & { words?: string | undefined }): Promise<Outcome<Letter>> => {
    const read = await readTask(ports, key);
    if (!read.ok) return read;
    const task = read.value;
    const id = idOf.feedback(idOf.answer(task.assignment.id, task.group.id));
    for (;;) {
      const stored = await ports.store.read(task.partition, "feedback", id);
      if (!stored) return refuse({ is: "notFound" });
      const { etag, ...entry } = stored;
      const body = { ...entry.body, groupSawAt: sawNewest(entry.body) ?? ports.now() };
      if (body.groupSawAt !== entry.body.groupSawAt) {
        const written = await ports.store.commit(task.partition, [
          { put: { ...entry, body }, ifMatch: etag },
        ]);
        if (!written.ok) continue;
      }
      return feedbackLetter(ports, task, body, key.words === undefined ? {} : { words: key.words });
    }
  };
