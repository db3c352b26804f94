import { submit, type Submitted } from "../domain/answer.ts";
import type { Circle } from "../domain/access.ts";
import { lightened } from "../domain/boardArchive.ts";
import { checkInOf, withCheckIn } from "../domain/checkIn.ts";
import { firstCase, type Case } from "../domain/case.ts";
import { landOnBoard } from "../domain/landing.ts";
import { idOf } from "../domain/ids.ts";
import { correctionOf } from "../domain/mailing.ts";
import type { Letter } from "../domain/letter.ts";
import { done, refuse, type Outcome } from "../domain/outcome.ts";
import { readValues } from "../domain/reading.ts";
import type { Standing } from "../domain/standing.ts";
import type { Moment } from "../domain/time.ts";
import type { Change, Ports } from "../ports.ts";
import { asking, circlesFor, waitsForApproval } from "./approval.ts";
import { intend } from "./delivery/intend.ts";
import { ringBoards } from "./news.ts";
import { closedBecause, readTask, type Task, type TaskKey } from "./task.ts";
import { assignmentLetter, receiptLetter } from "./taskLetters.ts";

export interface AnswerInput extends TaskKey {
  inputs: Readonly<Record<string, unknown>>;
  /** Who shall see it, chosen before submitting (OF3). */
  circle: Circle;
  /** Revision of the answer that stood in the card. */
  seenRev: number;
}
type Needs = Pick<Ports, "store" | "now" | "method" | "links" | "bell" | "log">;

/** How often a lost race for the same documents is run again before the person is told. */
const tries = 4;

/** Answers for the group (or for oneself): the answer, its history, the board and the standing change together. */
export const answerAssignment =
  (ports: Needs) =>
  async (input: AnswerInput): Promise<Outcome<Letter>> => {
    for (let n = 0; n < tries; n++) {
      const read = await readTask(ports, input);
      if (!read.ok) return read;
      const outcome = await tryAnswer(ports, read.value, input);
      if (outcome !== "again") return outcome;
    }
    return refuse({ is: "changedMeanwhile" });
  };

async function tryAnswer(ports: Needs, task: Task, input: AnswerInput): Promise<Outcome<Letter> | "again"> {
  const closed = closedBecause(task);
  if (closed) return refuse(closed);
  const { values, problems } = readValues(task.assignment.questions, input.inputs);
  const circle = allowed(task, input.circle);
  if (problems.length > 0) {
    return done(await assignmentLetter(ports, task, { values, circle, said: { is: "invalid", problems } }));
  }
  const submitted = submit(task.answer, {
    values,
    circles: circlesFor(task, values, circle),
    by: task.seat.person.id,
    at: ports.now(),
    late: task.state === "overdue",
    seenRev: input.seenRev,
    assignmentRev: task.assignment.rev,
  });
  if (submitted.is === "savedBefore") return done(await receiptLetter(ports, task, "savedBefore"));
  const changes = [
    ...changesFor(task, submitted, waitsForApproval(task, circle)),
    ...(await redrawn(ports, task, submitted)),
  ];
  const committed = await ports.store.commit(task.partition, changes);
  if (!committed.ok) return "again";
  const answered = { ...task, answer: submitted.answer };
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

/** Never wider than what the assignment offers. */
function allowed(task: Task, circle: Circle): Circle {
  return circle === "group" || task.assignment.offers.includes(circle) ? circle : "group";
}

function changesFor(task: Task, { is, answer }: Submitted, waits: boolean): Change[] {
  const put: Change = {
    put: { kind: "answer", id: task.answerId, body: answer },
    ifMatch: task.etags.answer ?? "new",
  };
  const version = answer.current;
  if (is === "answeredFirst" || !version) return [put];
  const { [task.assignment.id]: _done, ...drafts } = task.standing.drafts;
  const answered = {
    ...task.standing.answered,
    [task.assignment.id]: { at: version.at, by: version.by, ...(version.late && { late: true }) },
  };
  const theCase = task.case ?? firstCase(task.group.id, { phase: 1 }, version.by, version.at);
  const { current } = task.answer;
  const there = landOnBoard(theCase, task.assignment, version, task.group, current);
  const landed = waits ? asking(there, task, version) : there;
  const onBoard = landed !== theCase;
  const standing = {
    ...withCheckIn(task.standing, checkInOf(task.assignment, version)),
    drafts,
    answered,
    rev: task.standing.rev + 1,
    ...(onBoard && !task.case && startedCase(task, landed, version.at)),
  };
  const changes: Change[] = [
    put,
    {
      put: {
        kind: "version",
        id: idOf.version(task.answerId, answer.rev),
        body: { ...version, answer: task.answerId, rev: answer.rev },
      },
      ifMatch: "new",
    },
    {
      put: {
        kind: "standing",
        id: idOf.standing(task.group.id),
        body: standing,
      },
      ifMatch: task.etags.standing ?? "new",
    },
  ];
  if (onBoard) {
    const { case: kept, moved } = lightened(landed);
    changes.push({
      put: { kind: "case", id: idOf.case(kept.id), body: kept },
      ifMatch: task.etags.case ?? "new",
    });
    for (const note of moved) {
      const body = { ...note, case: kept.id };
      changes.push({ put: { kind: "archivedNote", id: idOf.archivedNote(kept.id, note.id), body } });
    }
  }
  return changes;
}

/** The colleagues' cards stand in their chats and ask for what has been answered: they are drawn again. */
async function redrawn(ports: Needs, task: Task, { is, answer }: Submitted): Promise<Change[]> {
  if (is === "answeredFirst" || task.assignment.answeredBy === "person") return [];
  const cause = `${task.group.id}-${answer.rev}`;
  const mailing = correctionOf(task.assignment.id, cause, ports.now(), task.group.id);
  return [await intend(ports, task.seat.programme, mailing)];
}

const startedCase = (task: Task, started: Case, at: Moment): Partial<Standing> => ({
  mainCase: started.id,
  cases: [...task.standing.cases, started.id],
  phase: started.phase,
  phaseSince: at,
});
