import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/board.css";
import "../styles/case.css";
import { ChooseBoard } from "../board/ChooseBoard.tsx";
import { query, startPage } from "../page.tsx";
import { CasePage } from "./CasePage.tsx";

const programme = query("programme");
const group = query("group");

if (programme !== undefined && group !== undefined) {
  startPage(<CasePage params={{ programme, group }} id={query("case")} />);
} else {
  startPage(<ChooseBoard />);
}
