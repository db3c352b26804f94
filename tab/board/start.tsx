import type { BoardView } from "../../bot/contract/views.ts";
import type { Answer } from "../api.ts";
import { startPage } from "../page.tsx";
import { BoardPage } from "./BoardPage.tsx";
import type { BoardParams } from "./useBoard.ts";

export const startBoard = (params: BoardParams, first: Promise<Answer<BoardView>>): void =>
  startPage(<BoardPage params={params} first={first} />);
