/** The board equals the sum of the acts: read models and notes held against the answers that they come from. */
import type { Answer } from "../../bot/domain/answer/answer.ts";
import type { Assignment } from "../../bot/domain/assignment/assignment.ts";
import { firstCase, type Note } from "../../bot/domain/case/case.ts";
import { digestOf } from "../../bot/domain/case/digest.ts";
import { idOf } from "../../bot/domain/ids.ts";
import { landOnBoard } from "../../bot/domain/answer/landing.ts";
import { isFromAnswer } from "../../bot/domain/case/note.ts";
import { same } from "../../bot/domain/same.ts";
import { emptyStanding, type Said, type Standing } from "../../bot/domain/answer/standing.ts";
import { afterSharing } from "../../bot/domain/answer/standingAfter.ts";
import type { Life } from "./life.ts";
import { groups } from "./town.ts";

interface Board {
  notes: readonly Note[];
  /** Ids of notes that have left their case. */
  off: ReadonlySet<string>;
  /** Ids of notes that a member has taken back out of the archive: they lie there because somebody wanted it so. */
  byHand: ReadonlySet<string>;
}

export async function boardIsTheSum(life: Life): Promise<string[]> {
  const wrong: string[] = [];
  const [answers, cases, standings, off, history] = await Promise.all([
    life.all("answer"),
    life.all("case"),
    life.all("standing"),
    life.all("archivedNote"),
    life.all("noteVersion"),
  ]);
  const back = history.filter(({ body }) => ["restoreNote", "undo"].includes(body.what));
  const board: Board = {
    notes: cases.flatMap(({ body }) => body.notes),
    off: new Set(off.map(({ body }) => body.id)),
    byHand: new Set(back.map(({ body }) => body.note)),
  };
  const asked = new Map((await life.all("assignment")).map(({ body }) => [body.id, body]));
  for (const { body: standing } of standings) {
    const main = cases.find(({ body }) => body.id === standing.mainCase)?.body;
    if (!same(standing.digest, main && digestOf(main, standing.group)))
      wrong.push(`the digest of ${standing.group} is another than its case`);
  }
  for (const group of groups) {
    const own = answers.map(({ body }) => body).filter((answer) => answer.group === group);
    const standing = standings.find(({ id }) => id === idOf.standing(group))?.body ?? emptyStanding(group);
    const given = [...new Set(own.filter(({ current }) => current).map(({ assignment }) => assignment))];
    const told = Object.keys(standing.answered);
    if (!same(given.sort(), told.sort()))
      wrong.push(`${group} has answered ${given.join()} and stands with ${told.join()}`);
    for (const answer of own) {
      const assignment = asked.get(answer.assignment);
      if (assignment)
        wrong.push(...saidRight(answer, assignment, standing), ...lies(answer, assignment, board));
    }
  }
  return wrong;
}

const languageOf = (group: string): "nb" | "nn" => (group === "vestdal" ? "nn" : "nb");
/** Without when: what was not changed with its neighbour was said when it was said. */
const wordsOf = (said: readonly Said[] | undefined): object[] | undefined =>
  said?.map(({ at: _then, ...words }) => words);

/** Only the newest few are kept for the overview: those that are there are right. */
function saidRight({ current, group }: Answer, assignment: Assignment, standing: Standing): string[] {
  const shown = standing.said?.[assignment.id];
  if (!shown || assignment.answeredBy === "person") return [];
  const said = current && afterSharing(emptyStanding(group), assignment, current, languageOf(group)).said;
  return same(wordsOf(shown), wordsOf(said?.[assignment.id]))
    ? []
    : [`${group} says of ${assignment.id} ${JSON.stringify(shown)}, not ${JSON.stringify(said)}`];
}

function lies(answer: Answer, assignment: Assignment, { notes, off, byHand }: Board): string[] {
  const wrong: string[] = [];
  const { group, current } = answer;
  const bare = firstCase(group, { phase: 1 }, "", "2026-01-01T00:00:00.000Z");
  const where = { id: group, language: languageOf(group) };
  const landed = current ? landOnBoard(bare, assignment, current, where).notes : [];
  const there = notes.filter((note) => isFromAnswer(note, answer));
  const closed = assignment.closedAt !== undefined || assignment.withdrawnAt !== undefined;
  for (const note of landed) {
    const found = there.find(({ id }) => id === note.id);
    if (!found && !off.has(note.id)) wrong.push(`${note.id} is not on the board`);
    if (!found || found.archived) continue;
    const own = closed || found.own?.includes("text");
    if (found.text !== note.text && !own) wrong.push(`${note.id} says ${found.text} and not ${note.text}`);
    if (found.circle !== note.circle && !closed)
      wrong.push(`${note.id} is for ${found.circle}, its answer for ${note.circle}`);
  }
  const unsaid = there.filter(({ id, archived }) => !archived && !landed.some((note) => note.id === id));
  // What was somebody's own is kept on the board by the group when they are forgotten.
  const kept = (note: Note): boolean => byHand.has(note.id) || note.by.startsWith("former");
  for (const note of unsaid)
    if (!kept(note)) wrong.push(`${note.id} lies on the board, and no answer says it`);
  return wrong;
}
