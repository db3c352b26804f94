import type { Language, Local } from "../language.ts";

/** Whoever has been erased: a number in place of the person, and these words in place of the name. */
export const formerWords: Local = {
  nb: "tidligere deltaker",
  nn: "tidlegare deltakar",
  en: "former participant",
};
export const formerId = (number: number): string => `former.${number}`;
export const formerNumber = (person: string): number | undefined => {
  const [, number] = /^former\.(\d+)$/.exec(person) ?? [];
  return number === undefined ? undefined : Number(number);
};

/** What to call somebody: by name, or as a former participant; nothing where nobody is known by this id. */
export function nameFor(names: Readonly<Record<string, string>>, person: string, language: Language): string {
  return names[person] || (formerNumber(person) === undefined ? "" : formerWords[language]);
}
