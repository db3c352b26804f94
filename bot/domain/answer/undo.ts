import type { Answer, Version } from "./answer.ts";
import { within } from "./sharing.ts";
import type { Moment } from "../time.ts";

/**
 * Takes the last submitted words back. What stood before stands again, seen by no more than see it now; where nothing
 * stood, the words are a draft again.
 */
export function undo(answer: Answer, previous: Version | undefined, at: Moment): Answer {
  const { current, waiting: _over, wordsRev: _counted, ...rest } = answer;
  if (!current) return answer;
  const rev = answer.rev + 1;
  if (previous) {
    return { ...rest, rev, current: { ...previous, circles: within(previous.circles, current.circles) } };
  }
  const { values, by, phase } = current;
  return { ...rest, rev, draft: rest.draft ?? { values, by, at, ...(phase && { phase }) } };
}

export const lastTwo = <V extends { undone?: object }>(
  versions: readonly V[],
): [V | undefined, V | undefined] => {
  const stood = versions.filter(({ undone }) => !undone);
  return [stood.at(-1), stood.at(-2)];
};
