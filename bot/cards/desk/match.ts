import type { ContactFacts, MatchFacts } from "../../domain/letter/desk.ts";
import {
  box,
  drawn,
  freshBy,
  heading,
  inWords,
  link,
  plainButton,
  section,
  text,
  title,
  under,
  type Drawn,
  type Reader,
} from "../build.ts";

/** A question to others and somebody who may have stood in it: asked of both, and nobody is named before both agree. */
export function matchCard(reader: Reader, facts: MatchFacts): Drawn {
  const { match } = reader.texts.between;
  const { programme, ask, experience, side, asksYou, contact, text: question } = facts;
  const found = { programme, ask, ...(experience !== undefined && { experience }) };
  const [head, words] = saidOf(reader, facts);
  const card = drawn(
    reader,
    { summary: head, speak: [head, words] },
    [
      section(
        [
          title(head),
          under(facts.groupName),
          under(reader.texts.cards.assignment.phase(facts.phase.number, inWords(reader, facts.phase.name))),
        ],
        { spacing: "none" },
      ),
      ...(words ? [text(words, { spacing: "medium" })] : []),
      ...(contact ? [box([contact.asker, contact.teller].map((one) => text(nameOf(reader, one))))] : []),
      section([heading(match.question), text(question, { spacing: "none" })]),
    ],
    [
      ...(asksYou && side
        ? [
            plainButton(match.yes, "consent", { ...found, side, yes: true }, { style: "positive" }),
            plainButton(match.no, "consent", { ...found, side, yes: false }),
          ]
        : []),
      ...link(reader.texts.cards.actions.board, facts.boardUrl),
    ],
  );
  return freshBy(card, plainButton(match.see, "match", { programme, ask }));
}

function saidOf(reader: Reader, { state, side, asksYou, other }: MatchFacts): [string, string?] {
  const { match } = reader.texts.between;
  switch (state) {
    case "waits":
      return [match.waits, match.waitsText];
    case "proposed":
      if (!side) return [match.proposed];
      if (!asksYou) return [match.answered, match.answeredText];
      return side === "asker"
        ? [match.askAsker, match.askerText(other)]
        : [match.askTeller, match.tellerText(other)];
    case "connected":
      return [match.connected, match.connectedText];
    case "declined":
      return [match.declined, match.declinedText];
    case "done":
    case "withdrawn":
      return [match[state]];
  }
}

const nameOf = (reader: Reader, { name, title: role, email }: ContactFacts): string =>
  reader.texts.between.match.contact(role ? `${name}, ${role}` : name, email);
