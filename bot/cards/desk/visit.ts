import type { VisitFacts } from "../../domain/letter/desk.ts";
import type { Action, Element } from "../adaptive.ts";
import {
  box,
  button,
  buttons,
  drawn,
  freshBy,
  heading,
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
import { choiceInput } from "../chat/inputs.ts";
import { own } from "../verbs.ts";
import { joined, list, when } from "../words.ts";
import { proposing } from "./proposing.ts";
import { dayWords, hourWords, timeWords } from "./times.ts";

/** A home visit as it stands, and what this reader can do with it. */
export function visitCard(reader: Reader, facts: VisitFacts): Drawn {
  const { visit } = reader.texts.between;
  const { programme, rev } = facts;
  const key = { programme, visit: facts.visit };
  if (facts.replaced) return replacedCard(reader, facts);
  const head = headOf(reader, facts);
  const lead = leadOf(reader, facts);
  const card = drawn(
    reader,
    { summary: head, speak: [head, lead] },
    [
      section([title(head), under(facts.groupName)], { spacing: "none" }),
      ...(facts.said ? [box([text(facts.said === "noDay" ? visit.dayError : visit.timeError)])] : []),
      ...(lead ? [text(lead, { spacing: "medium" })] : []),
      ...aboutOn(reader, facts),
      ...timesOn(reader, facts),
      ...agendaOn(reader, facts),
      ...followUpOn(reader, facts),
    ],
    [
      ...(facts.may.includes("choose")
        ? [button(visit.actions.choose, "chooseTime", { ...key, rev }, { style: "positive" as const })]
        : []),
      ...(proposes(facts)
        ? [button(visit.actions.propose, "proposeTimes", { ...key, rev }, { style: "positive" as const })]
        : []),
      ...(facts.state === "cancelled" && facts.member
        ? [plainButton(visit.actions.ask, "asking", { programme, group: facts.group, what: "visit" })]
        : []),
      ...link(reader.texts.cards.actions.board, facts.boardUrl),
      ...(facts.may.includes("cancel") ? [cancelling(reader, facts)] : []),
    ],
  );
  // What is being written must not be drawn away.
  return facts.said || proposes(facts) ? card : freshBy(card, plainButton(visit.actions.see, "visit", key));
}

/** What a newer card tells is not told twice in one chat. */
function replacedCard(reader: Reader, { programme, visit: id, groupName }: VisitFacts): Drawn {
  const { visit } = reader.texts.between;
  return drawn(
    reader,
    { summary: visit.title, speak: [visit.title, visit.newer] },
    [
      section([title(visit.title), under(groupName)], { spacing: "none" }),
      text(visit.newer, { spacing: "small" }),
    ],
    [plainButton(visit.actions.see, "visit", { programme, visit: id })],
  );
}

const proposes = ({ may, state }: VisitFacts): boolean => may.includes("propose") && state === "asked";

function headOf(reader: Reader, facts: VisitFacts): string {
  const { visit } = reader.texts.between;
  const { state, member, offered, groupName, planned } = facts;
  switch (state) {
    case "asked":
      if (offered) return member ? visit.offered : visit.offeredTo(groupName);
      return member ? visit.asked : visit.askedBy(groupName);
    case "proposed":
      return member ? visit.choose : visit.waits;
    case "planned":
      return planned ? visit.planned(dayWords(reader, planned.day)) : visit.title;
    case "done":
    case "cancelled":
      return visit[state];
  }
}

function leadOf(reader: Reader, facts: VisitFacts): string | undefined {
  const { visit } = reader.texts.between;
  const { state, member, offered, askedAt, planned, summary } = facts;
  if (state === "asked" && member)
    return offered ? visit.offeredText : visit.askedText(when(reader, askedAt));
  // The day stands in the heading.
  if (state === "planned" && planned) return hourWords(reader, planned);
  if (state === "done") return summary;
  return state === "cancelled" && member ? visit.cancelledText : undefined;
}

function aboutOn(reader: Reader, { theme, stuckOn, wishedDays, state }: VisitFacts): Element[] {
  const { visit } = reader.texts.between;
  if (state === "done" || state === "cancelled") return [];
  const days = wishedDays.map((day) => dayWords(reader, day));
  return [
    ...(theme ? [text(visit.theme(theme), { spacing: "small" })] : []),
    ...(stuckOn ? [text(visit.stuckOn(stuckOn), { spacing: "small" })] : []),
    ...(state === "asked" && days.length > 0
      ? [text(visit.wished(list(reader, days)), { spacing: "small" })]
      : []),
  ];
}

function timesOn(reader: Reader, facts: VisitFacts): Element[] {
  const { visit } = reader.texts.between;
  if (proposes(facts)) return proposing(reader, facts.wishedDays);
  if (facts.state !== "proposed") return [];
  const times = facts.proposed.map((time) => timeWords(reader, time));
  if (!facts.may.includes("choose"))
    return [section([heading(visit.times), ...times.map((time) => text(time, { spacing: "small" }))])];
  const choices = times.map((time, n) => ({ title: time, value: String(n) }));
  return [choiceInput(reader, { id: own.time, label: visit.time, error: visit.timeError }, choices)];
}

function agendaOn(reader: Reader, { state, agenda }: VisitFacts): Element[] {
  if (state !== "planned" || agenda.length === 0) return [];
  return [
    section([
      heading(reader.texts.between.visit.agenda),
      ...agenda.map((line, n) => text(`${n + 1}. ${line}`, { spacing: "small" })),
    ]),
  ];
}

function followUpOn(reader: Reader, facts: VisitFacts): Element[] {
  const { visit } = reader.texts.between;
  const { state, followUp, may, programme, rev } = facts;
  if (state !== "done" || followUp.length === 0) return [];
  const key = { programme, visit: facts.visit, rev };
  return [
    section([
      heading(visit.followUp),
      ...followUp.flatMap(({ text: words, owner, due, doneOn }, point): Element[] => [
        text(words, { spacing: "small" }),
        small(
          doneOn
            ? visit.ticked(dayWords(reader, doneOn))
            : joined(visit.due(dayWords(reader, due)), owner && `· ${owner}`),
          { spacing: "none" },
        ),
        ...(may.includes("tick") && !doneOn
          ? [buttons([plainButton(visit.actions.tick, "tickPoint", { ...key, point })])]
          : []),
      ]),
    ]),
  ];
}

/** In two steps: a slip of the thumb must not cancel what people have made room for. */
function cancelling(
  reader: Reader,
  { programme, visit: id, rev, state, offered, member }: VisitFacts,
): Action {
  const { visit } = reader.texts.between;
  return {
    type: "Action.ShowCard",
    title: state === "asked" && offered ? visit.actions.decline : visit.actions.cancel,
    card: {
      type: "AdaptiveCard",
      body: [text(member ? visit.cancelText : visit.cancelTextDesk)],
      actions: [plainButton(visit.actions.cancelYes, "cancelVisit", { programme, visit: id, rev })],
    },
  };
}
