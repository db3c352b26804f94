import type { SharingFacts } from "../../domain/letter/chat.ts";
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
import { answersOn } from "../answered.ts";
import { own } from "../verbs.ts";
import { when } from "../words.ts";
import { choiceInput } from "./inputs.ts";

/** Who sees what now, what may be shared, and the sentence about disclosure: before any button is pressed. */
export function sharingCard(reader: Reader, facts: SharingFacts): Drawn {
  const { sharing } = reader.texts.chat;
  const name = inWords(reader, facts.title);
  const said = saidWords(reader, facts);
  const head = facts.mayApprove ? sharing.approve : sharing.title;
  return drawn(
    reader,
    { summary: said ?? `${head}: ${name}`, speak: [said ?? head, name] },
    [
      section([title(head), under(`${name} · ${facts.groupName}`)], { spacing: "none" }),
      ...(said ? [box([text(said)])] : []),
      ...waitingOn(reader, facts),
      ...(facts.asked ? answersOn(reader, facts.asked.questions, facts.asked.values) : []),
      ...nowOn(reader, facts),
      ...choosing(reader, facts),
    ],
    actionsOn(reader, facts),
  );
}

function saidWords(reader: Reader, { said }: SharingFacts): string | undefined {
  if (!said) return undefined;
  const { sharing } = reader.texts.chat;
  const time = when(reader, said.at);
  switch (said.what) {
    case "asked":
    case "settled":
    case "changed":
      return sharing[said.what];
    case "choose":
      return sharing.error;
    default:
      return sharing[said.what](time);
  }
}

function waitingOn(reader: Reader, { waiting }: SharingFacts): Element[] {
  if (!waiting) return [];
  return [box([text(reader.texts.chat.sharing.waiting(waiting.by, when(reader, waiting.at)))])];
}

function nowOn(reader: Reader, { parts }: SharingFacts): Element[] {
  const { sharing } = reader.texts.chat;
  if (parts.length === 0) return [text(sharing.nothing, { spacing: "medium" })];
  return [
    section([
      heading(sharing.now),
      ...parts.flatMap(({ label, circle }) => [
        small(inWords(reader, label), { spacing: "small" }),
        text(reader.texts.common.circle[circle], { spacing: "none" }),
      ]),
    ]),
  ];
}

/** What is shared already is ticked again, and nothing more: the next press must not share what was just left out. */
function ticked({ parts, said }: SharingFacts): SharingFacts["parts"] {
  if (said?.what === "choose") return [];
  const shared = parts.filter(({ circle }) => circle !== "group");
  return shared.length > 0 ? shared : parts;
}

function choosing(reader: Reader, facts: SharingFacts): Element[] {
  const { sharing } = reader.texts.chat;
  const { parts, ownWord, offers } = facts;
  if (parts.length === 0 || offers.length === 0) return [];
  const value = ticked(facts)
    .map(({ id }) => id)
    .join(",");
  const choices = parts.map(({ id, label }) => ({ title: inWords(reader, label), value: id }));
  const input = { id: own.parts, label: sharing.parts, error: sharing.error };
  return [
    box([
      ...(parts.length > 1
        ? [choiceInput(reader, input, choices, { several: true, value: value || undefined })]
        : []),
      small(sharing.disclosure(ownWord), { spacing: "small" }),
    ]),
  ];
}

function actionsOn(reader: Reader, facts: SharingFacts): Action[] {
  const { actions } = reader.texts.chat;
  const { programme, assignment, group, rev, parts, offers, waiting, mayApprove } = facts;
  const task = { programme, assignment, group };
  const any = parts.length > 0;
  const shared = parts.some(({ circle }) => circle !== "group");
  const left = (circle: "ks" | "all") =>
    any &&
    offers.includes(circle) &&
    parts.some((part) => part.circle === "group" || (circle === "all" && part.circle === "ks"));
  return [
    ...(mayApprove
      ? [
          plainButton(actions.approve, "approveSharing", { ...task, rev }, { style: "positive" }),
          plainButton(actions.decline, "declineSharing", { ...task, rev }),
        ]
      : []),
    ...(left("ks") ? [button(actions.sendToKs, "share", { ...task, rev, circle: "ks" })] : []),
    ...(left("all") && !waiting
      ? [button(actions.shareWithGroups, "share", { ...task, rev, circle: "all" })]
      : []),
    ...(shared || (waiting && !mayApprove)
      ? [plainButton(shared ? actions.stopSharing : actions.takeBack, "stopSharing", task)]
      : []),
    plainButton(actions.see, "viewAnswer", task, { mode: "secondary" }),
  ];
}
