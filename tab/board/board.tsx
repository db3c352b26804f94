import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/board.css";
import { get } from "../api.ts";
import { query, startPage } from "../page.tsx";
import { BoardPage } from "./BoardPage.tsx";
import { ChooseBoard } from "./ChooseBoard.tsx";

const programme = query("programme");
const group = query("group");

if (programme !== undefined && group !== undefined) {
  const params = { programme, group };
  // Asked for before anything is drawn: the board is on its way while React starts.
  startPage(<BoardPage params={params} first={get("board", params)} />);
} else {
  startPage(<ChooseBoard />);
}
