import type { CasePageView } from "../../bot/contract/caseViews.ts";
import type { When } from "../when.ts";
import type { Words } from "../words.ts";

export const sections = ["common", "board", "web", "casePage"] as const;
export type CaseWords = Words<(typeof sections)[number]>;
export interface OnCase {
  page: CasePageView;
  words: CaseWords;
  when: When;
}
