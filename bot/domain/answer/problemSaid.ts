import type { Language } from "../language.ts";
import type { Problem } from "./values.ts";

/** How each problem is said of the question with a label. */
export interface ProblemWords extends Record<Plain, (label: string) => string> {
  tooLong: (label: string, over: number) => string;
  outOfRange: (label: string, from: number, to: number) => string;
  tooMany: (label: string, most: number) => string;
  tooFew: (label: string, least: number) => string;
}
type Plain = Exclude<Problem["is"], "tooLong" | "outOfRange" | "tooMany" | "tooFew">;

/** One sentence, the same on the card and on the page. */
export function problemSaid(problem: Problem, words: ProblemWords, language: Language): string {
  const label = problem.label[language];
  switch (problem.is) {
    case "tooLong":
      return words.tooLong(label, problem.over);
    case "outOfRange":
      return words.outOfRange(label, problem.from, problem.to);
    case "tooMany":
      return words.tooMany(label, problem.most);
    case "tooFew":
      return words.tooFew(label, problem.least);
    default:
      return words[problem.is](label);
  }
}
