import { languages, type Language } from "../language.ts";
import type { AssignmentDraft, LocalDraft } from "./draft.ts";

/**
 * How much of a draft has no words of its own in a language, and takes those of another. Short words may well be the
 * same in two languages, and are kept once: a part alone counts only where it is too long for that.
 */
export function borrowed(draft: AssignmentDraft, language: Language): "all" | "some" | undefined {
  const lacks = (said: LocalDraft): boolean => wordsOf(said) !== "" && !hasWords(said, language);
  const { title, why, action } = draft;
  const labels = draft.questions.map(({ label }) => label);
  const written = [title, why, action, ...labels].filter((said) => wordsOf(said) !== "");
  if (written.length === 0) return undefined;
  if (written.every(lacks)) return "all";
  const long = written.some((said) => lacks(said) && wordsOf(said).length > longest);
  const questions = labels.every(lacks) && labels.some((said) => wordsOf(said).split(/\s+/).length > 2);
  return long || questions || (lacks(why) && lacks(action)) ? "some" : undefined;
}
/** Characters that bokmål and nynorsk may have in common. */
const longest = 60;

/** Whose words are taken: those of the main language, or of the first that has any. */
export const lender = (draft: AssignmentDraft, main: Language): Language =>
  [main, ...languages].find((language) => borrowed(draft, language) !== "all") ?? main;

const hasWords = (said: LocalDraft, language: Language): boolean => (said[language] ?? "").trim() !== "";
const wordsOf = (said: LocalDraft): string =>
  languages.map((language) => (said[language] ?? "").trim()).find((words) => words !== "") ?? "";
