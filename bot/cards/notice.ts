import type { NoticeFacts } from "../domain/letter.ts";
import { drawn, heading, text, type Drawn, type Reader } from "./build.ts";

/** Something that was written to be told, as it was written. */
export function noticeCard(reader: Reader, { text: words, from }: NoticeFacts): Drawn {
  const head = from ? reader.texts.cards.notice.from(from) : reader.texts.common.appName;
  const start = Array.from(words.replace(/\s+/g, " ")).slice(0, 80).join("");
  return drawn(
    reader,
    { summary: `${head}: ${start}`, speak: `${head}. ${words}` },
    [heading(head), text(words, { spacing: "small" })],
    [],
  );
}
