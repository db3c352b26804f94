import type { ProgrammeView } from "../../bot/contract/programmeViews.ts";
import type { Acting } from "../desk/useAct.ts";
import type { When } from "../when.ts";
import type { Words } from "../words.ts";

export const sections = ["people", "sending", "common", "desk", "web"] as const;
export interface OnPeople {
  view: ProgrammeView;
  words: Words<(typeof sections)[number]>;
  when: When;
  again: () => void;
  /** What becomes of somebody's row is said above the rows: theirs may be gone. */
  doing: Acting;
}
