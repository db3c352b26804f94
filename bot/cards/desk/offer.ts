import type { OfferFacts } from "../../domain/letter/desk.ts";
import { longestNote } from "../../domain/delivery/nudge.ts";
import type { Element } from "../adaptive.ts";
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
  title,
  under,
  type Drawn,
  type Reader,
} from "../build.ts";
import { textInput } from "../chat/inputs.ts";
import { dryRunWords } from "../dryRun.ts";
import { own } from "../verbs.ts";
import { day, deadline, joined, list, when } from "../words.ts";

/** A friendly nudge on top of its dry run, to be sent from here; nothing goes before somebody presses. */
export function offerCard(reader: Reader, facts: OfferFacts): Drawn {
  const { offer } = reader.texts.between;
  const { programme, assignment, gathering, sent, silent, byPerson } = facts;
  const key = { programme, of: assignment };
  const open = silent.length > 0 && !sent;
  const sendable = open && facts.outlook.goes > 0;
  const head = headOf(reader, facts);
  const meeting = gathering && offer.gathering(gathering.number, day(reader, gathering.at));
  const about = offer.about(inWords(reader, facts.title), meeting ?? "");
  const due = deadline(reader, facts);
  return drawn(
    reader,
    { summary: `${head}: ${inWords(reader, facts.title)}`, speak: [head, about] },
    [
      section([title(head), under(about), under(joined(`${facts.programmeName}.`, due))], {
        spacing: "none",
      }),
      ...(facts.said ? [box([text(offer.over(facts.said.tooLong))])] : []),
      ...(silent.length > 0 && !byPerson
        ? [text(offer.who(list(reader, silent)), { spacing: "medium" })]
        : []),
      ...(silent.length > 0 && byPerson ? [text(offer.byPersonText, { spacing: "medium" })] : []),
      ...(silent.length === 0 && !sent ? [text(offer.everyoneText, { spacing: "medium" })] : []),
      ...(sent ? [text(joined(offer.sentBy(sent.by), offer.sentText), { spacing: "medium" })] : []),
      ...(open ? howOn(reader, facts) : []),
      ...(sendable
        ? [
            textInput(reader, { id: own.words, label: offer.note, most: longestNote, value: facts.note }),
            small(offer.noteHow, { spacing: "small" }),
          ]
        : []),
    ],
    [
      ...(sendable ? [button(offer.actions.send, "sendOffer", key, { style: "positive" as const })] : []),
      ...(open ? [plainButton(offer.actions.again, "offer", key)] : []),
      ...link(offer.actions.page, facts.overviewUrl),
    ],
  );
}

function headOf(reader: Reader, { sent, silent, byPerson }: OfferFacts): string {
  const { offer } = reader.texts.between;
  if (sent) return offer.sent(when(reader, sent.at));
  if (silent.length === 0) return offer.everyone;
  return byPerson ? offer.byPerson : offer.silent(silent.length);
}

/** As many reasons as can be read at once; the page has them all, with every name. */
const mostLines = 6;

function howOn(reader: Reader, { outlook, notReached }: OfferFacts): Element[] {
  const { lead, lines, under: after } = dryRunWords(outlook, notReached, reader.language, reader.now);
  return [
    box([
      heading(reader.texts.between.offer.how),
      text(lead, { spacing: "small" }),
      ...lines
        .slice(0, mostLines)
        .flatMap(({ text: words, remedy }) => [
          text(words, { spacing: "small" }),
          ...(remedy ? [small(remedy, { spacing: "none" })] : []),
        ]),
      ...after.map((words) => small(words, { spacing: "small" })),
    ]),
  ];
}
