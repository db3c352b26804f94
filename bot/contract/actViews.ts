import type { NoteView } from "./views.ts";

/** What an act led to. The board is asked for again when its bell rings; this is for the page that acted. */
export interface ActView {
  case: string;
  /** The case's `rev` after the act. */
  rev: number;
  /** The note as it stands now. */
  note?: NoteView;
  /** What to send to `undo` to take this back. Not there when nothing changed. */
  undo?: { case: string; note?: string; rev: number };
  /** The idea came before the need, and waits in the idea park. */
  parked?: true;
  /** The sharing waits for the chief executive. */
  waits?: true;
}
