import { askToShare, circlesFor, mustBeApproved, share } from "../../domain/answer/sharing.ts";
import type { Sharing } from "../../domain/answer/answer.ts";
import { submit, type Submitted } from "../../domain/answer/submit.ts";
import type { Circle } from "../../domain/access.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { approvalOf } from "../../domain/delivery/mailing.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { readValues } from "../../domain/answer/reading.ts";
import { later, minute, type Moment } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import { actOf } from "./acts.ts";
import { answerChanges } from "./answerChanges.ts";
import { intend } from "../outbox/intend.ts";
import { besideLetter } from "./beside.ts";
import { onTask } from "./onTask.ts";
import { redrawAt } from "./redrawn.ts";
import { ringBoards } from "./ringBoards.ts";
import { askChief } from "./shareAnswer.ts";
import { closedBecause, type Task, type TaskKey } from "./task.ts";
import { assignmentLetter, receiptLetter } from "./taskLetters.ts";

export interface AnswerInput extends TaskKey {
  inputs: Readonly<Record<string, unknown>>;
  /** Who shall see it, chosen before submitting (OF3). */
  circle: Circle;
  /** Revision of the answer that stood in the card. */
  seenRev: number;
}
type Needs = Pick<Ports, "store" | "now" | "method" | "links" | "bell" | "log">;

/** Answers for the group (or for oneself): the answer, its history, the board and the standing change together. */
export const answerAssignment =
  (ports: Needs) =>
  (input: AnswerInput): Promise<Outcome<Letter>> =>
    onTask(ports, input, (task) => tryAnswer(ports, task, input));

async function tryAnswer(ports: Needs, task: Task, input: AnswerInput): Promise<Outcome<Letter> | "again"> {
  const closed = closedBecause(task);
  if (closed) return refuse(closed);
  const { values, problems } = readValues(task.assignment.questions, input.inputs);
  const circle = allowed(task, input.circle);
  if (problems.length > 0) {
    return done(await assignmentLetter(ports, task, { values, circle, said: { is: "invalid", problems } }));
  }
  const beside = await besideLetter(ports, task, { ...input, circle });
  if (beside) return done(beside);
  const at = ports.now();
  const parts = Object.keys(values);
  const waits = mustBeApproved(task.group, task.seat.person, circle);
  const submitted = submit(task.answer, {
    values,
    circles: waits ? (task.answer.current?.circles ?? {}) : circlesFor(task.answer, parts, circle),
    by: task.seat.person.id,
    at,
    late: task.state === "overdue",
    seenRev: input.seenRev,
    assignmentRev: task.assignment.rev,
    ...(task.askedIn && { phase: task.askedIn }),
  });
  if (submitted.is === "savedBefore") {
    const now = waits
      ? await wished(ports, task, { circle: "all", parts, by: task.seat.person.id, at })
      : task;
    return now ? done(await receiptLetter(ports, now, repeated(now, at))) : "again";
  }
  const kept = submitted.is === "answeredFirst" || !waits ? submitted : asking(submitted, task, parts, at);
  const dueAt = kept.is === "answeredFirst" ? undefined : await redrawAt(ports, task);
  const { changes, task: answered } = await answerChanges(ports, task, kept, dueAt);
  const wish = kept.is === "answeredFirst" || !waits ? undefined : kept.answer.waiting;
  if (wish) {
    changes.push(
      actOf(task, "sharing.asked", at, { circle: wish.circle, parts: wish.parts }),
      await intend(ports, task.seat.programme, approvalOf(task.assignment.id, task.group.id, wish)),
    );
  }
  const committed = await ports.store.commit(task.partition, changes);
  if (!committed.ok) return "again";
  if (submitted.is === "answeredFirst") {
    const letter = await assignmentLetter(ports, answered, { values, circle });
    return done({ ...letter, said: { is: "answeredFirst", by: letter.answered?.by ?? "" } });
  }
  ringBoards(ports, task, "answer");
  ports.log.info("answer.saved", {
    programme: task.seat.programme.id,
    assignment: task.assignment.id,
    group: task.group.id,
    rev: submitted.answer.rev,
  });
  return done(await receiptLetter(ports, answered, submitted.is));
}

/** A second touch of the same button gets the receipt of the first. */
function repeated(
  { answer: { current, rev }, seat }: Task,
  now: Moment,
): "saved" | "changed" | "savedBefore" {
  const justNow = current?.by === seat.person.id && now < later(current.at, minute);
  if (!justNow) return "savedBefore";
  return rev === 1 ? "saved" : "changed";
}

/** The same words, and now all groups are to see them: that is asked for, where it has not been. */
const wished = (ports: Needs, task: Task, wish: Sharing): Promise<Task | undefined> =>
  task.answer.waiting || share(task.answer, wish) === task.answer
    ? Promise.resolve(task)
    : askChief(ports, task, wish);

/** What waits for the chief executive is with the group alone until then. */
const asking = (submitted: Submitted, { seat }: Task, parts: string[], at: Moment): Submitted => ({
  ...submitted,
  answer: askToShare(submitted.answer, { circle: "all", parts, by: seat.person.id, at }),
});

/** Never wider than what the assignment offers. */
function allowed(task: Task, circle: Circle): Circle {
  return circle === "group" || task.assignment.offers.includes(circle) ? circle : "group";
}
