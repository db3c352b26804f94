/** The three languages of the product; bokmål is the master that the others follow. */
export const languages = ["nb", "nn", "en"] as const;
export type Language = (typeof languages)[number];

/** One text in all three languages. */
export type Local = Readonly<Record<Language, string>>;

/** For numbers and lists through `Intl`, which are the same in both Norwegian forms; browsers do not have nynorsk. */
export const localeOf: Readonly<Record<Language, string>> = {
  nb: "nb-NO",
  nn: "nb-NO",
  en: "en-GB",
};

/** What a document says its language is. */
export const tagOf: Readonly<Record<Language, string>> = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" };

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** A person's own choice goes first, then the group's written form (SP2), then bokmål. */
export function languageFor(
  person: { language?: Language | undefined },
  group?: { language: Language },
): Language {
  return person.language ?? group?.language ?? "nb";
}
