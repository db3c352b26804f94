import type { Gathering, Moves, Programme } from "./programme.ts";
import { same } from "../same.ts";

/** Counts what is other than before. A programme in which nothing has moved has no moves. */
export function movesAfter(
  before: Pick<Programme, "gatherings" | "moves"> | undefined,
  after: readonly Gathering[],
): Pick<Programme, "moves"> {
  const moves: Record<number, Moves[number]> = { ...before?.moves };
  for (const { number, when: was } of before?.gatherings ?? []) {
    const now = after.find((it) => it.number === number)?.when;
    if (same(now, was)) continue;
    const last = was ?? moves[number]?.was;
    moves[number] = { times: (moves[number]?.times ?? 0) + 1, ...(!now && last && { was: last }) };
  }
  return Object.keys(moves).length > 0 ? { moves } : {};
}
