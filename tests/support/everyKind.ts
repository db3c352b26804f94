/** One question of every kind, with what somebody puts in and how it is said. A kind that is missing does not compile. */
import type { Language } from "../../bot/domain/language.ts";
import type { Question, QuestionType } from "../../bot/domain/assignment/question.ts";
import { local } from "./plan.ts";

export interface Sample {
  question: Question;
  /** By the name of the input. */
  inputs: Readonly<Record<string, string>>;
  said: Readonly<Record<Language, string[]>>;
  /** As it stands in a file of `bot/content`, where it is written in another way than here. */
  inContent?: Readonly<Record<string, unknown>>;
}
const same = (...said: string[]): Sample["said"] => ({ nb: said, nn: said, en: said });
const asked = <Id extends string>(id: Id) => ({
  id,
  label: local(`Hva sier dere til ${id}`),
  required: true,
});
const options = [
  { id: "yes", label: local("Ja") },
  { id: "no", label: local("Nei") },
];
const column = { ...asked("what"), type: "short_text" as const, maxLength: 100 };
const day = { ...asked("when"), type: "date" as const };

export const everyKind: { [Of in QuestionType]: Sample & { question: { type: Of } } } = {
  short_text: {
    question: { ...asked("short"), type: "short_text", maxLength: 100 },
    inputs: { short: "To linjer" },
    said: same("To linjer"),
  },
  long_text: {
    question: { ...asked("long"), type: "long_text", maxLength: 600 },
    inputs: { long: "En linje\nog en til" },
    said: same("En linje\nog en til"),
  },
  link: {
    question: { ...asked("link"), type: "link", maxLength: 500 },
    inputs: { link: "https://example.org/a" },
    said: same("https://example.org/a"),
  },
  one_of: {
    question: { ...asked("one"), type: "one_of", options },
    inputs: { one: "yes" },
    said: { nb: ["Ja"], nn: ["Ja nn"], en: ["Ja en"] },
    inContent: { optionSet: "yes-no" },
  },
  several_of: {
    question: { ...asked("several"), type: "several_of", options, maxChoices: 2 },
    inputs: { several: "yes,no" },
    said: { nb: ["Ja, Nei"], nn: ["Ja nn, Nei nn"], en: ["Ja en, Nei en"] },
    inContent: { optionSet: "yes-no", maxChoices: 2 },
  },
  scale: {
    question: { ...asked("scale"), type: "scale", min: 1, max: 5 },
    inputs: { scale: "4" },
    said: same("4 / 5"),
  },
  number: {
    question: { ...asked("number"), type: "number", min: 0 },
    inputs: { number: "12500,5" },
    said: { nb: ["12 500,5"], nn: ["12 500,5"], en: ["12,500.5"] },
  },
  date: {
    question: { ...asked("date"), type: "date" },
    inputs: { date: "2026-11-24" },
    said: { nb: ["24. november 2026"], nn: ["24. november 2026"], en: ["24 November 2026"] },
  },
  rows: {
    question: { ...asked("rows"), type: "rows", columns: [column, day], minRows: 1, maxRows: 3 },
    inputs: {
      "rows.0.what": "Ringe",
      "rows.0.when": "2026-12-01",
      "rows.1.what": "Møtes",
      "rows.1.when": "2027-01-05",
    },
    said: {
      nb: ["Ringe · 1. desember 2026", "Møtes · 5. januar 2027"],
      nn: ["Ringe · 1. desember 2026", "Møtes · 5. januar 2027"],
      en: ["Ringe · 1 December 2026", "Møtes · 5 January 2027"],
    },
  },
  benefit: {
    question: { ...asked("benefit"), type: "benefit", fields: [column], maxItems: 2 },
    inputs: { "benefit.0.what": "Færre turer" },
    said: same("Færre turer"),
    inContent: { fields: ["title"] },
  },
};
export const samples: readonly Sample[] = Object.values(everyKind);
