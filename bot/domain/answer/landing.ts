import { wider, type Circle } from "../access.ts";
import type { Version } from "./answer.ts";
import type { Assignment } from "../assignment/assignment.ts";
import { archiveNotes, lanes, putNote, type Case, type Lane, type NoteDraft } from "../case/case.ts";
import type { Language } from "../language.ts";
import { isFromAnswer, type Note } from "../case/note.ts";
import type { Question } from "../assignment/question.ts";
import { detailOf } from "./landedDetail.ts";
import { inWords } from "./wording.ts";
import { same } from "../same.ts";
import { isRows } from "./values.ts";

/**
 * One answer, one truth: what a group answers lies on its board as notes, one for each row. The same answer again
 * moves the same notes; what an answer no longer says is archived, never lost. `before` is what the answer said until
 * now: where it has not changed, what the group has done with the note since (its words after the assignment was
 * closed, who may see it) stands. Other words in the same row are seen by no more than the part is.
 */
export function landOnBoard(
  of: Case,
  assignment: Assignment,
  version: Version,
  group: { id: string; language: Language },
  before?: Version,
): Case {
  const drafts = assignment.questions
    .flatMap((question) => notesOf(assignment, question, version, group))
    .map((draft) => stillSolved(of, draft));
  const said = new Map(
    (before ? assignment.questions : [])
      .flatMap((question) => (before ? notesOf(assignment, question, before, group) : []))
      .map((draft) => [draft.id, stillSolved(of, draft)] as const),
  );
  const landed = drafts.reduce((board, draft) => land(board, draft, said.get(draft.id)), of);
  const kept = new Set(drafts.map((draft) => draft.id));
  const answer = { assignment: assignment.id, group: group.id, ...personOf(assignment, version) };
  const gone = of.notes.filter((note) => isFromAnswer(note, answer) && !kept.has(note.id));
  return archiveNotes(
    landed,
    gone.map((note) => note.id),
    version.by,
    version.at,
  );
}

function land(of: Case, draft: NoteDraft, said: NoteDraft | undefined): Case {
  const note = of.notes.find((n) => n.id === draft.id);
  if (!note) return putNote(of, draft);
  const circle = circleAfter(note, draft, said);
  if (said?.text === draft.text || !note.own?.includes("text")) return putNote(of, { ...draft, circle });
  // Its words were the group's own for a while; the answer speaks again, and is newer.
  const own = note.own.filter((part) => part !== "text");
  const follows = of.notes.map((n) => (n.id === note.id ? { ...n, own } : n));
  return putNote({ ...of, notes: follows }, { ...draft, circle });
}

function circleAfter(note: Note, draft: NoteDraft, said: NoteDraft | undefined): Circle {
  if (said?.circle !== draft.circle) return draft.circle;
  const sameWords = said.text === draft.text && same(said.detail, draft.detail);
  return sameWords || wider(draft.circle, note.circle) ? note.circle : draft.circle;
}

/** Where each answers alone, everybody has notes of their own. */
const personOf = ({ answeredBy }: Assignment, { by }: Version): { person?: string } =>
  answeredBy === "person" ? { person: by } : {};

/** The lanes in which answers to these questions land, in their order: what a receipt tells. */
export function lanesOf(questions: readonly Question[]): Lane[] {
  return [...new Set(questions.map(laneOf).filter((lane) => lane !== undefined))];
}

function laneOf(question: Question): Lane | undefined {
  const lane = question.lands?.lane;
  return lanes.find((known) => known === lane);
}

function notesOf(
  assignment: Assignment,
  question: Question,
  version: Version,
  group: { id: string; language: Language },
): NoteDraft[] {
  const lane = laneOf(question);
  const value = version.values[question.id];
  if (!lane || value === undefined) return [];
  if (lane === "obstacles" && question.type === "several_of") {
    return question.options
      .filter(({ id }) => Array.isArray(value) && value.some((chosen) => chosen === id))
      .map((option) => ({
        ...noteOf(assignment, question, version, group, lane),
        id: noteId(assignment, question, version, group.id, option.id),
        text: option.label[group.language],
        ...detailOf(question, lane),
      }));
  }
  const rows = isRows(value) ? value : [];
  return inWords(question, value, group.language).flatMap((text, row): NoteDraft[] => {
    if (!text) return [];
    const inRow = rows.length > 0;
    const note = noteOf(assignment, question, version, group, lane);
    return [
      {
        ...note,
        id: noteId(assignment, question, version, group.id, inRow ? String(row) : undefined),
        text,
        origin: { ...note.origin, ...(inRow && { row }) },
        ...detailOf(question, lane, rows[row]),
      },
    ];
  });
}

function noteId(
  assignment: Assignment,
  question: Question,
  version: Version,
  group: string,
  part: string | undefined,
): string {
  const { person } = personOf(assignment, version);
  const parts = [assignment.id, group, question.id, part, person];
  return parts.filter((it) => it !== undefined).join(".");
}

function noteOf(
  assignment: Assignment,
  question: Question,
  version: Version,
  group: { id: string; language: Language },
  lane: Lane,
) {
  return {
    lane,
    ...(question.lands && { field: question.lands.field }),
    heading: question.label[group.language],
    by: version.by,
    group: group.id,
    at: version.at,
    origin: {
      from: "answer" as const,
      assignment: assignment.id,
      question: question.id,
      ...personOf(assignment, version),
    },
    circle: version.circles[question.id] ?? "group",
    track: assignment.track,
  };
}

/** An obstacle that the group has marked as solved is not opened again by the same answer. */
function stillSolved(of: Case, draft: NoteDraft): NoteDraft {
  const before = of.notes.find((note) => note.id === draft.id && !note.archived)?.detail;
  return before?.kind === "obstacle" && draft.detail?.kind === "obstacle"
    ? { ...draft, detail: before }
    : draft;
}
