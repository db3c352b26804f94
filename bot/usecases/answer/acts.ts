import type { ActCode } from "../../domain/act.ts";
import type { Circle } from "../../domain/access.ts";
import type { Person } from "../../domain/programme/person.ts";
import type { Moment } from "../../domain/time.ts";
import type { Change } from "../../ports.ts";
import type { Task } from "./task.ts";
import { actPut } from "../actPut.ts";

/** What somebody did with an answer, kept with who (in which role), when, and to whom (OF5): ids and codes, no words. */
export function actOf(
  { assignment, group, seat }: Pick<Task, "assignment" | "group" | "seat">,
  what: ActCode,
  at: Moment,
  more: { circle?: Circle; parts?: readonly string[]; to?: string } = {},
): Change {
  const { circle, parts, to } = more;
  const subject = {
    assignment: assignment.id,
    group: group.id,
    role: roleIn(seat.person, group.id),
    ...(circle && { circle }),
    ...(parts && { parts: parts.join(",") }),
    ...(to !== undefined && { to }),
  };
  const key = `${what}-${assignment.id}-${group.id}-${seat.person.id}`;
  return actPut(key, { at, by: seat.person.id, what, subject });
}

const roleIn = (person: Person, group: string): string =>
  person.memberships.find((membership) => membership.group === group)?.roles.join(",") ?? "";
