import type { LocalDraft } from "./draft.ts";
import type { DraftProblem, DraftTrouble } from "./draftProblem.ts";
import { languages, type Language, type Local } from "../language.ts";
import { tidy } from "../tidy.ts";

/** Reads the fields of a draft, and keeps everything that is wrong with its place. */
export interface DraftFields {
  problems: DraftProblem[];
  wrong: (field: string, trouble: DraftTrouble) => void;
  /** In all three languages: one that has no words takes those of the main language, or of the first that has. */
  text: (field: string, said: LocalDraft | undefined, most: number, shape?: "line") => Local | undefined;
  need: (field: string, said: LocalDraft | undefined, most: number, shape?: "line") => Local | undefined;
  number: (field: string, value: number | null | undefined, from: number, to: number) => number | undefined;
  whole: (field: string, value: number | null | undefined, from: number, to: number) => number | undefined;
}

export function draftFields(main: Language): DraftFields {
  const problems: DraftProblem[] = [];
  const wrong = (field: string, trouble: DraftTrouble): void => void problems.push({ field, ...trouble });
  const text: DraftFields["text"] = (field, said = {}, most, shape) => {
    const given = new Map<Language, string>();
    for (const language of languages) {
      const words = tidied(said[language] ?? "", shape);
      if (words.length > most)
        wrong(`${field}.${language}`, { is: "tooLong", over: words.length - most, most });
      if (words !== "") given.set(language, words);
    }
    const first = given.get(main) ?? [...given.values()][0];
    if (first === undefined) return undefined;
    return { nb: given.get("nb") ?? first, nn: given.get("nn") ?? first, en: given.get("en") ?? first };
  };
  const number: DraftFields["number"] = (field, value, from, to) => {
    if (value === null || value === undefined) wrong(field, { is: "missing" });
    else if (value < from || value > to) wrong(field, { is: "outOfRange", from, to });
    else return value;
    return undefined;
  };
  return {
    problems,
    wrong,
    text,
    need: (field, said, most, shape) => {
      const read = text(field, said, most, shape);
      if (!read) wrong(`${field}.${main}`, { is: "missing" });
      return read;
    },
    number,
    whole: (field, value, from, to) => {
      if (typeof value === "number" && !Number.isInteger(value))
        return void wrong(field, { is: "outOfRange", from, to });
      return number(field, value, from, to);
    },
  };
}

const tidied = (text: string, shape?: "line"): string =>
  shape ? tidy(text).replaceAll(/\s+/g, " ") : tidy(text);
