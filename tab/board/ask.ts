import type { BoardView } from "../../bot/contract/views.ts";
import type { Answer } from "../api.ts";
import { bothWords } from "../words.ts";
import type { BoardWords } from "./context.ts";

/** What came of asking for a board, with the words to say it in, and the reader's own. */
export type Asked =
  | { is: "view"; view: BoardView; words: BoardWords; own: BoardWords; etag?: string }
  | Exclude<Answer<BoardView>, { is: "view" }>;

export async function withWords(asking: Promise<Answer<BoardView>>): Promise<Asked> {
  const answer = await asking;
  if (answer.is !== "view") return answer;
  try {
    // The board is a shared surface: it speaks the group's written form, whoever looks (SP3).
    const { group, language } = answer.view;
    return { ...answer, ...(await bothWords(group.language, language, "common", "board", "web")) };
  } catch {
    // Words that cannot be fetched are a broken line too, or a service that has got a new version.
    return { is: "offline" };
  }
}
