import { momentOf, type Assignment } from "../assignment/assignment.ts";
import { openingOf, type Mailing } from "../delivery/mailing.ts";
import type { Plan } from "./plan.ts";
import type { Gathering } from "../programme/programme.ts";
import { columnsOf, hasRows, type Question } from "../assignment/question.ts";
import { same } from "../same.ts";
import type { Moment } from "../time.ts";

export type PlannedAssignment = Plan["assignments"][number];

/** What those who have answered should see that it changed since; a new deadline is not that. */
const content = ["title", "action", "why", "questions", "checkIn", "answeredBy"] as const;

/** As it stands when the plan is loaded; what was withdrawn or closed by hand stays so. */
export function nextAssignment(planned: PlannedAssignment, stored: Assignment | undefined): Assignment {
  if (!stored) return { ...planned, rev: 1 };
  const { openedAt, closedAt, withdrawnAt } = stored;
  const changed = content.some((field) => !same(planned[field], stored[field]));
  return {
    ...planned,
    ...(openedAt && { openedAt }),
    ...(closedAt && { closedAt }),
    ...(withdrawnAt && { withdrawnAt }),
    rev: changed ? stored.rev + 1 : stored.rev,
  };
}

/** The kind of each question and of each column in its rows. */
const kinds = (questions: readonly Question[]): Map<string, string> =>
  new Map(
    questions.flatMap((question): [string, string][] => [
      [question.id, question.type],
      ...(hasRows(question)
        ? columnsOf(question).map(({ id, type }): [string, string] => [`${question.id}.${id}`, type])
        : []),
    ]),
  );

/** The fields that must not change once there are answers: they would no longer fit the questions. */
export function frozenFields(planned: PlannedAssignment, stored: Assignment): string[] {
  const before = kinds(stored.questions);
  const changed = [...kinds(planned.questions)].filter(
    ([id, type]) => before.has(id) && before.get(id) !== type,
  );
  return [
    ...(planned.answeredBy === stored.answeredBy ? [] : ["answeredBy"]),
    ...changed.map(([id]) => `questions.${id}`),
  ];
}

/** One mailing for each assignment, when it opens. What is under way or done, and what a person decided, stays. */
export function nextMailing(assignment: Assignment, stored: Mailing | undefined, now: Moment): Mailing {
  const wanted = openingOf(assignment, now);
  if (!stored) return wanted;
  if (stored.state !== "planned" || stored.by !== undefined) return stored;
  const next = { ...stored, to: wanted.to, when: wanted.when };
  return same(next, stored) ? stored : { ...next, rev: stored.rev + 1 };
}

/** What people have got a card about, and which would no longer be true: the words, or the deadline. */
export const isStale = ({
  before,
  after,
}: Record<"before" | "after", { assignment: Assignment; gatherings: readonly Gathering[] }>):
  "words" | "deadline" | undefined => {
  const [was, is] = [before, after].map(({ assignment, gatherings }) => momentOf(assignment.due, gatherings));
  if (was !== is) return "deadline";
  const { rev, withdrawnAt } = after.assignment;
  return before.assignment.rev === rev && before.assignment.withdrawnAt === withdrawnAt ? undefined : "words";
};

/** When the outbox looks at a mailing; what is not planned any more is not waited for. */
export const dueOf = ({ state, when }: Mailing, gatherings: readonly Gathering[]): Moment | undefined =>
  state === "planned" ? momentOf(when, gatherings) : undefined;
