import type { Bodies } from "../../domain/store/documents.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Ports } from "../../ports.ts";
import { readTask, type Task, type TaskKey } from "./task.ts";
import { nameOf, taskFacts } from "./taskLetters.ts";

type Needs = Pick<Ports, "store" | "now" | "method" | "links">;
export type KeptVersion = Bodies["version"] & { etag: string; id: string };

/** Everything that has been sent for one answer, the oldest first. */
export async function versionsOf(
  { store }: Pick<Ports, "store">,
  { partition, answerId }: Pick<Task, "partition" | "answerId">,
): Promise<KeptVersion[]> {
  const { entries } = await store.list(partition, ["version"], { prefix: `version:${answerId}:` });
  return entries.map(({ body, etag, id }) => ({ ...body, etag, id }));
}

/** What the group has said before, for the group alone. */
export const showHistory =
  (ports: Needs) =>
  async (key: TaskKey): Promise<Outcome<Letter>> => {
    const read = await readTask(ports, key);
    if (!read.ok) return read;
    const task = read.value;
    const versions = await versionsOf(ports, task);
    const told = versions.toReversed().map(async ({ by, at, late, values, undone }) => ({
      by: await nameOf(ports, task, by),
      at,
      late: late ?? false,
      values,
      ...(undone && { undone: { by: await nameOf(ports, task, undone.by), at: undone.at } }),
    }));
    return done({
      kind: "history",
      ...taskFacts(ports, task),
      questions: task.assignment.questions,
      versions: await Promise.all(told),
    });
  };
