import type { Circle } from "../access.ts";
import type { PhaseNumber } from "../roadmap.ts";
import type { Moment } from "../time.ts";
import { wordsRevOf, type Answer, type Version } from "./answer.ts";
import { stillAsked, within } from "./sharing.ts";
import { sameValues, type Values } from "./values.ts";

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
  if (current && said.seenRev < wordsRevOf(answer) && current.by !== said.by) {
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
  return {
    is: current ? "changed" : "saved",
    answer: stillAsked({ ...rest, rev: answer.rev + 1, current: version }),
  };
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
