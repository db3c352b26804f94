import type { BriefView } from "./packViews.ts";

/** What erasing somebody changed or would change. */
export interface ErasedView {
  /** Documents in which they stood. */
  places: number;
  /** How often their name stood in words that others wrote, and was taken out. */
  named: number;
  /** Somebody else has the same name, so it was left in the words of others. */
  nameOfAnother: boolean;
}
/** What making a programme or changing its people did or would do, in the reader's language. */
export interface PlanToldView {
  changes: string[];
  warnings: string[];
  /** Why nothing was done. */
  problems: string[];
}
/** What an act gives back, where a page needs more than that it was done. */
interface DeskAnswers {
  copyProgramme: PlanToldView;
  makeProgramme: PlanToldView;
  addPerson: PlanToldView;
  removePerson: PlanToldView;
  erasePerson: ErasedView;
  postBrief: BriefView;
}
export type DeskAnswer<A extends string> = A extends keyof DeskAnswers ? DeskAnswers[A] : object;
