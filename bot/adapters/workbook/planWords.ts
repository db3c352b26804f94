import type { Language } from "../../domain/language.ts";
import type { PlanChange } from "../../domain/plan/plan.ts";
import type { PlanRefusal } from "../../domain/plan/problem.ts";
import { wordsIn } from "./vocabulary.ts";

/** What loading a plan changes, as a line for people. */
export function changeInWords({ what, name, how, fields = [] }: PlanChange, language: Language): string {
  const { changes } = wordsIn(language);
  const known: Readonly<Record<string, string>> = changes.fields;
  const named = fields.map((field) => known[field] ?? field).join(", ");
  return changes.line(changes.what[what], name, changes.how[how], named);
}

/** Why a plan is not loaded, a line for each thing that stands in the way. */
export function planRefusalInWords(refusal: PlanRefusal, language: Language): string[] {
  const { refusals, changes } = wordsIn(language);
  switch (refusal.is) {
    case "planInvalid":
      return [refusals.planInvalid];
    case "groupHasWork":
      return refusal.groups.map(({ name, answers, cases }) => refusals.groupHasWork(name, answers, cases));
    case "answersStand": {
      const known: Readonly<Record<string, string>> = changes.fields;
      const named = (field: string): string => known[field] ?? field.replace("questions.", "");
      return refusal.assignments.map(({ title, fields }) =>
        refusals.answersStand(title[language], fields.map(named).join(", ")),
      );
    }
    case "workbookOfAnother":
      return [refusals.workbookOfAnother(refusal.id, refusal.name)];
    case "anotherProgramme":
      return [refusals.anotherProgramme(refusal.id, refusal.name)];
    case "anotherFramework":
      return [refusals.anotherFramework(refusal.keeps)];
    case "beingDeleted":
      return [refusals.beingDeleted];
    case "changedMeanwhile":
      return [refusals.changedMeanwhile];
  }
}
