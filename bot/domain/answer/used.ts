/** How long the group's work took, roughly and as the group says: the shortest first. Stored, so never renamed. */
export const usedSpans = ["under15", "to30", "to60", "to120", "to240", "over240"] as const;
export type UsedSpan = (typeof usedSpans)[number];

export const spanIn = (said: unknown): UsedSpan | undefined => usedSpans.find((it) => it === said);

/** The middle one; of two in the middle the shorter. */
export function middleSpan(said: readonly UsedSpan[]): UsedSpan | undefined {
  const sorted = [...said].sort((a, b) => usedSpans.indexOf(a) - usedSpans.indexOf(b));
  return sorted[Math.floor((sorted.length - 1) / 2)];
}
