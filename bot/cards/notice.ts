import { longestNote } from "../domain/delivery/nudge.ts";
import type { NoticeFacts } from "../domain/letter/chat.ts";
import { textInput } from "./chat/inputs.ts";
import type { Element } from "./adaptive.ts";
import {
  box,
  button,
  drawn,
  heading,
  inWords,
  link,
  plainButton,
  section,
  small,
  text,
  type Drawn,
  type Reader,
} from "./build.ts";
import { own } from "./verbs.ts";
import { day, joined } from "./words.ts";

/** Something that was written to be told, as it was written; a reply says to which answer, and can be answered. */
export function noticeCard(reader: Reader, { text: words, from, about, saidTo }: NoticeFacts): Drawn {
  const { notice } = reader.texts.cards;
  const head = from ? notice.from(from) : reader.texts.common.appName;
  const start = Array.from(words.replace(/\s+/g, " ")).slice(0, 80).join("");
  const to = about
    ? notice.about(inWords(reader, about.title))
    : saidTo && notice.saidTo(inWords(reader, saidTo.title));
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
      ...(about ? sayingBack(reader, about) : []),
    ],
    [
      ...(task
        ? [
            ...(seen ? [] : [button(notice.seen, "seeFeedback", task)]),
            button(notice.sayBack, "sayBack", task),
            plainButton(reader.texts.chat.actions.see, "viewAnswer", task),
          ]
        : []),
      ...link(reader.texts.between.offer.actions.page, saidTo?.overviewUrl),
    ],
  );
}

function sayingBack(reader: Reader, about: NonNullable<NoticeFacts["about"]>): Element[] {
  const { notice } = reader.texts.cards;
  const { saidBack = [], empty, words: begun, ownWord } = about;
  return [
    ...saidBack.map(({ at, text: words }) =>
      section([small(notice.saidBack(day(reader, at))), text(words, { spacing: "none" })]),
    ),
    ...(empty ? [box([text(notice.empty)])] : []),
    textInput(reader, { id: own.words, label: notice.label, most: longestNote, value: begun }),
    small(joined(notice.whoSees, reader.texts.chat.sharing.disclosure(ownWord)), { spacing: "small" }),
  ];
}
