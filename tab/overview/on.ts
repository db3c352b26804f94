import type { OverviewView } from "../../bot/contract/views.ts";
import type { When } from "../when.ts";
import type { Words } from "../words.ts";

export const sections = ["overview", "sending", "desk", "common", "web"] as const;
export interface OnOverview {
  view: OverviewView;
  words: Words<(typeof sections)[number]>;
  when: When;
}
