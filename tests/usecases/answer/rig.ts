import { ok } from "node:assert/strict";
import type { Circle } from "../../../bot/domain/access.ts";
import type { Answer } from "../../../bot/domain/answer/answer.ts";
import type { Standing } from "../../../bot/domain/answer/standing.ts";
import { agendaItem, type Assignment } from "../../../bot/domain/assignment/assignment.ts";
import type { Question } from "../../../bot/domain/assignment/question.ts";
import { idOf } from "../../../bot/domain/ids.ts";
import type { TaskKey } from "../../../bot/usecases/answer/task.ts";
import { demoPartition, demoProgramme } from "../../support/demoHouse.ts";
import { boardRig, type BoardRig } from "../board/rig.ts";

const local = (text: string) => ({ nb: text, nn: text, en: text });

/** The demo house with assignments of a test's own, and people of the demo who answer them. */
export interface AnswerRig extends BoardRig {
  asks: (id: string, more: Partial<Assignment>) => Promise<void>;
  key: (person: string, assignment: string, group: string) => Promise<TaskKey>;
  /** From a card that shows what stands now. */
  says: (
    person: string,
    assignment: string,
    group: string,
    inputs: Record<string, unknown>,
    circle?: Circle,
  ) => Promise<void>;
  takesBack: (person: string, assignment: string, group: string) => Promise<void>;
  answer: (assignment: string, group: string) => Promise<Answer>;
  standing: (group: string) => Promise<Standing>;
}

export const text = (id: string): Question => ({
  id,
  type: "long_text",
  label: local(id),
  required: false,
  maxLength: 400,
  lands: { lane: "insight", field: id },
});

export async function answerRig(): Promise<AnswerRig> {
  const at = await boardRig();
  const { store, house } = at;
  const key: AnswerRig["key"] = async (person, assignment, group) => ({
    visitor: await at.visitor(person),
    programme: demoProgramme,
    assignment,
    group,
  });
  const stored = async (assignment: string, group: string): Promise<Answer | undefined> =>
    (await store.read(demoPartition, "answer", idOf.answer(assignment, group)))?.body;
  return Object.assign(at, {
    key,
    asks: async (id: string, more: Partial<Assignment>) => {
      const assignment: Assignment = {
        id,
        title: local(id),
        action: local(""),
        why: local(""),
        phase: 1,
        track: "both",
        audience: "whole_group",
        answeredBy: "group",
        minutes: { do: 0, answer: 2 },
        opens: { at: "2026-11-20T08:00:00.000Z" },
        due: { at: "2026-12-20T14:30:00.000Z" },
        questions: [],
        offers: ["ks", "all"],
        rev: 1,
        ...more,
      };
      const agenda = await store.read(demoPartition, "agenda", idOf.agenda);
      const others = (agenda?.body.items ?? []).filter((item) => item.id !== id);
      const items = [...others, agendaItem(assignment)];
      const written = await store.commit(demoPartition, [
        { put: { kind: "assignment", id: idOf.assignment(id), body: assignment } },
        { put: { kind: "agenda", id: idOf.agenda, body: { items } } },
      ]);
      ok(written.ok);
    },
    says: async (
      person: string,
      assignment: string,
      group: string,
      inputs: Record<string, unknown>,
      circle: Circle = "group",
    ) => {
      const seenRev = (await stored(assignment, group))?.rev ?? 0;
      const before = { ...(await key(person, assignment, group)), inputs, circle, seenRev };
      const said = await house.answerAssignment(before);
      ok(said.ok && said.value.kind === "receipt", JSON.stringify(said));
    },
    takesBack: async (person: string, assignment: string, group: string) => {
      const seenRev = (await stored(assignment, group))?.rev ?? 0;
      const undone = await house.undoAnswer({ ...(await key(person, assignment, group)), seenRev });
      ok(undone.ok && undone.value.kind === "done", JSON.stringify(undone));
    },
    answer: async (assignment: string, group: string) => {
      const found = await stored(assignment, group);
      ok(found, `${group} has not answered ${assignment}`);
      return found;
    },
    standing: async (group: string) => {
      const found = await store.read(demoPartition, "standing", idOf.standing(group));
      ok(found);
      return found.body;
    },
  });
}
