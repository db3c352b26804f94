import type { Problem } from "../../bot/domain/answer/values.ts";
import type { FormWords } from "./Field.tsx";

/** The same sentence as on the card. */
export function problemIn(problem: Problem, { refusals, language }: FormWords): string {
  const words = refusals.problem;
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
