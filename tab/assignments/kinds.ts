import type { ComposeView } from "../../bot/contract/planningViews.ts";
import type { AskedDraft, ColumnDraft, QuestionDraft } from "../../bot/domain/plan/draft.ts";
import type { QuestionType } from "../../bot/domain/assignment/question.ts";
import { freshId } from "./freshId.ts";

export const freshOption = (): NonNullable<AskedDraft["options"]>[number] => ({
  id: freshId("o"),
  label: {},
});
export const freshColumn = (): ColumnDraft => ({
  id: freshId("c"),
  type: "short_text",
  label: {},
  required: true,
  maxLength: 120,
});

/** What a kind needs that is not there yet; what belongs to another kind stays, for whoever changes their mind. */
export function withColumnKind<Q extends AskedDraft>(of: Q, type: QuestionType): Q {
  const lengths: Partial<Record<QuestionType, number>> = { short_text: 120, long_text: 400, link: 500 };
  const most = lengths[type];
  if (most !== undefined) return { ...of, maxLength: most };
  if (type === "one_of" || type === "several_of")
    return { ...of, max: null, options: of.options ?? [freshOption(), freshOption()] };
  return type === "number" ? { ...of, min: null, max: null } : of;
}

export function withKind(question: QuestionDraft, type: QuestionType, view: ComposeView): QuestionDraft {
  const of = { ...withColumnKind(question, type), type };
  if (type === "scale") return { ...of, min: 1, max: 5 };
  if (type === "rows") return { ...of, min: 1, max: 3, columns: question.columns ?? [freshColumn()] };
  if (type !== "benefit") return of;
  const [first] = view.benefitFields;
  return { ...of, max: 3, columns: first ? [first as ColumnDraft] : [] };
}
