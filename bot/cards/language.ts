import { languages, type Language } from "../domain/language.ts";
import type { LanguageFacts } from "../domain/letter/bot.ts";
import type { ChoiceInput } from "./adaptive.ts";
import { button, drawn, section, text, title, type Drawn, type Reader } from "./build.ts";
import { own } from "./verbs.ts";

export function languageCard(reader: Reader, { now, changed }: LanguageFacts): Drawn {
  const { language, actions } = reader.texts.cards;
  const head = changed ? language.changed : language.title;
  return drawn(
    reader,
    { summary: head, speak: [head, changed ? language.text : language.label] },
    [
      section([title(head), text(language.text, { spacing: "small" })], { spacing: "none" }),
      languageInput(reader, now),
    ],
    [button(actions.saveLanguage, "chooseLanguage", {}, { style: "positive" })],
  );
}

export function languageInput({ texts }: Reader, now: Language): ChoiceInput {
  return {
    type: "Input.ChoiceSet",
    id: own.language,
    label: texts.cards.language.label,
    choices: languages.map((one) => ({ title: texts.common.languages[one], value: one })),
    wrap: true,
    style: "expanded",
    errorMessage: texts.cards.language.error,
    value: now,
    spacing: "medium",
  };
}
