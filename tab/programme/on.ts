import type { ProgrammeView } from "../../bot/contract/programmeViews.ts";
import type { When } from "../when.ts";
import type { Words } from "../words.ts";

export const sections = ["desk", "sending", "common", "web"] as const;
export interface OnProgramme {
  view: ProgrammeView;
  words: Words<(typeof sections)[number]>;
  when: When;
  again: () => void;
}
