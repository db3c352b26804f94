import type { TasksFacts } from "../domain/letter/letter.ts";
import type { Element } from "./adaptive.ts";
import {
  buttons,
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
} from "./build.ts";
import { deadline, joined, takes } from "./words.ts";

const most = 8;

/** Everything that is open for one person, each with its own button. */
export function tasksCard(reader: Reader, { items, approvals = [] }: TasksFacts): Drawn {
  const { tasks, actions } = reader.texts.cards;
  const open = items.filter(({ state }) => state !== "answered").length;
  const head = open === 0 ? tasks.none : tasks.title(open);
  const names = items.slice(0, most).map((item) => inWords(reader, item.title));
  const left = items.length - most;
  return drawn(
    reader,
    { summary: head, speak: [head, ...names] },
    [
      title(head),
      ...(open === 0 && approvals.length === 0 ? [text(tasks.noneText, { spacing: "small" })] : []),
      ...approvalsOn(reader, approvals),
      ...items.slice(0, most).map((item) => taskOn(reader, item)),
      ...(left > 0 ? [small(tasks.more(left), { spacing: "medium" })] : []),
    ],
    link(actions.board, items[0]?.facts.boardUrl),
  );
}

function taskOn(reader: Reader, item: TasksFacts["items"][number]): Element {
  const { tasks, actions } = reader.texts.cards;
  const { programme, group, groupName } = item.facts;
  const label = { open: actions.answer, draft: actions.goOn, answered: actions.change }[item.state];
  return section(
    [
      heading(inWords(reader, item.title)),
      under(groupName),
      under(
        item.state === "answered"
          ? joined(tasks.answered, item.late ? undefined : deadline(reader, item))
          : joined(takes(reader, item), deadline(reader, item)),
      ),
      ...(item.state === "draft" ? [under(tasks.draft)] : []),
      buttons([
        plainButton(label, "open", { programme, assignment: item.assignment, group }),
        ...(item.state === "answered"
          ? [
              plainButton(reader.texts.chat.actions.see, "viewAnswer", {
                programme,
                assignment: item.assignment,
                group,
              }),
            ]
          : []),
      ]),
    ],
    { separator: true },
  );
}

/** A chief executive's yes is a task as well. */
function approvalsOn(reader: Reader, approvals: NonNullable<TasksFacts["approvals"]>): Element[] {
  const { tasks, actions } = reader.texts.chat;
  return approvals
    .slice(0, most)
    .map(({ facts: { programme, group, groupName }, assignment, title }) =>
      section(
        [
          heading(tasks.approvals),
          under(`${inWords(reader, title)} · ${groupName}`),
          buttons([plainButton(actions.see, "sharing", { programme, assignment, group })]),
        ],
        { separator: true },
      ),
    );
}
