import type { PlanToldView } from "../../contract/deskAnswers.ts";
import type { Language } from "../../domain/language.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { PlanRefusal } from "../../domain/plan/problem.ts";
import type { Place } from "../../domain/plan/workbookProblem.ts";
import type { PlanTold } from "../../usecases/desk/told.ts";
import type { WorkbookMethod } from "./libraryAssignment.ts";
import { changeInWords, planRefusalInWords } from "./planWords.ts";
import { readWorkbook } from "./read.ts";
import { wordsIn } from "./vocabulary.ts";
import { noteSentence, problemSentence } from "./words.ts";
import { writePlan, writeTemplate } from "./write.ts";

/** Workbooks for a page: the same reading, checking and writing as on the command line. */
export const workbookDesk = (method: WorkbookMethod) => ({
  read: (bytes: Uint8Array, language: Language) => {
    const read = readWorkbook(bytes, { method, language });
    return {
      ...(read.ok && { plan: read.plan }),
      problems: (read.ok ? [] : read.problems).map((it) => ({
        ...placeOf(it),
        text: problemSentence(it, language),
      })),
      notes: read.notes.map((it) => ({ ...placeOf(it), text: noteSentence(it, language) })),
    };
  },
  write: (plan: Plan, language: Language) => writePlan(plan, method.library(plan.programme), language),
  template: writeTemplate,
  change: changeInWords,
  refusal: planRefusalInWords,
  told: ({ changes, warnings, refusal }: PlanTold, language: Language): PlanToldView => ({
    changes: changes.map((it) => changeInWords(it, language)),
    warnings: warnings.map((it) => noteSentence(it, language)),
    problems: refusal ? problemsOf(refusal, language) : [],
  }),
  names: (language: Language) => wordsIn(language).files,
});

const problemsOf = (refusal: PlanRefusal, language: Language): string[] =>
  refusal.is === "planInvalid"
    ? refusal.problems.map((it) => problemSentence(it, language))
    : planRefusalInWords(refusal, language);

const placeOf = ({ sheet, row, column, cell }: Place): Place => ({
  ...(sheet !== undefined && { sheet }),
  ...(row !== undefined && { row }),
  ...(column !== undefined && { column }),
  ...(cell !== undefined && { cell }),
});
