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

/** "Ikke nå": three mornings to choose from. */
export function laterCard(reader: Reader, facts: LaterFacts): Drawn {
  const { later } = reader.texts.chat;
  const { programme, assignment, group } = facts;
  const name = inWords(reader, facts.title);
  const task = { programme, assignment, group };
  return drawn(
    reader,
    { summary: `${later.title} ${name}`, speak: [later.title, name] },
    [
      section([title(later.title), under(`${name} · ${facts.groupName}`)], { spacing: "none" }),
      // A button on a phone has room for a few words: the days stand above.
      section(
        facts.choices.map((choice) => text(`${labelOf(reader, choice)}: ${day(reader, choice.at)}`)),
        { spacing: "medium" },
      ),
      small(later.text, { spacing: "medium" }),
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
