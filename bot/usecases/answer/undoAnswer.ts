import { archiveNotes, type Case } from "../../domain/case/case.ts";
import { uncheck } from "../../domain/answer/checkIn.ts";
import type { Version } from "../../domain/answer/answer.ts";
import { landOnBoard } from "../../domain/answer/landing.ts";
import { idOf } from "../../domain/ids.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { isFromAnswer } from "../../domain/case/note.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Standing } from "../../domain/answer/standing.ts";
import { afterUndo } from "../../domain/answer/standingAfter.ts";
import { lastTwo, undo } from "../../domain/answer/undo.ts";
import { sameValues, type Values } from "../../domain/answer/values.ts";
import { followAnswer } from "../../domain/answer/wish.ts";
import type { Change, Ports } from "../../ports.ts";
import { actOf } from "./acts.ts";
import { answerPut, boardChanges } from "./answerChanges.ts";
import { ringBoards } from "./ringBoards.ts";
import { redrawn } from "./redrawn.ts";
import { closedBecause, type Task, type TaskKey } from "./task.ts";
import { assignmentLetter, groupFacts, receiptLetter } from "./taskLetters.ts";
import { onTask } from "./onTask.ts";
import { versionsOf, type KeptVersion } from "./showHistory.ts";
import { everything } from "../everything.ts";

type Needs = Pick<Ports, "store" | "now" | "method" | "links" | "bell">;

/** Whoever sent the last words takes them back: the answer, the board, the standing and the history in one act. */
export const undoAnswer =
  (ports: Needs) =>
  (input: TaskKey & { seenRev: number }): Promise<Outcome<Letter>> =>
    onTask(ports, input, async (task) => {
      const { current } = task.answer;
      if (!current)
        return task.answer.draft ? done(await letterAfter(ports, task)) : refuse({ is: "notFound" });
      // Pressed twice, or after somebody else has written: what stands is shown, and nothing more is taken back.
      if (input.seenRev !== task.answer.rev || current.by !== task.seat.person.id) {
        return done(await receiptLetter(ports, task, "shown"));
      }
      const closed = closedBecause(task);
      if (closed) return refuse(closed);
      const [last, previous] = lastTwo(await versionsOf(ports, task));
      const other = previous ? undefined : await anothers(ports, task);
      const { task: after, changes } = await takenBack(ports, task, { current, last, previous, other });
      changes.push(...(await redrawn(ports, task, after.answer)));
      const committed = await ports.store.commit(task.partition, changes);
      if (!committed.ok) return "again";
      ringBoards(ports, task, "answer");
      return done(await letterAfter(ports, after, current.values));
    });

/** Where each answers alone, the group has answered for as long as one of the others has. */
async function anothers(
  { store }: Needs,
  { partition, answerId, answer }: Task,
): Promise<Version | undefined> {
  if (answer.person === undefined) return undefined;
  const prefix = `${idOf.answer(answer.assignment, answer.group)}:`;
  const all = await everything({ store }, partition, ["answer"], prefix);
  const others = all.flatMap(({ id, body }) => (id !== answerId && body.current ? [body.current] : []));
  return others.sort((a, b) => (a.at > b.at ? -1 : 1))[0];
}

interface Words {
  current: Version;
  last: KeptVersion | undefined;
  previous: Version | undefined;
  /** What one of the others has said for themselves. */
  other: Version | undefined;
}
async function takenBack(
  ports: Needs,
  task: Task,
  { current, last, previous, other }: Words,
): Promise<{ task: Task; changes: Change[] }> {
  const at = ports.now();
  const answer = undo(task.answer, previous, at);
  const before =
    task.case && uncheck({ case: task.case, standing: task.standing }, task.assignment.questions, current);
  const landed = before && boardAfter(task, before.case, answer.current, at);
  const said = answer.current ? { ...task.answer, current: answer.current } : task.answer;
  const onBoard = landed && followAnswer(landed, said, answer);
  const back = afterUndo(
    before?.standing ?? task.standing,
    task.assignment,
    answer.current,
    task.group.language,
  );
  const standing = standingAfter(task, back, answer.current ?? other, at);
  const { etag, id, ...kept } = last ?? { etag: undefined, id: undefined };
  return {
    task: { ...task, answer, standing, ...(onBoard && { case: onBoard }) },
    changes: [
      answerPut(task, answer),
      ...(await boardChanges(ports, task, { case: onBoard, standing, answer })),
      ...(etag !== undefined && "values" in kept
        ? [
            {
              put: {
                kind: "version" as const,
                id,
                body: { ...kept, undone: { by: task.seat.person.id, at } },
              },
              ifMatch: etag,
            },
          ]
        : []),
      actOf(task, "answer.undone", at),
    ],
  };
}

function boardAfter(task: Task, of: Case, version: Version | undefined, at: Version["at"]): Case {
  if (version) return landOnBoard(of, task.assignment, version, task.group, task.answer.current);
  const mine = of.notes.filter((note) => isFromAnswer(note, task.answer));
  return archiveNotes(
    of,
    mine.map(({ id }) => id),
    task.seat.person.id,
    at,
  );
}

function standingAfter(
  { assignment, seat }: Task,
  standing: Standing,
  version: Version | undefined,
  at: Version["at"],
): Standing {
  const { [assignment.id]: before, ...answered } = standing.answered;
  if (!version) {
    return {
      ...standing,
      answered,
      drafts: { ...standing.drafts, [assignment.id]: { at, by: seat.person.id } },
    };
  }
  const { by } = version;
  return { ...standing, answered: { ...answered, [assignment.id]: { ...before, at: version.at, by } } };
}

/** A colleague has begun to change what is undone: their draft stays, and the words that it met are in the card. */
async function letterAfter(ports: Needs, task: Task, values?: Values): Promise<Letter> {
  const { answer, assignment, seat, group } = task;
  const { current, draft } = answer;
  if (!current && draft && draft.by !== seat.person.id)
    return assignmentLetter(
      ports,
      task,
      values && !sameValues(values, draft.values) ? { values, beside: draft } : {},
    );
  return {
    kind: "done",
    ...groupFacts(ports, seat.programme.id, group),
    what: current ? "undone" : "undoneFirst",
    at: ports.now(),
    title: assignment.title,
    assignment: assignment.id,
  };
}
