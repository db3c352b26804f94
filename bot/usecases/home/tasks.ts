import type { DeedBody } from "../../contract/deeds.ts";
import type { TaskView } from "../../contract/homeViews.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Moment } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import { answerAssignment } from "../answer/answerAssignment.ts";
import { languageOf } from "../visitor/visitor.ts";
import { openAssignment } from "../answer/openAssignment.ts";
import { saveDraft } from "../answer/saveDraft.ts";
import { tellUsed } from "../answer/tellUsed.ts";
import type { Visitor } from "../visitor/visitor.ts";

type Needs = Pick<Ports, "store" | "now" | "method" | "links" | "bell" | "log">;
interface Key {
  visitor: Visitor;
  programme: string;
  group: string;
  assignment: string;
}

/** One task on a page: the same use cases as its card in the chat, so that there is one answer and one truth. */
export const viewTask =
  (ports: Needs) =>
  async (key: Key): Promise<Outcome<TaskView>> =>
    shown(await openAssignment(ports)(key), key.visitor, ports.now());

export const answerTask =
  (ports: Needs) =>
  async ({ body, ...key }: Key & { body: DeedBody<"answerTask"> }): Promise<Outcome<TaskView>> => {
    const { rev, ...said } = body;
    const answer = { ...key, ...said, seenRev: rev };
    return shown(await answerAssignment(ports)(answer), key.visitor, ports.now());
  };

export const draftTask =
  (ports: Needs) =>
  async ({ body, ...key }: Key & { body: DeedBody<"draftTask"> }): Promise<Outcome<TaskView>> =>
    shown(await saveDraft(ports)({ ...key, ...body }), key.visitor, ports.now());

export const usedTask =
  (ports: Needs) =>
  async ({ body, ...key }: Key & { body: DeedBody<"usedTask"> }): Promise<Outcome<TaskView>> =>
    shown(await tellUsed(ports)({ ...key, used: body.used }), key.visitor, ports.now());

function shown(outcome: Outcome<Letter>, visitor: Visitor, asOf: Moment): Outcome<TaskView> {
  // What is not yours and what is not there are the same answer, so that nobody learns what there is by asking.
  if (!outcome.ok) return outcome.refusal.is === "notYours" ? refuse({ is: "notFound" }) : outcome;
  const task = outcome.value;
  if (task.kind !== "assignment" && task.kind !== "receipt") return refuse({ is: "notFound" });
  return done({ language: languageOf(visitor), task, asOf });
}
