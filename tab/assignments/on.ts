import type { AssignmentsView } from "../../bot/contract/programmeViews.ts";
import type { When } from "../when.ts";
import type { Words } from "../words.ts";

export const sections = ["planning", "desk", "sending", "common", "web"] as const;
export interface OnAssignments {
  view: AssignmentsView;
  words: Words<(typeof sections)[number]>;
  when: When;
  again: () => void;
}
