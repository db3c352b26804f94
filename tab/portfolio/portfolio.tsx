import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/portfolio.css";
import { ChooseBoard } from "../board/ChooseBoard.tsx";
import { query, startPage } from "../page.tsx";
import { PortfolioPage } from "./PortfolioPage.tsx";

const programme = query("programme");
const group = query("group");

if (programme !== undefined && group !== undefined) {
  startPage(<PortfolioPage params={{ programme, group }} />);
} else {
  startPage(<ChooseBoard />);
}
