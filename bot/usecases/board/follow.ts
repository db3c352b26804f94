import { circles, wider, type Circle } from "../../domain/access.ts";
import type { Answer, Version, Sharing } from "../../domain/answer/answer.ts";
import { stateOf, takesAnswers, type Assignment } from "../../domain/assignment/assignment.ts";
import { asItWasAsked } from "../../domain/answer/checkIn.ts";
import type { ActRefusal, Doer } from "../../domain/board/act.ts";
import type { NoteVersion } from "../../domain/board/history.ts";
import type { Case, Note } from "../../domain/case/case.ts";
import { idOf } from "../../domain/ids.ts";
import { isFromAnswer } from "../../domain/case/note.ts";
import { columnsOf, type Question } from "../../domain/assignment/question.ts";
import { lengthOf } from "../../domain/answer/readingOne.ts";
import { circleOf } from "../../domain/answer/sharing.ts";
import { isRows, type Row, type Value } from "../../domain/answer/values.ts";
import { askedOnBoard } from "../../domain/answer/wish.ts";
import type { Change, Ports } from "../../ports.ts";
import type { AtBoard } from "./atBoard.ts";

/** The answer that a note came from, as far as it can still be changed with the note. */
export interface Behind {
  assignment: Assignment;
  question: Question;
  answer: Answer & { current: Version };
  answerId: string;
  etag: string;
  open: boolean;
}

export async function behind(
  ports: Pick<Ports, "store" | "now" | "method">,
  desk: AtBoard,
  note: Note | undefined,
): Promise<Behind | undefined> {
  // A group that has left the case keeps its answer to itself: its words on the board are the board's.
  if (note?.origin.from !== "answer" || !desk.case.groups.includes(note.group)) return undefined;
  const { assignment: id, question, person } = note.origin;
  const answerId = idOf.answer(id, note.group, person);
  const [assignment, answer] = await Promise.all([
    ports.store.read(desk.partition, "assignment", idOf.assignment(id)),
    ports.store.read(desk.partition, "answer", answerId),
  ]);
  const current = answer?.body.current;
  if (!assignment || !answer || !current) return undefined;
  const { questions } = asItWasAsked(assignment.body, current, ports.method.library(desk.seat.programme));
  const asked = questions.find((q) => q.id === question);
  if (!asked) return undefined;
  const open = takesAnswers(stateOf(assignment.body, desk.seat.programme.gatherings, ports.now()));
  return {
    assignment: assignment.body,
    question: asked,
    answer: { ...answer.body, current },
    answerId,
    etag: answer.etag,
    open,
  };
}

/**
 * See Doer: whose words the note's text is. After the assignment is closed they are the group's own, and so are those
 * that were taken back out of the archive when the answer no longer said them.
 */
export function speaksFor(there: Behind | undefined): Doer["speaks"] {
  return (note) => {
    if (!there?.open || note.own?.includes("text") || !says(there, note)) return "board";
    // A status check tells how it stood that day: it is changed by answering it.
    if (there.assignment.checkIn) return "board";
    // What one has answered alone, a colleague does not answer anew.
    if (note.origin.from === "answer" && note.origin.person !== undefined) return "board";
    return textOf(there.question) ? "answer" : "fields";
  };
}

function says({ answer, question }: Behind, { origin }: Note): boolean {
  const value = answer.current.values[question.id];
  if (origin.from !== "answer" || value === undefined) return false;
  return origin.row === undefined || (isRows(value) && origin.row < value.length);
}

/** The one text that the note shows, where there is only one. */
function textOf(question: Question): { maxLength: number; column?: string } | undefined {
  if (question.type === "short_text" || question.type === "long_text") return question;
  if (question.type !== "rows") return undefined;
  const [column, ...more] = columnsOf(question);
  if (!column || more.length > 0) return undefined;
  return column.type === "short_text" || column.type === "long_text"
    ? { maxLength: column.maxLength, column: column.id }
    : undefined;
}

