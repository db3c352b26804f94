import type { PhaseFacts } from "../../domain/letter/chat.ts";
import type { Action, Element } from "../adaptive.ts";
import {
  box,
  button,
  drawn,
  heading,
  inWords,
  plainButton,
  section,
  small,
  text,
  title,
  under,
  type Drawn,
  type Reader,
} from "../build.ts";
import { own } from "../verbs.ts";
import { joined } from "../words.ts";
import { choiceInput, textInput } from "./inputs.ts";

const longestReason = 400;

/** On, with what to talk about first, or back, which is as normal: one card, one act. */
export function phaseCard(reader: Reader, facts: PhaseFacts): Drawn {
  const { phase } = reader.texts.chat;
  const here = phase.here(facts.now.number, inWords(reader, facts.now.name));
  return drawn(
    reader,
    { summary: joined(phase.title, facts.title), speak: [phase.title, here] },
    [
      section(
        [title(phase.title), under(joined(facts.title, facts.title && "·", facts.groupName)), under(here)],
        {
          spacing: "none",
        },
      ),
      ...(facts.said === "backReason" ? backForm(reader, facts) : forwardOn(reader, facts)),
    ],
    actionsOn(reader, facts),
  );
}

function forwardOn(reader: Reader, { next, chosen, reason, said }: PhaseFacts): Element[] {
  if (!next) return [];
  const { phase } = reader.texts.chat;
  const { common } = reader.texts;
  const answers = next.answers.map(({ id, label }) => ({ title: inWords(reader, label), value: id }));
  return [
    heading(phase.forward(next.number, inWords(reader, next.name)), { spacing: "medium" }),
    text(phase.intro, { spacing: "small" }),
    ...(next.draft ? [small(`${common.draft}: ${common.draftSentence}`, { spacing: "small" })] : []),
    ...next.points.map(({ id, text: words }) =>
      choiceInput(
        reader,
        { id: own.point + id, label: inWords(reader, words), error: phase.error },
        answers,
        { value: chosen[id] },
      ),
    ),
    // Where the thumb is: on a phone the top of the card is out of sight.
    ...(said ? [box([text(phase.goOnAnyway)])] : []),
    textInput(reader, {
      id: own.reason,
      label: phase.optional,
      most: longestReason,
      value: reason,
    }),
    small(phase.whoSees, { spacing: "small" }),
  ];
}

function actionsOn(reader: Reader, facts: PhaseFacts): Action[] {
  const { actions } = reader.texts.chat;
  const { programme, group, now, next, back, said } = facts;
  const data = { programme, group, from: now.number };
  const look = plainButton(actions.case, "case", { programme, group }, { mode: "secondary" });
  if (said === "backReason") return [button(actions.goBack, "movePhase", data, { style: "positive" }), look];
  return [
    ...(next
      ? [button(actions.goOn, "movePhase", { ...data, to: next.number }, { style: "positive" as const })]
      : []),
    ...(back.length > 0 ? [backOn(reader, facts)] : []),
    look,
  ];
}

function backForm(reader: Reader, { back, backTo, said }: PhaseFacts): Element[] {
  const { phase } = reader.texts.chat;
  const choices = back.map(({ number, name }) => ({
    title: reader.texts.cards.assignment.phase(number, inWords(reader, name)),
    value: String(number),
  }));
  return [
    text(phase.backText, { spacing: "medium" }),
    choiceInput(reader, { id: own.phase, label: phase.backTo, error: phase.backError }, choices, {
      value: String(backTo ?? back.at(-1)?.number),
    }),
    ...(said === "backReason" ? [box([text(phase.sayWhy)])] : []),
    textInput(reader, { id: `${own.reason}Back`, label: phase.goBack, most: longestReason }),
    small(phase.whoSees, { spacing: "small" }),
  ];
}

function backOn(reader: Reader, facts: PhaseFacts): Action {
  const { programme, group, now } = facts;
  const { goBack } = reader.texts.chat.actions;
  return {
    type: "Action.ShowCard",
    title: goBack,
    card: {
      type: "AdaptiveCard",
      body: backForm(reader, facts),
      actions: [button(goBack, "movePhase", { programme, group, from: now.number })],
    },
  };
}
