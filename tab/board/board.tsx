import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/board.css";
import { early } from "./early.ts";
import { startPage } from "../page.tsx";
import { withWords } from "./ask.ts";
import { BoardPage } from "./BoardPage.tsx";
import { ChooseBoard } from "./ChooseBoard.tsx";

const draw = async ({ params, asking }: NonNullable<typeof early>) => (
  <BoardPage params={params} first={await withWords(asking)} />
);
/** Nothing is drawn before there is something to draw: an empty page first would cost a phone a tenth of its wait. */
startPage(early ? draw(early) : <ChooseBoard />);
