import { get } from "../api.ts";
import { guessedLanguage, wordsIn } from "../words.ts";

const asked = new URLSearchParams(location.search);
const programme = asked.get("programme");
const group = asked.get("group");

/** Small, and without React: the board and the words of most readers are on their way while React is fetched. */
const askFor = (params: { programme: string; group: string }) => {
  const asking = get("board", params);
  void wordsIn(guessedLanguage(), "common", "board", "web").catch(() => undefined);
  return { params, asking };
};
/** Where the address says which board. */
export const early = programme !== null && group !== null ? askFor({ programme, group }) : undefined;
