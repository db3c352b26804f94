import type { ReceiptFacts } from "../domain/letter/letter.ts";
import type { Action } from "./adaptive.ts";
import { answersOn } from "./answered.ts";
import {
  box,
  drawn,
  fresh,
  inWords,
  link,
  plainButton,
  section,
  text,
  title,
  under,
  type Drawn,
  type Reader,
} from "./build.ts";
import { aboutReceipt, receiptActions } from "./chat/receiptParts.ts";
import { day, joined, list, when } from "./words.ts";

/** What became of an answer: what was saved, when, who sees it, and until when it can be changed. */
export function receiptCard(reader: Reader, facts: ReceiptFacts): Drawn {
  const { common } = reader.texts;
  const head = headline(reader, facts);
  const stands = facts.outcome !== "draftSaved" && facts.outcome !== "snoozed";
  const what = joined(outcomeWords(reader, facts), stands ? where(reader, facts) : undefined);
  const change = stands ? changeable(reader, facts) : "";
  const seen = joined(common.whoSees[facts.circle], statusSeen(reader, facts));
  const card = drawn(
    reader,
    { summary: `${head}: ${inWords(reader, facts.title)}`, speak: [head, what, change] },
    [
      section(
        [
          title(head),
          under(`${inWords(reader, facts.title)} · ${facts.groupName}`),
          ...(by(reader, facts) ? [under(by(reader, facts))] : []),
        ],
        { spacing: "none" },
      ),
      ...answersOn(reader, facts.questions, facts.values),
      ...[joined(what, change)].filter(Boolean).map((words) => text(words, { spacing: "medium" })),
      ...(stands
        ? [box([text(seen), ...(facts.waiting ? [text(reader.texts.chat.answer.waiting)] : [])])]
        : []),
      ...aboutReceipt(reader, facts),
    ],
    actionsOn(reader, facts, stands),
  );
  // What was just said here must not be drawn away by looking at it.
  return stands && !facts.needFirst && !facts.voiceAgain ? fresh(card, reader, facts) : card;
}

function headline(reader: Reader, { outcome, at, until, by, forGroup }: ReceiptFacts): string {
  const { receipt } = reader.texts.cards;
  if (outcome === "snoozed") return receipt.snoozed(day(reader, until ?? at));
  if (outcome === "shown") {
    const { shown, shownPerson } = reader.texts.chat.answer;
    return forGroup ? shown(by, when(reader, at)) : shownPerson(when(reader, at));
  }
  return receipt[outcome](when(reader, at));
}

function by(reader: Reader, { forGroup, outcome, by }: ReceiptFacts): string {
  const { receipt } = reader.texts.cards;
  if (!forGroup || outcome === "snoozed" || outcome === "shown") return "";
  return outcome === "draftSaved" ? receipt.draftBy(by) : receipt.by(by);
}

function outcomeWords(reader: Reader, { outcome, forGroup }: ReceiptFacts): string | undefined {
  const { receipt } = reader.texts.cards;
  switch (outcome) {
    case "saved":
    case "shown":
      return undefined;
    case "changed":
      return receipt.history;
    case "savedBefore":
      return receipt.unchanged;
    case "draftSaved":
      return forGroup ? receipt.draftGoOn : receipt.draftGoOnPerson;
    case "snoozed":
      return receipt.kept;
  }
}

function where(reader: Reader, { lanes }: ReceiptFacts): string | undefined {
  if (lanes.length === 0) return undefined;
  const names = lanes.map((lane) => reader.texts.common.lane[lane]);
  return reader.texts.cards.receipt.onBoard(list(reader, names));
}

function changeable(reader: Reader, { canChange, late }: ReceiptFacts): string {
  const { receipt } = reader.texts.cards;
  if (!canChange) return receipt.final;
  if (late) return receipt.late;
  return receipt.untilClosed;
}

/** OF4: the chosen status goes to the facilitator whoever else sees the answer. */
const statusSeen = (reader: Reader, { questions, values, circle }: ReceiptFacts): string | undefined =>
  circle === "group" &&
  questions.some(({ id, lands }) => lands?.lane === "case" && lands.field === "status" && id in values)
    ? reader.texts.cards.receipt.statusSeen
    : undefined;

function actionsOn(reader: Reader, facts: ReceiptFacts, stands: boolean): Action[] {
  const { actions } = reader.texts.cards;
  const { programme, assignment, group } = facts;
  const again = facts.outcome === "snoozed" ? actions.answer : stands ? actions.change : actions.goOn;
  return [
    ...link(stands ? actions.onBoard : actions.board, facts.boardUrl),
    ...(facts.canChange ? [plainButton(again, "open", { programme, assignment, group })] : []),
    ...(stands ? receiptActions(reader, facts) : []),
  ];
}
