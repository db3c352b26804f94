import type { News, Ports } from "../../ports.ts";
import { ringGroups } from "../board/news.ts";
import type { Task } from "./task.ts";

/** A joint case stands on the boards of all its groups. */
export function ringBoards(ports: Pick<Ports, "bell" | "now">, task: Task, what: News["what"]): void {
  const news: News = { at: ports.now(), by: task.seat.person.name, what };
  ringGroups(ports, task.seat.programme.id, [task.group.id, ...(task.case?.groups ?? [])], news);
}
