import { spokenClock } from "../domain/calendar/dates.ts";
import type { CaseFacts } from "../domain/letter/letter.ts";
import type { Action, Element, FactSet } from "./adaptive.ts";
import {
  box,
  buttons,
  drawn,
  heading,
  inWords,
  link,
  plainButton,
  section,
  text,
  title,
  under,
  type Drawn,
  type Reader,
} from "./build.ts";
import { plain } from "./plain.ts";
import { day, week } from "./words.ts";

/** The case at a glance: the need first, then where it stands and when the next gathering is. */
export function caseCard(reader: Reader, facts: CaseFacts): Drawn {
  const { cards } = reader.texts;
  const { need, noNeed } = cards.case;
  return drawn(
    reader,
    {
      summary: `${facts.title} · ${facts.groupName}`,
      speak: [facts.title, facts.need ?? noNeed],
    },
    [
      section([title(facts.title), under(facts.groupName)], { spacing: "none" }),
      box([heading(need), text(facts.need ?? noNeed, { spacing: "none" })]),
      { type: "FactSet", spacing: "medium", facts: factsOf(reader, facts) },
      ...otherOn(reader, facts),
    ],
    [
      ...link(cards.actions.board, facts.boardUrl),
      plainButton(cards.actions.tasks, "tasks", {}),
      ...(facts.member ? moving(reader, facts) : [plainButton(cards.actions.help, "help", {})]),
    ],
  );
}

function otherOn({ texts }: Reader, { next }: CaseFacts): Element[] {
  if (!next) return [];
  const { groupName, ...of } = next;
  return [buttons([plainButton(texts.chat.actions.otherCase(groupName), "case", of)])];
}

function moving({ texts }: Reader, { programme, group }: CaseFacts): Action[] {
  const { actions } = texts.chat;
  const own = { programme, group };
  return [
    plainButton(actions.phase, "phase", own),
    plainButton(actions.visit, "asking", { ...own, what: "visit" }, { mode: "secondary" }),
    plainButton(actions.experience, "asking", { ...own, what: "experience" }, { mode: "secondary" }),
  ];
}

function factsOf(reader: Reader, { phase, status, nextGathering }: CaseFacts): FactSet["facts"] {
  const words = reader.texts.cards.case;
  const { common } = reader.texts;
  const since = phase.since && words.since(week(reader, phase.since));
  const name = words.phaseValue(inWords(reader, phase.name), phase.number);
  const meeting =
    nextGathering &&
    words.gatheringValue(nextGathering.number, day(reader, nextGathering.at), spokenClock(nextGathering.at));
  const facts = [
    [words.phase, [name, since]],
    [words.status, status ? [common.status[status.status], day(reader, status.at)] : []],
    [words.gathering, [meeting, nextGathering?.place]],
  ] as const;
  return facts
    .map(([head, parts]) => ({ title: head, value: plain(parts.filter(Boolean).join(", ")) }))
    .filter(({ value }) => value !== "");
}
