import type { Letter } from "../../domain/letter/letter.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { approve, decline, mayApprove } from "../../domain/answer/sharing.ts";
import type { Ports } from "../../ports.ts";
import { actOf } from "./acts.ts";
import type { TaskKey } from "./task.ts";
import { onTask } from "./onTask.ts";
import { recircled } from "./shareAnswer.ts";
import { sharingLetter } from "./showSharing.ts";

/** The chief executive's yes or no to a wish to share with the other groups, where the group wants it so. */
export const approveSharing =
  (ports: Pick<Ports, "store" | "now" | "method" | "links" | "bell">) =>
  (input: TaskKey & { yes: boolean; seenRev: number }): Promise<Outcome<Letter>> =>
    onTask(ports, input, async (task) => {
      const { answer, group, seat } = task;
      const at = ports.now();
      if (!mayApprove(group, seat.person)) return refuse({ is: "notYours" });
      if (!answer.waiting) return done(await sharingLetter(ports, task, { what: "settled", at }));
      if (!input.yes) {
        const act = actOf(task, "sharing.declined", at, { to: answer.waiting.by });
        return recircled(ports, task, decline(answer), { act, said: { what: "declined", at } });
      }
      if (input.seenRev !== answer.rev)
        return done(await sharingLetter(ports, task, { what: "changed", at }));
      const { circle, parts, by } = answer.waiting;
      const act = actOf(task, "answer.shared", at, { circle, parts, to: by });
      return recircled(ports, task, approve(answer), { act, said: { what: "shared", at } });
    });
