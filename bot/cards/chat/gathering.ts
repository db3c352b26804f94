import type { GatheringFacts } from "../../domain/letter/chat.ts";
import { spokenClock } from "../../domain/calendar/dates.ts";
import { dayOf } from "../../domain/time.ts";
import {
  drawn,
  heading,
  inWords,
  link,
  plainButton,
  section,
  text,
  title,
  type Drawn,
  type Reader,
} from "../build.ts";
import { plain } from "../plain.ts";
import { day } from "../words.ts";

const most = 6;

export function gatheringCard(reader: Reader, facts: GatheringFacts): Drawn {
  const { gathering, actions } = reader.texts.chat;
  const head = gathering.title(facts.number);
  const time = spanWords(reader, facts);
  const rows = [
    [gathering.when, time],
    [gathering.where, facts.place],
    [gathering.theme, facts.theme && inWords(reader, facts.theme)],
    [gathering.speakers, facts.speakers],
  ] as const;
  return drawn(
    reader,
    { summary: `${head}, ${day(reader, facts.start)}`, speak: [head, time, facts.place] },
    [
      title(head),
      {
        type: "FactSet",
        spacing: "medium",
        facts: rows.flatMap(([name, value]) => (value ? [{ title: name, value: plain(value) }] : [])),
      },
      section([
        heading(gathering.open),
        ...(facts.open.length === 0 ? [text(gathering.nothing, { spacing: "none" })] : []),
        ...facts.open
          .slice(0, most)
          .map(({ title: name, groupName }) =>
            text(`${inWords(reader, name)} (${groupName})`, { spacing: "small" }),
          ),
      ]),
    ],
    [
      ...link(actions.calendar, facts.calendarUrl),
      ...(facts.open.length > 0 ? [plainButton(reader.texts.cards.actions.tasks, "tasks", {})] : []),
      ...link(reader.texts.cards.actions.board, facts.boardUrl),
    ],
  );
}

function spanWords(reader: Reader, { start, end }: GatheringFacts): string {
  const { gathering } = reader.texts.chat;
  return dayOf(start) === dayOf(end)
    ? gathering.span(day(reader, start), spokenClock(start), spokenClock(end))
    : gathering.days(day(reader, start), spokenClock(start), day(reader, end), spokenClock(end));
}
