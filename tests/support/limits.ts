export interface Limit {
  most: number;
  perMs: number;
}
/** Per bot and thread (Learn: rate-limit). */
export const conversationLimits: readonly Limit[] = [
  { most: 7, perMs: 1000 },
  { most: 8, perMs: 2000 },
  { most: 60, perMs: 30_000 },
  { most: 1800, perMs: 3_600_000 },
];

/** Exact sliding windows. Every answer of 0 counts as one that was taken. */
export function slidingLog(limits: readonly Limit[]): { ask: (now: number) => number } {
  const longest = Math.max(...limits.map(({ perMs }) => perMs));
  let taken: number[] = [];
  return {
    ask: (now) => {
      if (taken.length > 4_096 || (taken[0] ?? now) < now - 2 * longest) {
        taken = taken.filter((at) => at > now - longest);
      }
      let wait = 0;
      for (const { most, perMs } of limits) {
        const mustAge = taken[taken.length - most];
        if (mustAge !== undefined) wait = Math.max(wait, mustAge + perMs - now);
      }
      if (wait <= 0) taken.push(now);
      return Math.max(0, wait);
    },
  };
}
