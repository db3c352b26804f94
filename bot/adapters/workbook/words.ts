import type { Language } from "../../domain/language.ts";
import type {
  Place,
  WorkbookFacts,
  WorkbookNote,
  WorkbookNotes,
  WorkbookProblem,
} from "../../domain/plan/workbookProblem.ts";
import { wordsIn, type Words } from "./vocabulary.ts";

/** One sentence for each kind; a kind without words does not compile. */
type Said<F> = { readonly [K in keyof F]: (facts: F[K]) => string };

/** `Deltakere, rad 4, kolonnen «E-post» (B4): …` */
export function problemInWords(problem: WorkbookProblem, language: Language): string {
  const words = wordsIn(language);
  const errors: Said<WorkbookFacts> = words.errors;
  return `${placeInWords(problem, words)}: ${say(errors, problem)}`;
}
export function noteInWords(note: WorkbookNote, language: Language): string {
  const words = wordsIn(language);
  const notes: Said<WorkbookNotes> = words.notes;
  return `${placeInWords(note, words)}: ${say(notes, note)}`;
}

/** The sentence without its place, where the place stands beside it. */
export const problemSentence = (problem: WorkbookProblem, language: Language): string =>
  say<WorkbookFacts>(wordsIn(language).errors, problem);
export const noteSentence = (note: WorkbookNote, language: Language): string =>
  say<WorkbookNotes>(wordsIn(language).notes, note);

function say<F>(said: Said<F>, found: { [K in keyof F]: { is: K; facts: F[K] } }[keyof F]): string {
  return said[found.is](found.facts);
}

function placeInWords({ sheet, row, column, cell }: Place, { place }: Words): string {
  if (sheet === undefined) return place.file;
  return [
    sheet,
    ...(row === undefined ? [] : [place.row(row)]),
    ...(column === undefined ? [] : [place.column(column, cell)]),
  ].join(", ");
}
