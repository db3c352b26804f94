import { inWords } from "../../bot/domain/answer/wording.ts";
import type { ReceiptFacts } from "../../bot/domain/letter/letter.ts";
import type { Language } from "../../bot/domain/language.ts";

interface SaidProps extends Pick<ReceiptFacts, "questions" | "values"> {
  language: Language;
}

/** What was said, question by question, as it stands on the board. */
export function Said({ questions, values, language }: SaidProps) {
  const parts = questions.flatMap((question) => {
    const value = values[question.id];
    const said = value === undefined ? [] : inWords(question, value, language).filter(Boolean);
    return said.length > 0 ? [{ label: question.label[language], said }] : [];
  });
  return (
    <dl className="receipt">
      {parts.map(({ label, said }) => (
        <div key={label}>
          <dt>{label}</dt>
          {said.map((text) => (
            <dd key={text}>{text}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
