import type { Circle } from "../../domain/access.ts";
import { isUndone, type Answer, type Sharing } from "../../domain/answer/answer.ts";
import type { Case } from "../../domain/case/case.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import type { SharingFacts } from "../../domain/letter/chat.ts";
import { approvalOf } from "../../domain/delivery/mailing.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { askToShare, mustBeApproved, share } from "../../domain/answer/sharing.ts";
import { afterSharing } from "../../domain/answer/standingAfter.ts";
import { followAnswer } from "../../domain/answer/wish.ts";
import type { Change, Ports } from "../../ports.ts";
import { actOf } from "./acts.ts";
import { answerPut, boardChanges } from "./answerChanges.ts";
import { intend } from "../outbox/intend.ts";
import { ringBoards } from "./ringBoards.ts";
import { redrawn } from "./redrawn.ts";
import type { Task, TaskKey } from "./task.ts";
import { onTask } from "./onTask.ts";
import { sharingLetter } from "./showSharing.ts";

type Needs = Pick<Ports, "store" | "now" | "method" | "links" | "bell">;
export interface ShareInput extends TaskKey {
  circle: Exclude<Circle, "group">;
  /** Left out: everything that was answered. */
  parts?: readonly string[] | undefined;
  seenRev: number;
}

/** Sends to KS or shares with the other groups: a member's own act, kept with who, when and to whom (OF2, OF5). */
export const shareAnswer =
  (ports: Needs) =>
  (input: ShareInput): Promise<Outcome<Letter>> =>
    onTask(ports, input, async (task) => {
      const { answer, assignment, seat, group } = task;
      const at = ports.now();
      const { circle } = input;
      if (isUndone(answer)) return refuse({ is: "undone" });
      if (!answer.current || !assignment.offers.includes(circle)) return refuse({ is: "notFound" });
      const parts = input.parts ?? Object.keys(answer.current.values);
      if (!parts.some((part) => part in (answer.current?.values ?? {})))
        return done(await sharingLetter(ports, task, { what: "choose", at }));
      const wish = { circle, parts, by: seat.person.id, at };
      const shared = share(answer, wish);
      const what = circle === "all" ? "shared" : "sent";
      if (shared === answer) return done(await sharingLetter(ports, task, { what, at }));
      // Nobody shares words that they have not seen.
      if (input.seenRev !== answer.rev)
        return done(await sharingLetter(ports, task, { what: "changed", at }));
      if (mustBeApproved(group, seat.person, circle)) {
        const asked = await askChief(ports, task, wish);
        return asked ? done(await sharingLetter(ports, asked, { what: "asked", at })) : "again";
      }
      const act = actOf(task, circle === "all" ? "answer.shared" : "answer.sent", at, { circle, parts });
      return recircled(ports, task, shared, { act, said: { what, at } });
    });

/** The wish waits with the answer and its notes, and the chief executive hears of it; `undefined` where a race was lost. */
export async function askChief(
  ports: Pick<Ports, "store" | "now" | "bell">,
  task: Task,
  wish: Sharing,
): Promise<Task | undefined> {
  const { assignment, group, seat, partition } = task;
  const answer = askToShare(task.answer, wish);
  const { circle, parts, at } = wish;
  const committed = await ports.store.commit(partition, [
    answerPut(task, answer),
    ...(await boardChanges(ports, task, { case: followed(task, answer), answer })),
    actOf(task, "sharing.asked", at, { circle, parts }),
    await intend(ports, seat.programme, approvalOf(assignment.id, group.id, wish)),
  ]);
  if (!committed.ok) return undefined;
  ringBoards(ports, task, "note");
  return { ...task, answer };
}

/** The answer and its notes on the board get their circles in one act. */
export async function recircled(
  ports: Needs,
  task: Task,
  answer: Answer,
  { act, said }: { act: Change; said: NonNullable<SharingFacts["said"]> },
): Promise<Outcome<Letter> | "again"> {
  const { assignment, group } = task;
  const board = followed(task, answer);
  const standing = answer.current
    ? afterSharing(task.standing, assignment, answer.current, group.language)
    : task.standing;
  const committed = await ports.store.commit(task.partition, [
    answerPut(task, answer),
    ...(await boardChanges(ports, task, { case: board, standing, answer })),
    act,
    ...(await redrawn(ports, task, answer)),
  ]);
  if (!committed.ok) return "again";
  ringBoards(ports, task, "note");
  return done(await sharingLetter(ports, { ...task, answer, ...(board && { case: board }) }, said));
}

const followed = ({ case: of, answer: before }: Task, answer: Answer): Case | undefined =>
  of && followAnswer(of, before, answer);
