import type { ProgrammeView } from "../../bot/contract/programmeViews.ts";
import type { When } from "../when.ts";
import type { Words } from "../words.ts";

export const sections = ["programmeSettings", "common", "desk", "web"] as const;
export interface OnSettings {
  view: ProgrammeView;
  words: Words<(typeof sections)[number]>;
  when: When;
  again: () => void;
}
