import { excerpt } from "../excerpt.ts";
import { phaseKnown, troubleOf, waitingAsks, type GroupKnown } from "./groupFacts.ts";
import type { Language } from "../language.ts";
import { phaseOf, type Framework } from "../roadmap.ts";
import type { Visit } from "../between/visit.ts";

const most = 6;

/**
 * A home visit's agenda, drafted from where the case is stuck: the group's own words first, what is in the way, what it
 * asks, then the questions of its phase. Made only of what was sent, and for people to change.
 */
export function draftAgenda(
  visit: Pick<Visit, "theme" | "stuckOn">,
  known: GroupKnown | undefined,
  framework: Framework,
  language: Language,
): string[] {
  const phase = known && phaseKnown(known);
  const here = phase === undefined ? undefined : phaseOf(framework, phase);
  const words = [
    visit.theme,
    visit.stuckOn,
    ...(known?.digest?.obstacles.map(({ text }) => text) ?? []),
    ...(known ? waitingAsks(known).map(({ text }) => text) : []),
    here?.question[language],
    ...(known && troubleOf(known.standing)
      ? (here?.doneWhen ?? []).map((point) => capital(point[language]))
      : []),
  ].flatMap((text) => (text ? [excerpt(text, 160)] : []));
  return [...new Set(words)].slice(0, most);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
