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
import { readAll } from "../everything.ts";
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
  const [open, approvals] = await Promise.all([openTasks(ports, visitor), approvalsFor(ports, visitor)]);
  return { items: open.map(itemFor(ports)), ...(approvals.length > 0 && { approvals }) };
}

/** The wishes to share that wait for this person: whoever was asked to answer, and also when nobody is any more. */
async function approvalsFor(ports: Needs, visitor: Visitor): Promise<NonNullable<TasksFacts["approvals"]>> {
  const at = ports.now();
  const found = await Promise.all(
    visitor.seats.map(async ({ programme, person }) => {
      const groups = programme.groups.filter((group) => mayApprove(group, person));
      if (groups.length === 0) return [];
      const partition = partitionOf.programme(programme.id);
      const agenda = await ports.store.read(partition, "agenda", idOf.agenda);
      const asked = groups.flatMap((group) =>
        (agenda?.body.items ?? [])
          .filter((item) => item.answeredBy === "group" && asksGroup(item, group.id))
          .filter((item) => stateOf(item, programme.gatherings, at) !== "withdrawn")
          .map((item) => ({ group, item, answer: idOf.answer(item.id, group.id) })),
      );
      const answers = await readAll(
        ports.store,
        partition,
        "answer",
        asked.map(({ answer }) => answer),
      );
      return asked.flatMap(({ group, item, answer }) => {
        const { waiting, rev } = answers.get(answer)?.body ?? {};
        if (!waiting || rev === undefined) return [];
        const facts = groupFacts(ports, programme.id, group);
        return [{ facts, assignment: item.id, title: item.title, rev }];
      });
    }),
  );
  return found.flat();
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
