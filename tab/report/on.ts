import type { ReportView } from "../../bot/contract/deskViews.ts";
import type { When } from "../when.ts";
import type { Words } from "../words.ts";

export const sections = ["report", "common", "desk", "web"] as const;
export interface OnReport {
  view: ReportView;
  words: Words<(typeof sections)[number]>;
  when: When;
}
