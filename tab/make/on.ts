import type { ProgrammeView } from "../../bot/contract/programmeViews.ts";
import type { Words } from "../words.ts";

export const sections = ["make", "common", "desk", "web"] as const;
export interface OnMake {
  view: ProgrammeView;
  words: Words<(typeof sections)[number]>;
}
