import type { HandoverFacts, LaterFacts } from "../../domain/letter/chat.ts";
import { addDays, dayOf } from "../../domain/time.ts";
import {
  box,
  button,
  drawn,
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
import { day } from "../words.ts";
import { choiceInput, textInput } from "./inputs.ts";

/** "Ikke nå": mornings to choose from, or a word about why there is none. */
export function laterCard(reader: Reader, facts: LaterFacts): Drawn {
  const { later } = reader.texts.chat;
  const { programme, assignment, group } = facts;
  const name = inWords(reader, facts.title);
  const task = { programme, assignment, group };
  const some = facts.choices.length > 0;
  const head = some ? later.title : later.none;
  return drawn(
    reader,
    { summary: `${head}${some ? "" : ":"} ${name}`, speak: [head, name] },
    [
      section([title(head), under(`${name} · ${facts.groupName}`)], { spacing: "none" }),
      // A button on a phone has room for a few words: the days stand above.
      ...(some
        ? [
            section(
              facts.choices.map((choice) => text(`${labelOf(reader, choice)}: ${day(reader, choice.at)}`)),
              { spacing: "medium" },
            ),
          ]
        : []),
      small(some ? later.text : later.noneText, { spacing: "medium" }),
    ],
    [
      ...facts.choices.map((choice) =>
        plainButton(labelOf(reader, choice), "snooze", { ...task, until: choice.when }),
      ),
      plainButton(reader.texts.cards.actions.answer, "open", task, { mode: "secondary" }),
    ],
  );
}

/** Weekends and quiet days move the morning on, and then it is called what it is. */
function labelOf(reader: Reader, { when, at }: LaterFacts["choices"][number]): string {
  const { later } = reader.texts.chat;
  if (when === "gathering") return later.gathering;
  const as = addDays(dayOf(reader.now), when === "tomorrow" ? 1 : 3) === dayOf(at);
  return as ? later[when] : when === "tomorrow" ? later.tomorrowMoved : later.threeDaysMoved;
}

export function handoverCard(reader: Reader, facts: HandoverFacts): Drawn {
  const { handover, actions } = reader.texts.chat;
  const { programme, assignment, group, members } = facts;
  const name = inWords(reader, facts.title);
  const task = { programme, assignment, group };
  const choices = members.map((member) => ({
    title: member.title ? `${member.name}, ${member.title}` : member.name,
    value: member.id,
  }));
  const input = { id: own.to, label: handover.label, error: handover.error };
  const some = members.length > 0;
  return drawn(
    reader,
    { summary: `${handover.title} ${name}`, speak: [handover.title, name] },
    [
      section([title(handover.title), under(`${name} · ${facts.groupName}`)], { spacing: "none" }),
      ...(facts.said ? [box([text(handover.error)])] : []),
      ...(some
        ? [
            choiceInput(reader, input, choices),
            textInput(reader, { id: own.reason, label: handover.why, most: 400, value: facts.why }),
            small(handover.text, { spacing: "small" }),
          ]
        : [text(handover.none, { spacing: "medium" })]),
    ],
    [
      ...(some ? [button(actions.handOver, "passOn", task, { style: "positive" })] : []),
      plainButton(reader.texts.cards.actions.answer, "open", task, { mode: "secondary" }),
    ],
  );
}
