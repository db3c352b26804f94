import { idOf } from "../../domain/ids.ts";
import { languageFor } from "../../domain/language.ts";
import type { NoticeFacts } from "../../domain/letter/chat.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { sawNewest, type Feedback } from "../../domain/overview/remark.ts";
import { nameFor } from "../../domain/store/former.ts";
import type { Ports } from "../../ports.ts";
import type { Task } from "./task.ts";
import { taskFacts } from "./taskLetters.ts";

/** What KS replied last to the answer of a task, and what the group has done with that. */
export async function feedbackLetter(
  ports: Pick<Ports, "store" | "links">,
  task: Task,
  feedback: Feedback,
  more: Pick<NonNullable<NoticeFacts["about"]>, "empty" | "words"> = {},
): Promise<Outcome<Letter>> {
  const last = feedback.replies.at(-1);
  if (!last) return refuse({ is: "notFound" });
  const { partition, seat, group } = task;
  const sender = await ports.store.read(partition, "person", idOf.person(last.by));
  const names = { [last.by]: sender?.body.name ?? "" };
  const seenAt = sawNewest(feedback);
  const saidBack = (feedback.saidBack ?? []).filter(({ at }) => at >= last.at);
  return done({
    kind: "notice",
    text: last.text,
    from: nameFor(names, last.by, languageFor(seat.person, group)),
    about: {
      ...taskFacts(ports, task),
      ...(seenAt && { seenAt }),
      ...(saidBack.length > 0 && { saidBack: saidBack.map(({ at, text }) => ({ at, text })) }),
      ...more,
    },
  });
}
