import type { MyDataFacts, PauseFacts } from "../../domain/letter/chat.ts";
import type { Action } from "../adaptive.ts";
import {
  box,
  button,
  drawn,
  heading,
  link,
  plainButton,
  section,
  small,
  text,
  title,
  type Drawn,
  type Reader,
} from "../build.ts";
import { own } from "../verbs.ts";
import { day, when } from "../words.ts";

/** A personal pause, until a day of one's own choice. */
export function pauseCard(reader: Reader, { until, suggested, said }: PauseFacts): Drawn {
  const { pause, actions } = reader.texts.chat;
  const over = said === "resumed";
  const words = over ? pause.resumedText : until ? pause.pausedText : pause.text;
  const head = over ? pause.resumed : until ? pause.paused(day(reader, until)) : pause.title;
  return drawn(
    reader,
    { summary: head, speak: [head, words] },
    [
      section([title(head), text(words, { spacing: "small" })], {
        spacing: "none",
      }),
      ...(said === "past" ? [box([text(pause.past)])] : []),
      {
        type: "Input.Date",
        id: own.until,
        label: pause.label,
        errorMessage: pause.error,
        value: suggested,
        spacing: "medium",
      },
    ],
    [
      button(until ? actions.changeDay : actions.pause, "pause", {}, until ? {} : { style: "positive" }),
      ...(until ? [plainButton(actions.resume, "resume", {})] : []),
    ],
  );
}

/** What is stored about one person, in numbers, with the whole of it as a file. */
export function myDataCard(reader: Reader, facts: MyDataFacts): Drawn {
  const { myData, actions } = reader.texts.chat;
  return drawn(
    reader,
    { summary: myData.title, speak: [myData.title, myData.who] },
    [
      section([title(myData.title), text(`${facts.name}. ${myData.who}`, { spacing: "small" })], {
        spacing: "none",
      }),
      ...facts.programmes.map(({ name, answers, drafts, notes, voices }) =>
        section([heading(name), text(myData.counts(answers, drafts, notes, voices), { spacing: "none" })]),
      ),
      ...(facts.fileUntil ? [small(myData.file(when(reader, facts.fileUntil)), { spacing: "medium" })] : []),
      ...(facts.erasureAskedAt
        ? [text(myData.eraseAsked(when(reader, facts.erasureAskedAt)), { spacing: "medium" })]
        : []),
    ],
    [
      ...link(actions.myFile, facts.fileUrl),
      ...(facts.erasureAskedAt ? [] : [erasing(reader)]),
      ...link(reader.texts.cards.actions.privacy, facts.privacyUrl, { mode: "secondary" }),
    ],
  );
}

/** In two steps: a slip of the thumb asks for nothing that the facilitator then sees. */
function erasing(reader: Reader): Action {
  const { myData, actions } = reader.texts.chat;
  return {
    type: "Action.ShowCard",
    title: actions.erase,
    card: {
      type: "AdaptiveCard",
      body: [text(myData.erase)],
      actions: [plainButton(actions.eraseYes, "askErasure", {})],
    },
  };
}
