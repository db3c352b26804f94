import type { ComposeView } from "../../bot/contract/planningViews.ts";
import type { AssignmentDraft } from "../../bot/domain/plan/draft.ts";
import type { Language } from "../../bot/domain/language.ts";
import type { When } from "../when.ts";
import type { Words } from "../words.ts";

/** A part that is `undefined` is taken away. */
export type DraftChange = { [K in keyof AssignmentDraft]?: AssignmentDraft[K] | undefined };
export const changed = (draft: AssignmentDraft, part: DraftChange): AssignmentDraft =>
  Object.fromEntries(
    Object.entries({ ...draft, ...part }).filter(([, value]) => value !== undefined),
  ) as unknown as AssignmentDraft;

export type ComposeWords = Words<"planning" | "desk" | "sending" | "common" | "web">;
/** What every part of the composer works on. */
export interface OnCompose {
  view: ComposeView;
  words: ComposeWords;
  when: When;
  draft: AssignmentDraft;
  change: (part: DraftChange) => void;
  /** The language that is being written. */
  language: Language;
  /** It is in people's chats: whom it is for and when it opened stands. */
  sent: boolean;
  /** What is wrong with a field, or with what is within it where nothing else says so. */
  trouble: (field: string) => string | undefined;
  left: (field: string) => void;
}
