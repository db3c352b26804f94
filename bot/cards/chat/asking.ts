import type { AskingFacts, DoneFacts } from "../../domain/letter/chat.ts";
import type { Action } from "../adaptive.ts";
import {
  box,
  button,
  drawn,
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
import { own } from "../verbs.ts";
import { when } from "../words.ts";
import { textInput } from "./inputs.ts";

/** A home visit, or somebody who has stood in it: what is written goes to the facilitator, and that is said first. */
export function askingCard(reader: Reader, facts: AskingFacts): Drawn {
  const { asking, actions } = reader.texts.chat;
  const { programme, group, what, askedAt, words, said, phase } = facts;
  const label = what === "visit" ? asking.visitLabel : asking.experienceLabel;
  return drawn(
    reader,
    { summary: asking[what], speak: [asking[what], asking[`${what}Text`]] },
    [
      section(
        [
          title(asking[what]),
          under(facts.groupName),
          under(asking.phase(phase.number, inWords(reader, phase.name))),
        ],
        {
          spacing: "none",
        },
      ),
      ...(said ? [box([text(asking.words)])] : []),
      text(asking[`${what}Text`], { spacing: "medium" }),
      ...(askedAt ? [small(asking.before(when(reader, askedAt)), { spacing: "small" })] : []),
      textInput(reader, { id: own.words, label, most: 400, value: words }),
      small(`${asking.seen} ${reader.texts.cards.assignment.freeText}`, { spacing: "small" }),
    ],
    [
      button(actions.send, "askForHelp", { programme, group, what }, { style: "positive" }),
      plainButton(actions.case, "case", { programme, group }, { mode: "secondary" }),
    ],
  );
}

/** Something was done: what, and the way on. */
export function doneCard(reader: Reader, facts: DoneFacts): Drawn {
  const head = headOf(reader, facts);
  const about = [facts.title && inWords(reader, facts.title), facts.groupName].filter(Boolean).join(" · ");
  const words = wordsOf(reader, facts).filter(Boolean);
  return drawn(
    reader,
    { summary: head, speak: [head, ...words] },
    [
      section([title(head), under(about)], { spacing: "none" }),
      ...words.map((line) => text(line, { spacing: "small" })),
    ],
    actionsOf(reader, facts),
  );
}

function headOf(reader: Reader, { what, at, to, phase }: DoneFacts): string {
  const { done } = reader.texts.chat;
  switch (what) {
    case "handedOver":
      return done.handedOver(to ?? "");
    case "moved":
      return phase ? done.moved(phase.number, inWords(reader, phase.name)) : "";
    case "visitAsked":
    case "experienceAsked":
      return done[what](when(reader, at));
    default:
      return done[what];
  }
}

function wordsOf(reader: Reader, { what, back, openPoints = 0, reason, unreached }: DoneFacts): string[] {
  const { done } = reader.texts.chat;
  switch (what) {
    case "handedOver":
      return [unreached ? done.handedOverUnreached : done.handedOverText];
    case "undone":
      return [];
    case "moved":
      return [
        back ? done.movedBack : done.movedForward,
        openPoints > 0 ? done.openPoints(openPoints) : "",
        reason ? done.reason(reason) : "",
      ];
    case "visitAsked":
    case "experienceAsked":
      return [done[`${what}Text`], reason ? done.theme(reason) : ""];
    default:
      return [done[`${what}Text`]];
  }
}

function actionsOf(reader: Reader, facts: DoneFacts): Action[] {
  const { actions } = reader.texts.cards;
  const { programme, group, assignment, what } = facts;
  const again = {
    undone: actions.change,
    undoneFirst: actions.goOn,
    handedOver: actions.answer,
    parked: reader.texts.chat.actions.writeNeed,
  };
  // What stands in a channel that is not the group's has nothing to press but the way there.
  if (what === "channelLeft") return link(actions.board, facts.boardUrl);
  return [
    ...link(actions.board, facts.boardUrl),
    ...(assignment !== undefined && what in again
      ? [
          plainButton(again[what as keyof typeof again], "open", { programme, assignment, group }),
          // What stands again was said some time ago.
          ...(what === "undone"
            ? [plainButton(reader.texts.chat.actions.see, "viewAnswer", { programme, assignment, group })]
            : []),
        ]
      : [plainButton(reader.texts.chat.actions.case, "case", { programme, group })]),
  ];
}
