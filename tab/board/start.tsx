import type { BoardView } from "../../bot/contract/views.ts";
import type { Answer } from "../api.ts";
import { startPage } from "../page.tsx";
import { withWords } from "./ask.ts";
import { BoardPage } from "./BoardPage.tsx";
import type { BoardParams } from "./useBoard.ts";

/** Nothing is drawn before there is something to draw: an empty page first would cost a phone a tenth of its wait. */
export const startBoard = (params: BoardParams, asking: Promise<Answer<BoardView>>): void =>
  startPage(withWords(asking).then((first) => <BoardPage params={params} first={first} />));
