import { nameFor } from "../../domain/store/former.ts";
import { idOf } from "../../domain/ids.ts";
import { languageFor } from "../../domain/language.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Ports } from "../../ports.ts";
import { readTask, type TaskKey } from "./task.ts";
import { taskFacts } from "./taskLetters.ts";

/** A group says that it has seen what KS replied: KS sees that the group has, and not who of them. */
export const seeFeedback =
  (ports: Pick<Ports, "store" | "now" | "method" | "links">) =>
  async (key: TaskKey): Promise<Outcome<Letter>> => {
    const read = await readTask(ports, key);
    if (!read.ok) return read;
    const task = read.value;
    const { partition, seat, group } = task;
    const id = idOf.feedback(idOf.answer(task.assignment.id, group.id));
    for (;;) {
      const stored = await ports.store.read(partition, "feedback", id);
      const last = stored?.body.replies.at(-1);
      if (!stored || !last) return refuse({ is: "notFound" });
      const before = stored.body.groupSawAt;
      const seenAt = before !== undefined && before >= last.at ? before : ports.now();
      if (seenAt !== before) {
        const { etag, ...entry } = stored;
        const body = { ...stored.body, groupSawAt: seenAt };
        const written = await ports.store.commit(partition, [{ put: { ...entry, body }, ifMatch: etag }]);
        if (!written.ok) continue;
      }
      const sender = await ports.store.read(partition, "person", idOf.person(last.by));
      const names = { [last.by]: sender?.body.name ?? "" };
      return done({
        kind: "notice",
        text: last.text,
        from: nameFor(names, last.by, languageFor(seat.person, group)),
        about: { ...taskFacts(ports, task), seenAt },
      });
    }
  };
