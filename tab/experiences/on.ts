import type { AskView, ExperiencesView } from "../../bot/contract/experienceViews.ts";
import type { When } from "../when.ts";
import type { Words } from "../words.ts";

export const sections = ["experiences", "visits", "desk", "common", "web"] as const;
/** The bank and the questions, on one page. */
export type View = ExperiencesView & { asks: AskView[] };
export interface OnExperiences {
  view: View;
  words: Words<(typeof sections)[number]>;
  when: When;
  /** The group whose page it is; without it the facilitator's. */
  group: View["groups"][number] | undefined;
  again: () => void;
  tell: (what: string) => void;
}

/** What a page tells a person when it was done, or when somebody else was first. */
export const doing = ({ view, words, again }: OnExperiences) => ({
  programme: view.programme.id,
  changed: words.experiences.changed,
  offline: words.web.noAnswer,
  again,
});
