import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/board.css";
import { get } from "../api.ts";
import { guessedLanguage, wordsIn } from "../words.ts";

/** Small, and without React: the board and the words of most readers are on their way while React is fetched. */
const asked = new URLSearchParams(location.search);
const programme = asked.get("programme");
const group = asked.get("group");

if (programme !== null && group !== null) {
  const params = { programme, group };
  const first = get("board", params);
  void wordsIn(guessedLanguage(), "common", "board", "web").catch(() => undefined);
  void import("./start.tsx").then(({ startBoard }) => startBoard(params, first));
} else {
  void import("./choose.tsx").then(({ startChoice }) => startChoice());
}
