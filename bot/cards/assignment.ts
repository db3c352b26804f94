import { circles } from "../domain/access.ts";
import type { AssignmentFacts } from "../domain/letter/letter.ts";
import type { Problem } from "../domain/answer/values.ts";
import type { Action, Element } from "./adaptive.ts";
import {
  box,
  button,
  drawn,
  fresh,
  heading,
  inWords,
  link,
  paragraphs,
  section,
  small,
  text,
  title,
  under,
  type Drawn,
  type Reader,
} from "./build.ts";
import { answersOn } from "./answered.ts";
import { questionsOn } from "./questions.ts";
import { isCarried, markOf, own } from "./verbs.ts";
import { deadline, joined, list, refusalWords, takes, when } from "./words.ts";

/** Something to do, or a status check: what it is, how long, when, who sees it, why; then the questions. */
export function assignmentCard(reader: Reader, facts: AssignmentFacts): Drawn {
  const { assignment, actions } = reader.texts.cards;
  const name = inWords(reader, facts.title);
  const about = timing(reader, facts);
  const due = deadline(reader, facts);
  const card = drawn(
    reader,
    { summary: assignment.new(name), speak: [name, about] },
    [
      ...saidOn(reader, facts),
      section(
        [
          title(name),
          under(takes(reader, facts), { spacing: "small" }),
          ...(due ? [under(due)] : []),
          under(whoSees(reader, facts), { spacing: "small" }),
          under(`${facts.groupName}. ${facts.forGroup ? assignment.forGroup : assignment.forPerson}`, {
            spacing: "small",
          }),
        ],
        { spacing: facts.said ? "medium" : "none" },
      ),
      ...paragraphs(inWords(reader, facts.action), { spacing: "medium" }),
      section(
        [...paragraphs(inWords(reader, facts.why)), small(origin(reader, facts), { spacing: "small" })],
        {
          spacing: "small",
        },
      ),
      ...needOn(reader, facts),
      ...answering(reader, facts),
      ...besideOn(reader, facts),
    ],
    [...answerButtons(reader, facts), ...passOn(reader, facts), ...link(actions.board, facts.boardUrl)],
  );
  // With words to be told above it, what stands in the inputs is only here, and must not be drawn away.
  return facts.said || facts.beside ? card : fresh(card, reader, facts);
}

/** "Det tar omtrent 5 minutter å svare. Frist tirsdag 10. november." */
export const timing = (reader: Reader, facts: AssignmentFacts): string =>
  joined(takes(reader, facts), deadline(reader, facts));

export function whoSees(reader: Reader, { checkIn, circle, offers }: AssignmentFacts): string {
  const { assignment } = reader.texts.cards;
  if (circle !== "group") return reader.texts.common.whoSees[circle];
  if (checkIn) return offers.length > 0 ? assignment.checkInSeesUnless : assignment.checkInSees;
  return offers.length > 0 ? assignment.whoSeesUnless : reader.texts.common.whoSees.group;
}

function origin(reader: Reader, { phase, step, draftText }: AssignmentFacts): string {
  const { common, cards } = reader.texts;
  const where = cards.assignment.phase(phase.number, inWords(reader, phase.name));
  const which = step && cards.assignment.step(inWords(reader, step.name));
  const mark = draftText || step?.draft ? `${common.draft}: ${common.draftSentence}` : undefined;
  return joined(`${where}.`, which && `${which}.`, mark);
}

function needOn(reader: Reader, { need }: AssignmentFacts): Element[] {
  if (!need) return [];
  return [box([heading(reader.texts.cards.assignment.need), text(need, { spacing: "small" })])];
}

/** What must be told before anything else: calm, at the top, in a box of its own. */
export function saidOn(reader: Reader, { said }: AssignmentFacts): Element[] {
  if (!said) return [];
  if (said.is !== "invalid") return [box(refusalWords(reader, said).map((words) => text(words)))];
  const { questions, assignment } = reader.texts.cards;
  const labels = [...new Set(said.problems.map(({ label }) => questions.quote(inWords(reader, label))))];
  return [
    box([
      text(reader.texts.refusals.invalid),
      text(assignment.about(list(reader, labels)), { spacing: "small" }),
    ]),
  ];
}

/** Two have written at once: the other text stands by the buttons, where the reader is, who puts the two together. */
function besideOn(reader: Reader, { beside, questions }: AssignmentFacts): Element[] {
  if (!beside) return [];
  const { drafted } = reader.texts.cards.assignment;
  return [
    box([text(drafted(beside.by, when(reader, beside.at))), ...answersOn(reader, questions, beside.values)]),
  ];
}

/** The questions and who is to see the answer; in a nudge, inside the unfolded part. */
export function answering(reader: Reader, facts: AssignmentFacts, mark = ""): Element[] {
  const { assignment } = reader.texts.cards;
  const { draft, answered } = facts;
  const stands = facts.beside
    ? undefined
    : draft
      ? assignment.draft(draft.by, when(reader, draft.at))
      : answered && assignment.answered(answered.by, when(reader, answered.at));
  return [
    ...(stands && mark === "" ? [small(stands, { spacing: "medium" })] : []),
    ...questionsOn(reader, {
      questions: facts.questions,
      values: facts.values,
      problems: problemsIn(facts),
      named: (input) => (isCarried(input) ? markOf(facts) : mark) + input,
    }),
    ...circleOn(reader, facts, mark),
  ];
}

const problemsIn = ({ said }: AssignmentFacts): readonly Problem[] =>
  said?.is === "invalid" ? said.problems : [];

function circleOn(reader: Reader, { offers, circle, ownWord }: AssignmentFacts, mark: string): Element[] {
  if (offers.length === 0) return [];
  const { common, cards } = reader.texts;
  const offered = circles.filter((one) => one === "group" || one === circle || offers.includes(one));
  return [
    box([
      {
        type: "Input.ChoiceSet",
        id: mark + own.circle,
        label: cards.circle.label,
        choices: offered.map((one) => ({ title: common.circle[one], value: one })),
        wrap: true,
        style: "expanded",
        errorMessage: cards.circle.error,
        value: circle,
      },
      small(cards.circle.disclosure(ownWord), { spacing: "small" }),
    ]),
  ];
}

export function answerButtons(
  reader: Reader,
  { programme, assignment, group, rev, askedIn, draft }: AssignmentFacts,
): Action[] {
  const { actions } = reader.texts.cards;
  const drafted = draft?.at ?? "";
  const data = { programme, assignment, group, rev, drafted, ...(askedIn && { askedIn }) };
  const { rev: _seen, ...asked } = data;
  return [
    button(actions.submit, "answer", data, { style: "positive" }),
    button(actions.saveDraft, "saveDraft", data),
    button(reader.texts.chat.actions.notNow, "notNow", asked, { mode: "secondary" }),
  ];
}

/** To a colleague: only where one answers for the group. */
export const passOn = (
  reader: Reader,
  { programme, assignment, group, forGroup, askedIn, draft }: AssignmentFacts,
): Action[] =>
  forGroup
    ? [
        button(
          reader.texts.chat.actions.handOver,
          "handOver",
          { programme, assignment, group, drafted: draft?.at ?? "", ...(askedIn && { askedIn }) },
          { mode: "secondary" },
        ),
      ]
    : [];
