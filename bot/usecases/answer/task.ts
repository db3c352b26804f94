import { emptyAnswer, type Answer } from "../../domain/answer/answer.ts";
import {
  asksGroup,
  momentOf,
  stateOf,
  takesAnswers,
  type Assignment,
  type AssignmentState,
} from "../../domain/assignment/assignment.ts";
import { askedIn, followsPhase } from "../../domain/answer/checkIn.ts";
import { isMember } from "../../domain/access.ts";
import type { Case } from "../../domain/case/case.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome, type Refusal } from "../../domain/outcome.ts";
import { groupOf, type Group } from "../../domain/programme/programme.ts";
import { hasPhase, type Framework, type PhaseNumber } from "../../domain/roadmap.ts";
import { emptyStanding, type Standing } from "../../domain/answer/standing.ts";
import type { Moment } from "../../domain/time.ts";
import { withOldWishes } from "../../domain/answer/wish.ts";
import type { Ports, Stored } from "../../ports.ts";
import { seatIn, type Seat, type Visitor, nothingFor } from "../visitor/visitor.ts";

/** Which task: an assignment of a programme, for one group. */
export interface TaskKey {
  visitor: Visitor;
  programme: string;
  assignment: string;
  group: string;
  /** Which phase's questions the card has asked, where they follow the phase. */
  askedIn?: PhaseNumber | undefined;
  /** When the draft was saved that stood in the card; "" where there was none. */
  drafted?: string | undefined;
}
/** Everything about one task that its verbs need, read once. What is not in the store yet is there, empty. */
export interface Task {
  seat: Seat;
  partition: string;
  group: Group;
  /** With the questions that are asked here: those of a status check follow the group's phase. */
  assignment: Assignment;
  /** The phase whose questions these are, where they follow the phase. */
  askedIn?: PhaseNumber;
  state: AssignmentState;
  due?: Moment;
  answerId: string;
  answer: Answer;
  standing: Standing;
  case?: Case;
  etags: { answer?: string; standing?: string; case?: string };
}

/** Refuses who may not answer here, and says nothing to them of what is there. */
export async function readTask(
  ports: Pick<Ports, "store" | "now" | "method">,
  key: TaskKey,
): Promise<Outcome<Task>> {
  const { store } = ports;
  const seat = seatIn(key.visitor, key.programme);
  if (!seat) return refuse(key.visitor.seats.length > 0 ? { is: "notYours" } : nothingFor(key.visitor));
  const group = groupOf(seat.programme, key.group);
  if (!group || !isMember(seat.person, [key.group])) return refuse({ is: "notYours" });
  const partition = partitionOf.programme(key.programme);
  const [assignment, standing] = await Promise.all([
    store.read(partition, "assignment", idOf.assignment(key.assignment)),
    store.read(partition, "standing", idOf.standing(key.group)),
  ]);
  if (!assignment || !asksGroup(assignment.body, group.id)) return refuse({ is: "notFound" });
  const person = assignment.body.answeredBy === "person" ? seat.person.id : undefined;
  const answerId = idOf.answer(key.assignment, key.group, person);
  const caseId = standing?.body.mainCase;
  const [answer, theCase] = await Promise.all([
    store.read(partition, "answer", answerId),
    caseId === undefined ? undefined : store.read(partition, "case", idOf.case(caseId)),
  ]);
  const due = momentOf(assignment.body.due, seat.programme.gatherings);
  const asked = followsPhase(assignment.body)
    ? (askedInOf(ports.method.framework(seat.programme), key) ??
      askedBefore(answer?.body) ??
      standing?.body.phase ??
      assignment.body.phase)
    : undefined;
  return done({
    seat,
    partition,
    group,
    assignment: asked
      ? askedIn(assignment.body, asked, ports.method.library(seat.programme))
      : assignment.body,
    ...(asked && { askedIn: asked }),
    state: stateOf(assignment.body, seat.programme.gatherings, ports.now()),
    ...(due && { due }),
    answerId,
    answer: answer
      ? withOldWishes(answer.body, theCase?.body)
      : emptyAnswer(assignment.body, key.group, person),
    standing: standing?.body ?? emptyStanding(key.group),
    ...(theCase && { case: theCase.body }),
    etags: etags({ answer, standing, case: theCase }),
  });
}

/** What the card was drawn for, where the road has such a phase. */
const askedInOf = (framework: Framework, { askedIn: phase }: TaskKey): PhaseNumber | undefined =>
  phase !== undefined && hasPhase(framework, phase) ? phase : undefined;

/** What has been begun or answered keeps its questions when the group moves on. */
const askedBefore = (answer: Answer | undefined): PhaseNumber | undefined =>
  answer?.draft ? answer.draft.phase : answer?.current?.phase;

const etags = (
  found: Record<"answer" | "standing" | "case", Stored<"answer" | "standing" | "case"> | undefined>,
) =>
  Object.fromEntries(
    Object.entries(found).flatMap(([name, doc]) => (doc ? [[name, doc.etag]] : [])),
  ) as Task["etags"];

/** Why this task takes no answer now, if it does not. */
export function closedBecause(task: Task): Refusal | undefined {
  if (takesAnswers(task.state)) return undefined;
  if (task.state === "withdrawn") return { is: "withdrawn" };
  return { is: task.state === "planned" ? "notOpenYet" : "closed" };
}
