import type { News, Ports } from "../../ports.ts";

/** Whoever looks at a group's board listens here. */
export const boardTopic = (programme: string, group: string): string => `board:${programme}:${group}`;

export function ringGroups(
  { bell }: Pick<Ports, "bell">,
  programme: string,
  groups: readonly string[],
  news: News,
): void {
  for (const group of new Set(groups)) bell.ring(boardTopic(programme, group), news);
}
