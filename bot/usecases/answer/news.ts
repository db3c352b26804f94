import type { News, Ports } from "../../ports.ts";
import type { Task } from "./task.ts";

/** Whoever looks at a group's board listens here. */
export const boardTopic = (programme: string, group: string): string => `board:${programme}:${group}`;

/** A joint case stands on the boards of all its groups. */
export function ringBoards(ports: Pick<Ports, "bell" | "now">, task: Task, what: News["what"]): void {
  const news: News = { at: ports.now(), by: task.seat.person.name, what };
  ringGroups(ports, task.seat.programme.id, [task.group.id, ...(task.case?.groups ?? [])], news);
}

export function ringGroups(
  { bell }: Pick<Ports, "bell">,
  programme: string,
  groups: readonly string[],
  news: News,
): void {
  for (const group of new Set(groups)) bell.ring(boardTopic(programme, group), news);
}
