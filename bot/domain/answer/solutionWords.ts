import type { Language, Local } from "../language.ts";
import type { NeedQuestions } from "../assignment/library.ts";
import { isRowsType, type Question } from "../assignment/question.ts";
import type { Values } from "./values.ts";
import { inWords } from "./wording.ts";

/** Which of the friendly questions fits which of the words that hint at a solution. */
const hints: readonly [pattern: RegExp, variant: string][] = [
  [/^(kjøp|anskaff|skaff|ansett|tilset|tilsett|stilling|buy|procur|hire|hiring|position)/, "without-it"],
  [/^(kurs|omorganiser|course|reorganis)/, "other-ways"],
  [/^(skjema|nettside|form|website)/, "who-notices"],
];
const otherwise = "hard-today";

/**
 * A need that is worded as a solution ("vi trenger en app") gets one friendly question after it has been saved, never
 * an error (F3.2). Looks at whole words and their beginnings: "app" is found in "appen" and not in "apparat".
 */
export function solutionIn(
  questions: readonly Question[],
  values: Values,
  { hintWords, variants }: NeedQuestions,
  language: Language,
): { question: string; text: Local } | undefined {
  for (const question of questions) {
    const value = values[question.id];
    if (!aboutNeed(question) || value === undefined) continue;
    const words = inWords(question, value, language)
      .join(" ")
      .toLocaleLowerCase("nb")
      .split(/[^\p{L}\p{N}]+/u);
    const hint = hintWords[language].find((known) =>
      words.some((word) => means(word, known.toLocaleLowerCase("nb"))),
    );
    if (hint === undefined) continue;
    const fits = hints.find(([pattern]) => pattern.test(hint.toLocaleLowerCase("nb")))?.[1] ?? otherwise;
    const text = variants.find(({ id }) => id === fits)?.text;
    if (text) return { question: question.id, text };
  }
  return undefined;
}

const needFields = ["problem", "first"];
const aboutNeed = ({ lands, type }: Question): boolean =>
  lands?.lane === "need" && needFields.includes(lands.field) && !isRowsType(type);

/** Norwegian endings of the hint word; a longer word is another word. */
const endings = ["", "en", "et", "er", "ene", "a", "ar", "ane", "r", "e", "te", "s"];
const means = (word: string, hint: string): boolean =>
  word.startsWith(hint) && endings.includes(word.slice(hint.length));
