import type { Answer } from "../../domain/answer/answer.ts";
import type { Submitted } from "../../domain/answer/submit.ts";
import type { Case } from "../../domain/case/case.ts";
import { checkIn } from "../../domain/answer/checkIn.ts";
import { idOf } from "../../domain/ids.ts";
import { landOnBoard } from "../../domain/answer/landing.ts";
import { widened } from "../../domain/answer/sharing.ts";
import { followAnswer, followElsewhere, isNarrower } from "../../domain/answer/wish.ts";
import { afterAnswer } from "../../domain/answer/standingAfter.ts";
import type { Standing } from "../../domain/answer/standing.ts";
import type { Moment } from "../../domain/time.ts";
import type { Change, Ports } from "../../ports.ts";
import { beginCase } from "../board/beginCase.ts";
import { putCases, type CaseWrite } from "../board/putCase.ts";
import { readAll } from "../everything.ts";
import { actOf } from "./acts.ts";
import type { Task } from "./task.ts";

/**
 * What an answer changes, in one transaction: itself, its history, the board, the standing, and the acts to remember.
 * `redrawAt`: when the colleagues' cards are to be drawn again.
 */
export async function answerChanges(
  ports: Pick<Ports, "store">,
  task: Task,
  submitted: Submitted,
  redrawAt?: Moment,
): Promise<{ changes: Change[]; task: Task }> {
  const { is, answer } = submitted;
  const version = answer.current;
  if (is === "answeredFirst" || is === "savedBefore" || !version) {
    return { changes: [answerPut(task, answer)], task: { ...task, answer } };
  }
  const before = task.case ?? (await beginCase(ports, task.partition, task.standing, version));
  const checked = task.assignment.checkIn
    ? checkIn({ case: before, standing: task.standing }, task.assignment.questions, version)
    : { case: before };
  const current = "replaced" in checked ? { ...version, replaced: checked.replaced } : version;
  const written = landOnBoard(checked.case, task.assignment, version, task.group, task.answer.current);
  // The circles have landed with the words; what waits follows.
  const landed = followAnswer(written, { ...task.answer, current: version }, answer);
  const standing = {
    ...afterAnswer(task.standing, task.assignment, version, task.group.language),
    ...(landed !== before && started(task, landed, version.at)),
  };
  const after = { ...task, answer: { ...answer, current }, standing, case: landed };
  const wish = widened(task.answer.current?.circles ?? {}, version.circles);
  return {
    task: after,
    changes: [
      answerPut(task, after.answer),
      {
        put: {
          kind: "version",
          id: idOf.version(task.answerId, answer.rev),
          body: { ...current, answer: task.answerId, rev: answer.rev },
          ...(redrawAt && { dueAt: redrawAt }),
        },
        ifMatch: "new",
      },
      ...(await boardChanges(ports, task, { standing, answer, ...(landed !== before && { case: landed }) })),
      ...(wish
        ? [actOf(task, wish.circle === "all" ? "answer.shared" : "answer.sent", version.at, wish)]
        : []),
    ],
  };
}

export const answerPut = (task: Task, body: Task["answer"]): Change => ({
  put: { kind: "answer", id: task.answerId, body },
  ifMatch: task.etags.answer ?? "new",
});
export const standingPut = (task: Task, body: Standing): Change => ({
  put: { kind: "standing", id: idOf.standing(task.group.id), body: { ...body, rev: task.standing.rev + 1 } },
  ifMatch: task.etags.standing ?? "new",
});
/**
 * The board and the standing as they become, where they do. `answer`: as it becomes, for what it has put on other cases
 * that the group has worked on.
 */
export async function boardChanges(
  ports: Pick<Ports, "store">,
  task: Task,
  {
    case: board,
    standing = task.standing,
    answer,
  }: { case?: Case | undefined; standing?: Standing; answer?: Answer },
): Promise<Change[]> {
  const { etags } = task;
  const onBoard =
    board && board !== task.case ? [{ before: task.case, after: board, etag: etags.case ?? "new" }] : [];
  const cases = [...onBoard, ...(answer ? await elsewhere(ports, task, answer) : [])];
  if (cases.length === 0) return standing === task.standing ? [] : [standingPut(task, standing)];
  return putCases(ports, task.partition, cases, [
    { before: task.standing, after: standing, etag: etags.standing ?? "new" },
  ]);
}

/** A group that has chosen another case may have words of its answer on those before: they are seen by no more people. */
async function elsewhere(
  { store }: Pick<Ports, "store">,
  { answer: before, standing, group, partition }: Task,
  answer: Answer,
): Promise<CaseWrite[]> {
  if (!isNarrower(before, answer)) return [];
  const ids = standing.cases.filter((id) => id !== standing.mainCase).map(idOf.case);
  const others = await readAll(store, partition, "case", ids);
  return [...others.values()].flatMap(({ body, etag }) => {
    const after = body.groups.includes(group.id) ? followElsewhere(body, before, answer) : body;
    return after === body ? [] : [{ before: body, after, etag }];
  });
}

/** With the first words on its board a group has a case. */
const started = (task: Task, landed: Case, at: Moment): Partial<Standing> =>
  task.case
    ? {}
    : {
        mainCase: landed.id,
        cases: [...task.standing.cases, landed.id],
        phase: landed.phase,
        phaseSince: at,
      };
