import { nameFor } from "../domain/former.ts";
import { idOf, partitionOf } from "../domain/ids.ts";
import type { AssignmentFacts, Letter } from "../domain/letter.ts";
import { nextGathering } from "../domain/programme.ts";
import { onTheWall } from "../domain/time.ts";
import type { Ports } from "../ports.ts";
import type { Parcel, ParcelItem } from "./delivery/deps.ts";
import { showSharing } from "./chat/showSharing.ts";
import { closedBecause, readTask, type Task } from "./task.ts";
import { assignmentFacts, assignmentLetter, receiptLetter } from "./taskLetters.ts";
import type { Visitor } from "./visitor.ts";

type Needs = Pick<Ports, "store" | "now" | "method" | "links">;

/** What one card says now: the truth of this moment, whatever it was when somebody decided to send it. */
export const letterFor =
  (ports: Needs) =>
  async (parcel: Parcel): Promise<Letter> => {
    if (parcel.purpose === "copy") return { kind: "refusal", refusal: { is: "oldCard" } };
    const [first] = parcel.items;
    if (first?.mailing.what.kind === "notice") return noticeFrom(ports, parcel, first);
    if (first?.mailing.what.kind === "approval") return approvalFrom(ports, parcel, first.mailing.what);
    const tasks = await readTasks(ports, parcel);
    const nudge = parcel.items.some(({ mailing }) => mailing.what.kind === "nudge");
    const [only] = tasks;
    if (!only) return { kind: "refusal", refusal: { is: "notFound" } };
    if (tasks.length === 1 && !nudge) return standing(ports, only);
    if (tasks.length === 1 && parcel.purpose === "update" && only.answer.current)
      return standing(ports, only);
    return nudgeFrom(ports, parcel, tasks);
  };

/** The card of one task as it stands: to answer, answered, or closed with a word about that. */
async function standing(ports: Needs, task: Task): Promise<Letter> {
  const closed = closedBecause(task);
  if (task.answer.current && closed?.is !== "withdrawn") return receiptLetter(ports, task, "savedBefore");
  return closed ? { kind: "refusal", refusal: closed } : assignmentLetter(ports, task);
}

const visitorOf = ({ programme, person }: Parcel): Visitor => ({
  account: person.account ?? { tenant: "", object: "" },
  seats: [{ programme, person }],
});

/** What waits for the chief executive, as it stands when the card is read. */
async function approvalFrom(
  ports: Needs,
  parcel: Parcel,
  { of, group }: { of: string; group: string },
): Promise<Letter> {
  const key = { visitor: visitorOf(parcel), programme: parcel.programme.id, assignment: of, group };
  const shown = await showSharing(ports)(key);
  return shown.ok ? shown.value : { kind: "refusal", refusal: shown.refusal };
}

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
  const from = parcel.items.find(({ mailing }) => mailing.what.kind === "nudge")?.mailing;
  const note = from?.what.kind === "nudge" ? from.what.note : undefined;
  const by = await senderOf(ports, parcel, from?.by);
  const gathering = nextGathering(parcel.programme, ports.now());
  return {
    kind: "nudge",
    ...(by !== undefined && { from: by }),
    ...(note !== undefined && { note }),
    ...(from?.what.kind === "nudge" && from.what.handedOver && { handedOver: true }),
    ...(gathering?.when && {
      gathering: {
        number: gathering.number,
        at: onTheWall(gathering.when.startDay, gathering.when.startClock),
      },
    }),
    items,
  };
}

async function noticeFrom(ports: Needs, parcel: Parcel, { mailing }: ParcelItem): Promise<Letter> {
  const text = mailing.what.kind === "notice" ? mailing.what.text : "";
  const from = await senderOf(ports, parcel, mailing.by);
  return { kind: "notice", text, ...(from !== undefined && { from }) };
}

async function senderOf(
  { store }: Needs,
  { programme, language }: Parcel,
  by: string | undefined,
): Promise<string | undefined> {
  if (by === undefined) return undefined;
  const found = await store.read(partitionOf.programme(programme.id), "person", idOf.person(by));
  return found && nameFor({ [by]: found.body.name }, by, language);
}
