import type { SendingView } from "../../bot/contract/sendingViews.ts";
import type { When as Clock } from "../when.ts";
import type { Words } from "../words.ts";
import type { Draft } from "./draft.ts";

export type NudgeWords = Words<"sending" | "desk" | "common" | "web">;
export interface OnCompose {
  view: SendingView;
  words: NudgeWords;
  when: Clock;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}
