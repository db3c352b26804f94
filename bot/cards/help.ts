import type { HelpFacts } from "../domain/letter/bot.ts";
import { commands, type OnMenu } from "../texts/commands.ts";
import {
  box,
  drawn,
  heading,
  link,
  plainButton,
  section,
  text,
  title,
  under,
  type Drawn,
  type Reader,
} from "./build.ts";

export function helpCard(reader: Reader, facts: HelpFacts): Drawn {
  const { help, actions } = reader.texts.cards;
  const { quote } = reader.texts.cards.questions;
  const head = facts.notUnderstood ? help.notUnderstood : help.title;
  const open = help.openTasks(facts.openTasks);
  return drawn(
    reader,
    { summary: head, speak: [head, open] },
    [
      section([title(head), under(open)], { spacing: "none" }),
      section([
        text(help.canDo),
        ...Object.entries(help.commands).map(([command, does]) =>
          text(`${quote(commands[command as OnMenu][reader.language][0])} ${does}`, { spacing: "small" }),
        ),
      ]),
      section([heading(help.howTitle), text(help.how, { spacing: "none" })]),
      box([heading(help.storedTitle), text(help.stored, { spacing: "none" })]),
      text(help.who, { spacing: "medium" }),
    ],
    [
      plainButton(actions.tasks, "tasks", {}, { style: "positive" }),
      ...link(facts.page ? actions[facts.page] : actions.board, facts.boardUrl),
      ...link(actions.privacy, facts.privacyUrl, { mode: "secondary" }),
      ...link(actions.accessibility, facts.accessibilityUrl, { mode: "secondary" }),
    ],
  );
}
