import type { Letter } from "../../domain/letter/letter.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import { decline, isShared, stopSharing as stopped } from "../../domain/answer/sharing.ts";
import type { Ports } from "../../ports.ts";
import { actOf } from "./acts.ts";
import type { TaskKey } from "./task.ts";
import { onTask } from "./onTask.ts";
import { recircled } from "./shareAnswer.ts";
import { sharingLetter } from "./showSharing.ts";

/** Back to the group alone, and a wish that waits is taken back with it. What others have read, they have read. */
export const stopSharing =
  (ports: Pick<Ports, "store" | "now" | "method" | "links" | "bell">) =>
  (key: TaskKey): Promise<Outcome<Letter>> =>
    onTask(ports, key, async (task) => {
      const at = ports.now();
      const answer = decline(stopped(task.answer, task.case));
      // What only waited, nobody has read.
      const seen = isShared(task.answer, task.case);
      const said = { what: task.answer.waiting && !seen ? "takenBack" : "stopped", at } as const;
      if (answer.rev === task.answer.rev && !task.answer.waiting) {
        return done(await sharingLetter(ports, task, said));
      }
      return recircled(ports, task, answer, {
        act: actOf(task, "sharing.stopped", at, { circle: "group" }),
        said,
      });
    });
