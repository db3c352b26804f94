import type { Answer } from "../../domain/answer/answer.ts";
import { isFor } from "../../domain/programme/person.ts";
import {
  asksGroup,
  momentOf,
  stateOf,
  takesAnswers,
  type AgendaItem,
} from "../../domain/assignment/assignment.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Letter, TasksFacts } from "../../domain/letter/letter.ts";
import { groupOf, type Group } from "../../domain/programme/programme.ts";
import { mayApprove } from "../../domain/answer/sharing.ts";
import type { Moment } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import { groupFacts } from "./taskLetters.ts";
import type { Seat, Visitor } from "../visitor/visitor.ts";

type Needs = Pick<Ports, "store" | "now" | "links">;

/** A task that is open for this person now, in one of their groups. */
export interface OpenTask {
  seat: Seat;
  group: Group;
  assignment: AgendaItem;
  due?: Moment;
  late: boolean;
  state: "open" | "draft" | "answered";
  rev: number;
  /** A wish to share it has not been answered. */
  waits: boolean;
}

/** What a person can answer, over all programmes and groups: the most urgent first, and last what has been answered. */
export async function openTasks({ store, now }: Needs, visitor: Visitor): Promise<OpenTask[]> {
  const at = now();
  const found = await Promise.all(
    visitor.seats.map(async (seat) => {
      const partition = partitionOf.programme(seat.programme.id);
      const agenda = await store.read(partition, "agenda", idOf.agenda);
      const open = (agenda?.body.items ?? []).filter((assignment) =>
        takesAnswers(stateOf(assignment, seat.programme.gatherings, at)),
      );
      return Promise.all(
        open.flatMap((assignment) =>
          seat.person.memberships
            .filter(
              ({ group }) => asksGroup(assignment, group) && isFor(assignment.audience, seat.person, group),
            )
            .map(async (membership): Promise<OpenTask | undefined> => {
              const group = groupOf(seat.programme, membership.group);
              if (!group) return undefined;
              const person = assignment.answeredBy === "person" ? seat.person.id : undefined;
              const answer = await store.read(
                partition,
                "answer",
                idOf.answer(assignment.id, group.id, person),
              );
              const due = momentOf(assignment.due, seat.programme.gatherings);
              return {
                seat,
                group,
                assignment,
                ...(due && { due }),
                late: due !== undefined && due < at,
                state: stateOfAnswer(answer?.body),
                rev: answer?.body.rev ?? 0,
                waits: answer?.body.waiting !== undefined,
              };
            }),
        ),
      );
    }),
  );
  return found
    .flat()
    .filter((task) => task !== undefined)
    .sort(byUrgency);
}

/** Over a year much can be changed still, and a card has room for a few: what waits comes first. */
function byUrgency(a: OpenTask, b: OpenTask): number {
  const sooner = (a.due ?? "9") < (b.due ?? "9") ? -1 : 1;
  if ((a.state === "answered") !== (b.state === "answered")) return a.state === "answered" ? 1 : -1;
  return a.state === "answered" ? -sooner : sooner;
}

function stateOfAnswer(answer: Answer | undefined): OpenTask["state"] {
  if (answer?.current) return "answered";
  return answer?.draft ? "draft" : "open";
}

export const listTasks =
  (ports: Needs) =>
  async (visitor: Visitor): Promise<Letter> => ({
    kind: "tasks",
    ...(await tasksFor(ports, visitor)),
  });

async function tasksFor(ports: Needs, visitor: Visitor): Promise<TasksFacts> {
  const open = await openTasks(ports, visitor);
  const approvals = open.flatMap(({ seat, group, assignment, rev, waits }) =>
    waits && mayApprove(group, seat.person)
      ? [
          {
            facts: groupFacts(ports, seat.programme.id, group),
            assignment: assignment.id,
            title: assignment.title,
            rev,
          },
        ]
      : [],
  );
  return { items: open.map(itemFor(ports)), ...(approvals.length > 0 && { approvals }) };
}

const itemFor =
  (ports: Needs) =>
  (task: OpenTask): TasksFacts["items"][number] => ({
    facts: groupFacts(ports, task.seat.programme.id, task.group),
    assignment: task.assignment.id,
    title: task.assignment.title,
    work: task.assignment.minutes.do,
    minutes: task.assignment.minutes.answer,
    ...(task.due && { due: task.due }),
    late: task.late,
    state: task.state,
  });
