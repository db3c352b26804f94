import type { HistoryFacts } from "../../domain/letter/chat.ts";
import { answersOn } from "../answered.ts";
import {
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
} from "../build.ts";
import { bytesOf, most } from "../size.ts";
import { when } from "../words.ts";

/** What the group has said before, the newest first; the oldest give way where the card would be too large. */
export function historyCard(reader: Reader, facts: HistoryFacts): Drawn {
  const draw = (shown: number): Drawn => card(reader, facts, shown);
  let shown = facts.versions.length;
  while (shown > 1 && bytesOf(draw(shown).card) > most) shown -= 1;
  return draw(shown);
}

function card(reader: Reader, facts: HistoryFacts, shown: number): Drawn {
  const { history, actions } = reader.texts.chat;
  const { programme, assignment, group, versions, questions } = facts;
  const name = inWords(reader, facts.title);
  const left = versions.length - shown;
  return drawn(
    reader,
    { summary: `${history.title}: ${name}`, speak: [history.title, name] },
    [
      section([title(history.title), under(`${name} · ${facts.groupName}`)], { spacing: "none" }),
      ...(versions.length === 0 ? [text(history.none, { spacing: "medium" })] : []),
      ...versions
        .slice(0, shown)
        .map(({ by, at, values, undone }) =>
          section(
            [
              heading(history.version(by, when(reader, at))),
              ...(undone
                ? [small(history.undone(undone.by, when(reader, undone.at)), { spacing: "none" })]
                : []),
              ...answersOn(reader, questions, values),
            ],
            { separator: true },
          ),
        ),
      ...(left > 0 ? [small(history.more(left), { spacing: "medium" })] : []),
      small(history.seen, { spacing: "medium" }),
    ],
    [
      plainButton(actions.see, "viewAnswer", { programme, assignment, group }),
      ...link(reader.texts.cards.actions.board, facts.boardUrl),
    ],
  );
}
