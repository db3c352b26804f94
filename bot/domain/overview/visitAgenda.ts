import { excerpt } from "../excerpt.ts";
import { phaseKnown, troubleOf, waitingAsks, type GroupKnown } from "./groupFacts.ts";
import type { Language } from "../language.ts";
import { phaseOf, type Framework } from "../roadmap.ts";
import type { Visit } from "../between/visit.ts";

const most = 6;

/**
 * A home visit's agenda, drafted from where the case is stuck, as questions: to the group's own words first, to what is
 * in the way, what it asks, then those of its phase. Made only of what was sent, and for people to change.
 */
export function draftAgenda(
  visit: Pick<Visit, "theme" | "stuckOn">,
  known: GroupKnown | undefined,
  framework: Framework,
  language: Language,
): string[] {
  const phase = known && phaseKnown(known);
  const here = phase === undefined ? undefined : phaseOf(framework, phase);
  const stuckOn = [
    visit.stuckOn,
    ...(known?.digest?.obstacles.map(({ text }) => text) ?? []),
    ...(known ? waitingAsks(known).map(({ text }) => text) : []),
  ];
  const left = known && troubleOf(known.standing) ? (here?.doneWhen ?? []) : [];
  const questions = [
    asQuestion(visit.theme, whereNow[language]),
    ...stuckOn.map((words) => asQuestion(words, whatHelps[language])),
    here?.question[language] ?? "",
    ...left.map((point) => whatIsLeft[language](point[language])),
  ];
  return [...new Set(questions)].filter((question) => question !== "").slice(0, most);
}

/** What the group has said, with a question to it where it is none itself. */
function asQuestion(said: string | undefined, question: (words: string) => string): string {
  const words = excerpt(said ?? "", 160);
  return words === "" || said?.trimEnd().endsWith("?") ? words : question(words.replace(/\.$/, ""));
}

const whereNow = {
  nb: (words: string) => `«${words}»: Hvor står dere nå?`,
  nn: (words: string) => `«${words}»: Kvar står de no?`,
  en: (words: string) => `“${words}”: Where are you now?`,
};
const whatHelps = {
  nb: (words: string) => `«${words}»: Hva skal til for å komme videre?`,
  nn: (words: string) => `«${words}»: Kva skal til for å kome vidare?`,
  en: (words: string) => `“${words}”: What does it take to move on?`,
};
const whatIsLeft = {
  nb: (point: string) => `Hva gjenstår før dere kan si at ${point}?`,
  nn: (point: string) => `Kva står att før de kan seie at ${point}?`,
  en: (point: string) => `What is left before you can say that ${point}?`,
};
