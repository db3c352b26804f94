import type { Circle } from "../access.ts";
import type { Assignment } from "../assignment/assignment.ts";
import type { Case } from "../case/case.ts";
import { within, type Sharing } from "./sharing.ts";
import type { PhaseNumber } from "../roadmap.ts";
import type { CheckIn } from "./standing.ts";
import type { Moment } from "../time.ts";
import { sameValues, type Values } from "./values.ts";

/** The one answer of a group (or of a person) to one assignment. */
export interface Answer {
  assignment: string;
  group: string;
  /** Only where each person answers for themselves. */
  person?: string;
  /** Counts what has been submitted: 0 while there is only a draft. */
  rev: number;
  current?: Version;
  /** Half-done work, shared by the group, never seen by others. */
  draft?: Draft;
  /** The revision in which the words last changed, where sharing has counted on since. */
  wordsRev?: number;
  /** A wish to share that the chief executive has not answered. */
  waiting?: Sharing;
  voices: Voice[];
}
export interface Version {
  values: Values;
  /** Who may see each question's part. A question that is not here stays with the group (OF1). */
  circles: Readonly<Record<string, Circle>>;
  by: string;
  at: Moment;
  late?: boolean;
  /** Which revision of the assignment was answered. */
  assignmentRev: number;
  /** The phase whose questions were asked, where a status check asks those of the group's own phase. */
  phase?: PhaseNumber;
  /** What a status check changed, as it stood before: what undoing brings back. */
  replaced?: Replaced;
}
export interface Replaced {
  steps: Case["steps"];
  lastCheckIn?: CheckIn;
}
export interface Draft {
  values: Values;
  phase?: PhaseNumber;
  by: string;
  at: Moment;
}
/** A member's word on the group's answer (enig / i tvil), seen by the group only. */
export interface Voice {
  by: string;
  at: Moment;
  voice: "agree" | "doubt";
  reason?: string;
}

export const emptyAnswer = (assignment: Assignment, group: string, person?: string): Answer => ({
  assignment: assignment.id,
  group,
  ...(person !== undefined && assignment.answeredBy === "person" && { person }),
  rev: 0,
  voices: [],
});

export interface Submission {
  values: Values;
  circles: Readonly<Record<string, Circle>>;
  by: string;
  at: Moment;
  late: boolean;
  /** The `rev` of the answer that the person saw when writing. */
  seenRev: number;
  assignmentRev: number;
  phase?: PhaseNumber;
}
export type Submitted =
  | { is: "saved" | "changed"; answer: Answer }
  /** The same words again, by a double tap or a resend: nothing changes. */
  | { is: "savedBefore"; answer: Answer }
  /** Somebody answered since the card was drawn: the words are kept as a draft and the person chooses. */
  | { is: "answeredFirst"; answer: Answer };

export function submit(answer: Answer, said: Submission): Submitted {
  const { current } = answer;
  const same =
    current && sameValues(current.values, said.values) && sameCircles(current.circles, said.circles);
  if (same) return { is: "savedBefore", answer };
  if (current && said.seenRev < (answer.wordsRev ?? answer.rev) && current.by !== said.by) {
    return {
      is: "answeredFirst",
      answer: {
        ...answer,
        draft: { values: said.values, by: said.by, at: said.at, ...(said.phase && { phase: said.phase }) },
      },
    };
  }
  const version: Version = {
    values: said.values,
    circles: circlesNow(answer, said),
    by: said.by,
    at: said.at,
    assignmentRev: said.assignmentRev,
    ...(said.late && { late: true }),
    ...(said.phase && { phase: said.phase }),
  };
  const { draft: _done, wordsRev: _same, ...rest } = answer;
  return { is: current ? "changed" : "saved", answer: { ...rest, rev: answer.rev + 1, current: version } };
}

/**
 * What the person chose now stands, part by part; a part that was not asked about again keeps its circle. Whoever has
 * not seen that the circles changed meanwhile cannot have meant to make them wider.
 */
function circlesNow({ current, rev }: Answer, said: Submission): Version["circles"] {
  if (!current) return said.circles;
  const chosen = { ...current.circles, ...said.circles };
  return said.seenRev < rev ? within(chosen, current.circles) : chosen;
}

function sameCircles(a: Version["circles"], b: Version["circles"]): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (id) => (a[id] ?? "group") === (b[id] ?? "group"),
  );
}

/** One word from each member: a new one takes the place of the old. */
export const voiced = (answer: Answer, said: Voice): Answer => ({
  ...answer,
  voices: [...answer.voices.filter(({ by }) => by !== said.by), said],
});

export const saveDraft = (answer: Answer, draft: Draft): Answer => ({ ...answer, draft });