export interface Followed {
  changes: Change[];
  /** Whose answer was changed, for the standing and for the cards that ask for it. */
  answered?: { group: string; assignment: string };
  /** A wish that the chief executive is to hear of. */
  asks?: { assignment: Assignment; wish: Sharing };
}

/**
 * One answer, one truth: words changed on the board are a new version of the answer, and a part is never seen by more
 * than its notes are. Gives what else must be written, or why not.
 */
export function following(
  there: Behind | undefined,
  after: Case,
  version: NoteVersion | undefined,
): Followed | { refusal: ActRefusal } {
  const { before, after: note } = version ?? {};
  if (!there || !version || !before || note?.origin.from !== "answer") return { changes: [] };
  const reworded = before.text !== note.text && speaksFor(there)(note) === "answer";
  const { current } = there.answer;
  const narrowest = narrowestOf(after, note);
  const circle = circleOf(current.circles, there.question.id);
  // What an answer does not say any more, or its erased person never will again, becomes no wider with its note.
  const follows = there.question.id in current.values || wider(circle, narrowest);
  const recircled = before.circle !== note.circle && circle !== narrowest && follows;
  const heard = askedOnBoard(there.answer, after, there.question.id);
  const wish = there.answer.waiting ? undefined : heard.waiting;
  if (!reworded && !recircled && heard === there.answer) return { changes: [] };
  const text = textOf(there.question);
  const over = lengthOf(note.text) - (text?.maxLength ?? Infinity);
  if (reworded && over > 0) {
    return { refusal: { is: "tooLong", field: "text", over, most: text?.maxLength ?? 0 } };
  }
  const { by, at } = version;
  const circlesNow = { ...current.circles, ...(recircled && { [there.question.id]: narrowest }) };
  const put = (answer: Answer): Change => ({
    put: { kind: "answer", id: there.answerId, body: answer },
    ifMatch: there.etag,
  });
  if (!reworded && !recircled)
    return { changes: [put(heard)], ...(wish && { asks: { assignment: there.assignment, wish } }) };
  const { wordsRev, ...answer } = heard;
  const rev = answer.rev + 1;
  // Sharing counts on, and the words are as old as they were: see domain/answer/sharing.ts.
  const kept = wordsRev ?? answer.rev;
  if (!reworded) {
    return {
      changes: [put({ ...answer, rev, wordsRev: kept, current: { ...current, circles: circlesNow } })],
    };
  }
  const value = withText(current.values[there.question.id], note, text?.column);
  const said: Version = {
    ...current,
    values: { ...current.values, [there.question.id]: value },
    circles: circlesNow,
    by,
    at,
  };
  return {
    changes: [
      put({ ...answer, rev, current: said }),
      {
        put: {
          kind: "version",
          id: idOf.version(there.answerId, rev),
          body: { ...said, answer: there.answerId, rev },
          // The cards in the members' chats hold these words: they are drawn again (delivery/redrawAnswered.ts).
          dueAt: at,
        },
        ifMatch: "new",
      },
    ],
    answered: { group: note.group, assignment: there.assignment.id },
  };
}

function withText(value: Value | undefined, note: Note, column: string | undefined): Value {
  const row = note.origin.from === "answer" ? note.origin.row : undefined;
  if (column === undefined || row === undefined || value === undefined || !isRows(value)) return note.text;
  return value.map((cells, n): Row => (n === row ? { ...cells, [column]: note.text } : cells));
}

/** Of all notes from the same question: the answer is read as a whole where it is read at all. */
function narrowestOf(of: Case, note: Note): Circle {
  const { origin } = note;
  if (origin.from !== "answer") return note.circle;
  const beside = of.notes.filter(
    (other) =>
      isFromAnswer(other, { ...origin, group: note.group }) &&
      other.origin.from === "answer" &&
      other.origin.question === origin.question &&
      !other.archived,
  );
  const indexes = [note, ...beside].map(({ circle }) => circles.indexOf(circle));
  return circles[Math.min(...indexes)] ?? "group";
}
