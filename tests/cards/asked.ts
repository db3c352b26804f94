/** Assignments of the content library, with the words that a card shows. */
import type { AssignmentTemplate } from "../../bot/domain/assignment/library.ts";
import { library } from "../support/veikart.ts";

export type Asked = Pick<AssignmentTemplate, "id" | "title" | "action" | "why" | "questions">;

function asked(id: string): Asked {
  const found = library.assignments.find((assignment) => assignment.id === id);
  if (!found) throw new Error(`The library has no ${id}.`);
  return found;
}

export const benefits = asked("p3-benefit-overview");
export const candidates = asked("p1-candidate-cases");
export const talk = asked("p2-talk-with-user");
export const oneEach = asked("p1-one-sentence-each");
export const sketch = asked("p3-sketch-test");
export const today = asked("p2-service-today");
export const dates = asked("p1-set-aside-time");
export const needs = asked("p2-needs-with-source");
export const checkIn: Asked = {
  id: "check-in-2",
  title: library.checkIn.title,
  action: library.checkIn.intro,
  why: library.checkIn.why,
  questions: library.checkIn.questions[2],
};
