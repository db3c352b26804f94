import { createContext, use } from "react";
import type { BoardView } from "../../bot/contract/views.ts";
import type { When } from "../when.ts";
import type { Words } from "../words.ts";
import type { Desk } from "./desk.ts";

export type BoardWords = Words<"common" | "board" | "web">;

/** What every part of the board needs: the view, the words, and how days are said. */
export interface OnBoard {
  view: BoardView;
  words: BoardWords;
  /** In the reader's own language: for what only they see, around the board and on the bench. */
  own: BoardWords;
  when: When;
  /** Notes that are new or changed since the reader last saw the board. */
  marked: ReadonlySet<string>;
  /** There for those who write here. */
  desk?: Desk;
}
export const BoardContext = createContext<OnBoard | undefined>(undefined);

export function useOnBoard(): OnBoard {
  const found = use(BoardContext);
  if (!found) throw new Error("outside a board");
  return found;
}
