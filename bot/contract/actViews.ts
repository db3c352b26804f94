import type { CardWords } from "../domain/board/act.ts";
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

/** What goes with a refusal of an act, so that nobody's words are lost and the page can say what to do. */
export interface ActRefusalDetails {
  /** Who was first. */
  by?: string;
  /** The note or the card as it stands now. */
  now?: NoteView;
  card?: CardWords;
  /** What the person sent, given back. */
  yours?: object;
  field?: string;
  over?: number;
  most?: number;
  /** The assignment whose answer holds these words. */
  assignment?: string;
}
