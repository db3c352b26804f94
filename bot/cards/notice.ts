import type { NoticeFacts } from "../domain/letter/chat.ts";
import {
  button,
  drawn,
  heading,
  inWords,
  plainButton,
  small,
  text,
  type Drawn,
  type Reader,
} from "./build.ts";
import { day } from "./words.ts";

/** Something that was written to be told, as it was written; a reply says to which answer, and leads to it. */
export function noticeCard(reader: Reader, { text: words, from, about }: NoticeFacts): Drawn {
  const { notice } = reader.texts.cards;
  const head = from ? notice.from(from) : reader.texts.common.appName;
  const start = Array.from(words.replace(/\s+/g, " ")).slice(0, 80).join("");
  const to = about && notice.about(inWords(reader, about.title));
  const seen = about?.seenAt && notice.sawAt(day(reader, about.seenAt));
  const task = about && { programme: about.programme, assignment: about.assignment, group: about.group };
  return drawn(
    reader,
    { summary: `${head}: ${start}`, speak: [head, to, words] },
    [
      heading(head),
      ...(to ? [small(to, { spacing: "none" })] : []),
      text(words, { spacing: "small" }),
      ...(seen ? [small(seen)] : []),
    ],
    task
      ? [
          ...(seen ? [] : [button(notice.seen, "seeFeedback", task)]),
          plainButton(reader.texts.chat.actions.see, "viewAnswer", task),
        ]
      : [],
  );
}
