import type { AssignmentFacts, NudgeFacts } from "../domain/letter/letter.ts";
import type { Action, Element } from "./adaptive.ts";
import { answerButtons, answering, passOn, saidOn, timing, whoSees } from "./assignment.ts";
import {
  box,
  buttons,
  drawn,
  heading,
  inSight,
  inWords,
  link,
  plainButton,
  section,
  small,
  text,
  title,
  under,
  unfolded,
  type Drawn,
  type Reader,
} from "./build.ts";
import { bytesOf, most } from "./size.ts";
import { markOf } from "./verbs.ts";
import { day, joined, minutes, when } from "./words.ts";

/** Everything that is open for one person in one friendly reminder, each answered where it stands. */
export function nudgeCard(reader: Reader, facts: NudgeFacts): Drawn {
  const { nudge, actions } = reader.texts.cards;
  const { items, gathering } = facts;
  const head =
    facts.handedOver && facts.from
      ? reader.texts.chat.handover.from(facts.from, items.length)
      : gathering
        ? nudge.titleGathering(items.length, gathering.number)
        : nudge.title(items.length);
  const meeting = gathering && nudge.gathering(gathering.number, day(reader, gathering.at));
  const total = items.reduce((sum, item) => sum + item.minutes, 0);
  const together = items.length > 1 ? nudge.together(minutes(reader, total)) : undefined;
  const names = items.map((item) => inWords(reader, item.title));
  const words = {
    summary: facts.handedOver ? head : nudge.summary(head),
    speak: [head, meeting, ...names],
  };
  // What is the same for all of them is said once.
  const groups = new Set(items.map(({ group }) => group)).size;
  const shared: Shared = { group: groups === 1, forGroup: items.every(({ forGroup }) => forGroup) };
  const top: Element[] = [
    section(
      [
        title(head),
        ...[joined(meeting, together), shared.group ? items[0]?.groupName : undefined]
          .filter((line) => line !== undefined && line !== "")
          .map((line) => under(line ?? "", { spacing: "small" })),
        ...(shared.forGroup ? [under(nudge.group, { spacing: "small" })] : []),
      ],
      { spacing: "none" },
    ),
    ...noteOn(reader, facts),
  ];
  const bottom = link(actions.board, items[0]?.boardUrl);
  const draw = (unfolded: number): Drawn =>
    drawn(
      reader,
      words,
      [
        ...top,
        ...items.map((item, index) =>
          itemOn(reader, item, shared, index < unfolded, facts.handedOver ? passOn(reader, item) : []),
        ),
      ],
      bottom,
    );
  // With too much for one card, the last ones are opened as cards of their own.
  let unfolded = items.length;
  while (unfolded > 0 && bytesOf(draw(unfolded).card) > most) unfolded -= 1;
  return draw(unfolded);
}

function noteOn(reader: Reader, { note, from }: NudgeFacts): Element[] {
  const words = note?.trim();
  if (!words) return [];
  return [
    box([text(words), ...(from ? [small(reader.texts.cards.nudge.from(from), { spacing: "small" })] : [])]),
  ];
}

interface Shared {
  group: boolean;
  forGroup: boolean;
}

function itemOn(
  reader: Reader,
  item: AssignmentFacts,
  shared: Shared,
  unfolds: boolean,
  more: Action[],
): Element {
  const { nudge } = reader.texts.cards;
  const { draft } = item;
  return section(
    [
      heading(inWords(reader, item.title)),
      ...(shared.group ? [] : [under(item.groupName)]),
      under(timing(reader, item)),
      ...(shared.forGroup ? [] : [under(item.forGroup ? nudge.group : nudge.person)]),
      ...(draft ? [under(nudge.draft(draft.by, when(reader, draft.at)))] : []),
      ...saidOn(reader, item),
      buttons([unfolds ? inPlace(reader, item) : elsewhere(reader, item), ...more.map(inSight)]),
    ],
    { separator: true },
  );
}

const nameOf = (reader: Reader, { checkIn }: AssignmentFacts): string =>
  checkIn ? reader.texts.cards.actions.answerCheckIn : reader.texts.cards.actions.answerAssignment;

function inPlace(reader: Reader, item: AssignmentFacts): Action {
  return {
    type: "Action.ShowCard",
    title: nameOf(reader, item),
    card: {
      type: "AdaptiveCard",
      body: [
        text(inWords(reader, item.action)),
        small(whoSees(reader, item), { spacing: "small" }),
        ...answering(reader, item, markOf(item)),
      ],
      actions: unfolded(answerButtons(reader, item)),
    },
  };
}

const elsewhere = (reader: Reader, item: AssignmentFacts): Action =>
  plainButton(nameOf(reader, item), "open", {
    programme: item.programme,
    assignment: item.assignment,
    group: item.group,
  });
