/**
 * npm run soak -- --minutes 2 --seed 7      one life after the other until the time is up, then what was lived
 * npm run soak -- --lives 1 --seed 7        so many lives; a life that failed is lived again like this
 */
import { heapNow } from "../support/heap.ts";
import { live, type Lived } from "./life.ts";

export interface Soaked extends Lived {
  lives: number;
  seconds: number;
  /** What is left in memory after each life, in MB. */
  heap: number[];
}

export async function soak(
  seed: number,
  { minutes, lives = Infinity }: { minutes: number; lives?: number },
): Promise<Soaked> {
  const began = performance.now();
  const all: Soaked = {
    lives: 0,
    seconds: 0,
    heap: [],
    days: 0,
    steps: 0,
    acts: 0,
    cards: 0,
    deaths: 0,
    answers: 0,
  };
  while (all.lives < lives && performance.now() - began < minutes * 60_000) {
    const lived = await live(seed + all.lives);
    for (const key of ["days", "steps", "acts", "cards", "deaths", "answers"] as const)
      all[key] += lived[key];
    all.lives++;
    all.heap.push(heapNow());
  }
  all.seconds = (performance.now() - began) / 1000;
  return all;
}

/** Whether the memory grew: the later half of the lives against the earlier, the first one not counted. */
export function growth(heap: readonly number[]): number {
  const counted = heap.slice(1);
  const half = Math.floor(counted.length / 2);
  const least = (some: readonly number[]): number => (some.length === 0 ? 0 : Math.min(...some));
  return half === 0 ? 0 : least(counted.slice(half)) - least(counted.slice(0, half));
}

export const told = ({ lives, days, seconds, acts, cards, answers, deaths, heap }: Soaked): string =>
  `${lives} lives, ${days} days in ${seconds.toFixed(0)} s (${Math.round((days * 86_400) / seconds)} times as fast): ` +
  `${acts} acts, ${answers} texts kept, ${cards} cards, ${deaths} instances killed, ` +
  `${growth(heap).toFixed(1)} MB more at the end`;
