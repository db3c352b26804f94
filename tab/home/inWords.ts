import type { Language } from "../../bot/domain/language.ts";
import type { ReceiptFacts } from "../../bot/domain/letter/letter.ts";
import { inWords } from "../../bot/domain/answer/wording.ts";

/** What was saved, question by question, as it stands on the board. */
export const inWordsOf = (
  { questions, values }: Pick<ReceiptFacts, "questions" | "values">,
  language: Language,
): { label: string; said: string[] }[] =>
  questions.flatMap((question) => {
    const value = values[question.id];
    if (value === undefined) return [];
    const said = inWords(question, value, language).filter((it) => it !== undefined && it !== "");
    return said.length > 0 ? [{ label: question.label[language], said }] : [];
  });
