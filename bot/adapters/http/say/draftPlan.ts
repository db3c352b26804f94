import type { DraftPlanView } from "../../../contract/planningViews.ts";
import { cardFor } from "../../../cards/index.ts";
import type { DraftProblem } from "../../../domain/plan/draftProblem.ts";
import type { Language } from "../../../domain/language.ts";
import type { PlanWarning } from "../../../domain/plan/problem.ts";
import type { Moment } from "../../../domain/time.ts";
import type { DraftPlanShown } from "../../../usecases/planning/putAndTell.ts";
import { en } from "../../../texts/planning/en.ts";
import { nb } from "../../../texts/planning/nb.ts";
import { nn } from "../../../texts/planning/nn.ts";

const planningWords = { nb, nn, en };
type Words = typeof nb;

/** A draft as the page shows it: what is wrong in sentences, each with its field, and the cards as people get them. */
export function draftPlanView(shown: DraftPlanShown, language: Language, now: Moment): DraftPlanView {
  const words = planningWords[language];
  const { problems, warnings, letters, ...told } = shown;
  return {
    ...told,
    problems: problems.map((problem) => ({ field: problem.field, text: troubleSaid(problem, words) })),
    notes: warnings.flatMap((warning) => noteSaid(warning, words) ?? []),
    cards: letters.map(({ language: of, group, facts }) => ({
      language: of,
      group,
      card: cardFor({ kind: "assignment", ...facts }, of, now).card,
    })),
  };
}

function troubleSaid(problem: DraftProblem, { problems }: Words): string {
  switch (problem.is) {
    case "tooLong":
      return problems.tooLong(problem.over, problem.most);
    case "outOfRange":
      return problems.outOfRange(problem.from, problem.to);
    default:
      return problems[problem.is];
  }
}

/** The rest of what a plan may be advised about is not about an assignment. */
function noteSaid(warning: PlanWarning, { notes }: Words): string | undefined {
  if (warning.is === "severalOpen") return notes.severalOpen(warning.facts.other);
  if (warning.is === "quietDay") {
    const { which, because, group } = warning.facts;
    return notes.quietDay[which][because](group);
  }
  return warning.is === "dueAfterNext" ? notes.dueAfterNext(warning.facts.number) : undefined;
}
