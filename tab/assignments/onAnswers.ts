import type { AnswersView } from "../../bot/contract/planningViews.ts";
import type { When } from "../when.ts";
import type { Words } from "../words.ts";

export const sections = ["planning", "desk", "common", "web"] as const;
export interface OnAnswers {
  view: AnswersView;
  words: Words<(typeof sections)[number]>;
  when: When;
  again: () => void;
}
