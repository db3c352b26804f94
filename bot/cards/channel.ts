import { spokenClock } from "../domain/calendar/dates.ts";
import type { ChannelFacts } from "../domain/letter/bot.ts";
import {
  drawn,
  heading,
  inWords,
  link,
  section,
  text,
  title,
  under,
  type Drawn,
  type Reader,
} from "./build.ts";
import { briefing } from "./briefing.ts";
import { plain } from "./plain.ts";
import { brief, day, joined, week } from "./words.ts";

const most = 5;

/** The one card in the group's channel: the same for all who read it, so it offers the board and nothing of one person's. */
export function channelCard(reader: Reader, facts: ChannelFacts): Drawn {
  const { channel } = reader.texts.notices;
  const { actions } = reader.texts.cards;
  const { open } = facts;
  const rows = rowsOf(reader, facts);
  return drawn(
    reader,
    {
      summary: joined(`${facts.groupName}:`, rows.map(({ value }) => value).join(". ") || channel.notStarted),
      speak: [
        channel.head(facts.groupName),
        ...rows.map((row) => `${row.title}: ${row.value}`),
        channel.open(open.length),
      ],
    },
    [
      section([title(channel.head(facts.groupName)), under(channel.kept)], { spacing: "none" }),
      ...briefing(reader, facts),
      ...(rows.length > 0 ? [{ type: "FactSet" as const, spacing: "medium" as const, facts: rows }] : []),
      section([
        heading(facts.brief ? channel.briefBefore(open.length) : channel.open(open.length)),
        ...open.slice(0, most).map((task) =>
          text(joined(inWords(reader, task.title), task.due && `(${channel.due(brief(reader, task.due))})`), {
            spacing: "small",
          }),
        ),
        ...(open.length > most ? [text(channel.more(open.length - most), { spacing: "small" })] : []),
      ]),
    ],
    [...link(channel.openBrief, facts.brief?.url), ...link(actions.board, facts.boardUrl)],
  );
}

function rowsOf(reader: Reader, { phase, gathering }: ChannelFacts): { title: string; value: string }[] {
  const words = reader.texts.cards.case;
  const { gathering: gatheringWords } = reader.texts.chat;
  const meeting =
    gathering && words.gatheringValue(gathering.number, day(reader, gathering.at), spokenClock(gathering.at));
  const rows = [
    [
      words.phase,
      phase && [
        words.phaseValue(inWords(reader, phase.name), phase.number),
        phase.since && words.since(week(reader, phase.since)),
      ],
    ],
    [words.gathering, meeting && [meeting, gathering.place]],
    [gatheringWords.theme, gathering?.theme && [inWords(reader, gathering.theme)]],
  ] as const;
  return rows.flatMap(([head, parts]) =>
    parts ? [{ title: head, value: plain(parts.filter(Boolean).join(", ")) }] : [],
  );
}
