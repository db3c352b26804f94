import { createContext, use } from "react";
import type { NoteView, RefusalView } from "../../bot/contract/views.ts";
import type { CardField, Lane } from "../../bot/domain/case/case.ts";
import type { PhaseNumber } from "../../bot/domain/roadmap.ts";
import type { BoardParams } from "../board/useBoard.ts";
import type { Sections } from "../words.ts";
import type { Drawer, Unsaved } from "./kept.ts";
import type { Acting } from "./useBenchActs.ts";
import type { FocusOn } from "./useFocus.ts";

/** What lies on the bench: one thing at a time. */
export type Open =
  | { is: "menu"; note: NoteView; lane: Lane; at: HTMLElement }
  | { is: "editor"; lane: Lane; note?: NoteView; unsaved?: Unsaved; refusal?: RefusalView }
  | { is: "history" | "share"; note: NoteView; lane: Lane }
  | { is: "archive" | "cardHistory" | "shareNeed" }
  /** `brought`: words that are to stand in the fields: from the history, or refused before. */
  | { is: "card"; brought?: Partial<Record<CardField, string>>; refusal?: RefusalView }
  | { is: "phase"; phase: PhaseNumber };

export interface AtBench {
  work: Sections["work"];
  lane: Sections["common"]["lane"];
  params: BoardParams;
  acting: Acting;
  drawer: Drawer;
  open: (what: Open | undefined) => void;
  /** Called when somebody acts: gives what puts the focus in its place when the act is done. */
  follow: () => FocusOn;
}
export const BenchContext = createContext<AtBench | undefined>(undefined);
export function useBench(): AtBench {
  const found = use(BenchContext);
  if (!found) throw new Error("outside the bench");
  return found;
}
