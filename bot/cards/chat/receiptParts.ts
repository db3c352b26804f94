import { usedSpans } from "../../domain/answer/used.ts";
import type { ReceiptFacts } from "../../domain/letter/letter.ts";
import type { VoiceFacts } from "../../domain/letter/chat.ts";
import type { Action, Element } from "../adaptive.ts";
import {
  box,
  button,
  buttons,
  heading,
  inWords,
  plainButton,
  section,
  small,
  text,
  type Reader,
} from "../build.ts";
import { own } from "../verbs.ts";
import { joined } from "../words.ts";
import { choiceInput, textInput } from "./inputs.ts";

type UsedFacts = NonNullable<ReceiptFacts["used"]>;
const longestReason = 400;
const mostVoices = 8;

/** What the group says of the answer, the reader's own word, and one friendly question to the need. */
export const aboutReceipt = (reader: Reader, facts: ReceiptFacts): Element[] => [
  ...needOn(reader, facts),
  ...helpOn(reader, facts),
  ...voicesOn(reader, facts.voices ?? []),
  ...(facts.mayVoice ? [yours(reader, facts)] : []),
  ...(facts.used ? [usedOn(reader, facts, facts.used)] : []),
];

/** After the way to the board and to changing it: sharing, undoing, and what was said before. */
export function receiptActions({ texts }: Reader, facts: ReceiptFacts): Action[] {
  const { actions } = texts.chat;
  const { programme, assignment, group, rev } = facts;
  const task = { programme, assignment, group };
  return [
    ...(facts.mayShare ? [plainButton(actions.sharing, "sharing", task, { mode: "secondary" })] : []),
    ...(facts.mayUndo ? [plainButton(actions.undo, "undo", { ...task, rev }, { mode: "secondary" })] : []),
    ...(facts.hasHistory ? [plainButton(actions.history, "history", task, { mode: "secondary" })] : []),
  ];
}

function needOn(reader: Reader, { needFirst, programme, assignment, group }: ReceiptFacts): Element[] {
  if (!needFirst) return [];
  const { need, actions } = reader.texts.chat;
  const task = { programme, assignment, group };
  return [
    box([
      heading(need.head),
      text(inWords(reader, needFirst.text), { spacing: "none" }),
      buttons([
        plainButton(actions.writeNeed, "open", task),
        plainButton(actions.park, "parkIdea", { ...task, question: needFirst.question }),
        plainButton(actions.keep, "viewAnswer", task),
      ]),
    ]),
  ];
}

/** Who says that they are stuck finds those who can help right there. */
function helpOn(reader: Reader, { questions, values, outcome, programme, group }: ReceiptFacts): Element[] {
  const status = questions.find(({ lands }) => lands?.lane === "case" && lands.field === "status");
  const said = status && values[status.id];
  if (outcome === "draftSaved" || (said !== "stuck" && said !== "need_help")) return [];
  const { help, actions } = reader.texts.chat;
  return [
    section([
      heading(help.head),
      buttons([
        plainButton(actions.experience, "asking", { programme, group, what: "experience" }),
        plainButton(actions.visit, "asking", { programme, group, what: "visit" }),
      ]),
    ]),
  ];
}

function voicesOn(reader: Reader, voices: readonly VoiceFacts[]): Element[] {
  if (voices.length === 0) return [];
  const { answer } = reader.texts.chat;
  return [
    section([
      heading(answer.voices),
      ...voices
        .slice(-mostVoices)
        .flatMap(({ name, voice, reason, before, mine }) => [
          text(joined(mine ? answer[`${voice}Mine`] : answer[voice](name), reason), { spacing: "small" }),
          ...(before ? [small(answer.before, { spacing: "none" })] : []),
        ]),
    ]),
  ];
}

function yours(reader: Reader, facts: ReceiptFacts): Element {
  const { answer, actions } = reader.texts.chat;
  const { programme, assignment, group, rev, voices = [], voiceAgain } = facts;
  const data = { programme, assignment, group, rev };
  const said = voices.some(({ mine }) => mine);
  return section([
    ...(voiceAgain ? [box([text(answer.changed)])] : []),
    heading(said ? answer.yoursAgain : answer.yours),
    textInput(reader, {
      id: own.reason,
      label: answer.reason,
      most: longestReason,
      value: voiceAgain?.reason,
    }),
    small(answer.seen, { spacing: "small" }),
    buttons([
      button(actions.agree, "voice", { ...data, voice: "agree" }),
      button(actions.doubt, "voice", { ...data, voice: "doubt" }),
    ]),
  ]);
}

function usedOn(
  reader: Reader,
  { programme, assignment, group }: ReceiptFacts,
  { said }: UsedFacts,
): Element {
  const { used } = reader.texts.common;
  const choices = usedSpans.map((value) => ({ title: used.spans[value], value }));
  const { ask: label, error, saved, seen, save } = used;
  return section([
    choiceInput(reader, { id: own.used, label, error }, choices, { value: said, folded: true }),
    small(said ? saved : seen, { spacing: "small" }),
    buttons([button(save, "tellUsed", { programme, assignment, group })]),
  ]);
}
