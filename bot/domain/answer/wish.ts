import { wider } from "../access.ts";
import type { Answer } from "./answer.ts";
import type { Case } from "../case/case.ts";
import { isFromAnswer, type Note } from "../case/note.ts";
import { circleOf } from "./sharing.ts";

/**
 * One answer, one truth: who sees a part, and whether a wish for more waits for the chief executive, is the answer's;
 * its notes on the board say the same. What one of several rows waits for is that note's own until all of them wait.
 */
export function followAnswer(of: Case, before: Answer, after: Answer): Case {
  const rev = of.rev + 1;
  const notes = of.notes.map((note) => followed(note, before, after, rev));
  return notes.some((note, n) => note !== of.notes[n]) ? { ...of, rev, notes } : of;
}

/** The same on another case, where older words of the answer may lie: nobody sees more of these than before. */
export function followElsewhere(of: Case, before: Answer, after: Answer): Case {
  const rev = of.rev + 1;
  const notes = of.notes.map((note) => noWider(note, followed(note, before, after, rev)));
  return notes.some((note, n) => note !== of.notes[n]) ? { ...of, rev, notes } : of;
}

function noWider(note: Note, follows: Note): Note {
  const { asked: _over, ...told } = wider(follows.circle, note.circle)
    ? { ...note, rev: follows.rev }
    : follows;
  const asked = note.asked && follows.asked;
  if (told.circle === note.circle && asked?.at === note.asked?.at) return note;
  return { ...told, ...(asked && { asked }) };
}

/** Whether somebody sees fewer words after than before, or is not asked to any more. */
export const isNarrower = (before: Answer, after: Answer): boolean =>
  (before.waiting !== undefined && before.waiting !== after.waiting) ||
  Object.keys(before.current?.values ?? {}).some((part) =>
    wider(circleOf(before.current?.circles ?? {}, part), circleOf(after.current?.circles ?? {}, part)),
  );

function followed(note: Note, before: Answer, after: Answer, rev: number): Note {
  if (note.origin.from !== "answer" || !isFromAnswer(note, after)) return note;
  const { question } = note.origin;
  const circle =
    after.current === before.current ? note.circle : circleOf(after.current?.circles ?? {}, question);
  const own = !waitsFor(before, question) && note.asked && wider(note.asked.circle, circle);
  const asked = waitsFor(after, question) ?? (own ? note.asked : undefined);
  if (circle === note.circle && asked?.at === note.asked?.at) return note;
  // Since when it is shared is told anew with a new circle.
  const { shared, asked: _before, ...kept } = note;
  return {
    ...kept,
    circle,
    rev,
    ...(circle === note.circle && shared && { shared }),
    ...(asked && { asked }),
  };
}

function waitsFor({ waiting, current }: Answer, part: string): Note["asked"] {
  if (!waiting?.parts.includes(part)) return undefined;
  const { circle, by, at } = waiting;
  return wider(circle, circleOf(current?.circles ?? {}, part)) ? { circle, by, at } : undefined;
}

/** The answer after an act on one of its notes: the part waits when every one of its notes does, or is that wide. */
export function askedOnBoard(answer: Answer, of: Case, part: string): Answer {
  const { waiting, ...rest } = answer;
  const notes = of.notes.filter(
    (note) =>
      isFromAnswer(note, answer) &&
      !note.archived &&
      note.origin.from === "answer" &&
      note.origin.question === part,
  );
  const asked = notes.flatMap((note) => (note.asked ? [note.asked] : [])).at(-1);
  const all = asked && notes.every(({ circle, asked: wish }) => !wider(asked.circle, wish?.circle ?? circle));
  const was = waiting?.parts.includes(part) === true;
  if (was === (all === true)) return answer;
  const parts = [...(waiting?.parts ?? []).filter((one) => one !== part), ...(all ? [part] : [])];
  const wish = waiting ?? asked;
  return parts.length === 0 || !wish ? rest : { ...rest, waiting: { ...wish, parts } };
}

/** Answers and boards from before the two were one: what waits on the notes alone waits with the answer. */
export function withOldWishes(answer: Answer, of: Case | undefined): Answer {
  if (!of || answer.waiting || !answer.current) return answer;
  return Object.keys(answer.current.values).reduce((now, part) => askedOnBoard(now, of, part), answer);
}
