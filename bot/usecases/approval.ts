import type { Circle } from "../domain/access.ts";
import type { Version } from "../domain/answer.ts";
import type { Case } from "../domain/case.ts";
import type { Values } from "../domain/values.ts";
import type { Task } from "./task.ts";

/** What goes to the other groups waits for the chief executive, where the group wants it so. */
export const waitsForApproval = ({ group, seat }: Task, circle: Circle): boolean =>
  circle === "all" &&
  group.approvesSharing === true &&
  !seat.person.memberships.some((m) => m.group === group.id && m.roles.includes("chief_executive"));

/**
 * Who sees each part from now on: what was chosen, or as much of it as needs nobody's approval. A part that all groups
 * see already was approved once, and stays.
 */
export function circlesFor(task: Task, values: Values, chosen: Circle): Record<string, Circle> {
  if (chosen === "group") return {};
  const waits = waitsForApproval(task, chosen);
  const meanwhile = task.assignment.offers.includes("ks") ? "ks" : "group";
  const stands = task.answer.current?.circles ?? {};
  return Object.fromEntries(
    Object.keys(values).map((question) => [
      question,
      waits && stands[question] !== "all" ? meanwhile : chosen,
    ]),
  );
}

/** The notes of an answer that wait for the chief executive say so on the board. */
export function asking(of: Case, task: Task, { by, at }: Version): Case {
  const isAsked = ({ origin, group, circle, archived }: Case["notes"][number]): boolean =>
    origin.from === "answer" &&
    origin.assignment === task.assignment.id &&
    group === task.group.id &&
    circle !== "all" &&
    !archived;
  if (!of.notes.some(isAsked)) return of;
  const rev = of.rev + 1;
  const asked = { circle: "all", by, at } as const;
  return { ...of, rev, notes: of.notes.map((note) => (isAsked(note) ? { ...note, asked, rev } : note)) };
}
