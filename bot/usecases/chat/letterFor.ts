import type { AssignmentFacts, Letter } from "../../domain/letter/letter.ts";
import { gatheringAhead } from "../../domain/programme/programme.ts";
import { later, minute } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import type { Mailing } from "../../domain/delivery/mailing.ts";
import type { Parcel } from "../../domain/delivery/parcel.ts";
import { noticeLetter, senderOf, visitorOf } from "./noticeLetter.ts";
import { closedBecause, readTask, type Task } from "../answer/task.ts";
import { assignmentFacts, assignmentLetter, receiptLetter } from "../answer/taskLetters.ts";

type Needs = Pick<Ports, "store" | "now" | "method" | "links">;

/** What one card says now: the truth of this moment, whatever it was when somebody decided to send it. */
export const letterFor =
  (ports: Needs) =>
  async (parcel: Parcel): Promise<Letter> => {
    if (parcel.person.removedAt) return { kind: "refusal", refusal: { is: "leftProgramme" } };
    if (parcel.purpose === "copy") return { kind: "refusal", refusal: { is: "oldCard" } };
    const [first] = parcel.items;
    const notice = first && (await noticeLetter(ports, parcel, first.mailing));
    if (notice) return notice;
    const tasks = await readTasks(ports, parcel);
    const nudge = parcel.items.some(({ mailing }) => mailing.what.kind === "nudge");
    const [only] = tasks;
    if (!only) return { kind: "refusal", refusal: { is: "notFound" } };
    if (tasks.length === 1 && !nudge) return standing(ports, only);
    if (parcel.purpose !== "update") return nudgeFrom(ports, parcel, tasks);
    // A card with several tells of those that still wait; with none of them left, of what was answered last.
    const waiting = tasks.filter((task) => !task.answer.current && !closedBecause(task));
    if (waiting.length > 0) return nudgeFrom(ports, parcel, waiting);
    return standing(
      ports,
      tasks.reduce((last, task) => (answeredAt(task) > answeredAt(last) ? task : last)),
    );
  };

const answeredAt = ({ answer }: Task): string => answer.current?.at ?? "";

/** The card of one task as it stands: to answer, answered, or closed with a word about that. */
async function standing(ports: Needs, task: Task): Promise<Letter> {
  const closed = closedBecause(task);
  if (isBegun(task) && !closed) return begun(ports, task);
  if (task.answer.current && closed?.is !== "withdrawn") return receiptLetter(ports, task, "shown");
  return closed ? { kind: "refusal", refusal: closed } : assignmentLetter(ports, task);
}

/** Their own words, which are newer than the answer, stand in the card and are not drawn away. */
const isBegun = ({ answer: { current, draft }, seat }: Task): boolean =>
  current !== undefined && draft !== undefined && draft.by === seat.person.id && draft.at >= current.at;

async function begun(ports: Needs, task: Task): Promise<Letter> {
  const letter = await assignmentLetter(ports, task);
  const { current, draft } = task.answer;
  const just = current && draft && current.by !== draft.by && draft.at < later(current.at, justBefore);
  return just && letter.answered
    ? { ...letter, said: { is: "answeredFirst", by: letter.answered.by } }
    : letter;
}
const justBefore = 10 * minute;

async function readTasks(ports: Needs, parcel: Parcel): Promise<Task[]> {
  const { programme, items } = parcel;
  const visitor = visitorOf(parcel);
  const tasks: Task[] = [];
  for (const { assignment, group } of items) {
    if (
      !assignment ||
      !group ||
      tasks.some((t) => t.assignment.id === assignment.id && t.group.id === group.id)
    )
      continue;
    const task = await readTask(ports, {
      visitor,
      programme: programme.id,
      assignment: assignment.id,
      group: group.id,
    });
    if (task.ok) tasks.push(task.value);
  }
  return tasks;
}

async function nudgeFrom(ports: Needs, parcel: Parcel, tasks: readonly Task[]): Promise<Letter> {
  const items: AssignmentFacts[] = [];
  for (const task of tasks) items.push(await assignmentFacts(ports, task));
  const from = spokenFor(parcel);
  const note = from?.what.kind === "nudge" ? from.what.note : undefined;
  const by = await senderOf(ports, parcel, from?.by);
  const gathering = gatheringAhead(parcel.programme, ports.now());
  return {
    kind: "nudge",
    ...(by !== undefined && { from: by }),
    ...(note !== undefined && { note }),
    ...(from?.what.kind === "nudge" && from.what.handedOver && { handedOver: true }),
    ...(gathering && { gathering }),
    items,
  };
}

/** Of several nudges on one card: the newest that says something, or the first. */
function spokenFor({ items }: Parcel): Mailing | undefined {
  const nudges = items.flatMap(({ mailing }) => (mailing.what.kind === "nudge" ? [mailing] : []));
  const greetings = nudges.filter(({ what }) => what.kind === "nudge" && what.note !== undefined);
  return greetings.sort((a, b) => (a.decidedAt > b.decidedAt ? -1 : 1))[0] ?? nudges[0];
}
