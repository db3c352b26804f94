import { quietBecause, type QuietHours, type QuietPeriod, type QuietReason } from "../programme/quiet.ts";
import type { Day } from "../time.ts";
import { visitEnd, type VisitTime } from "./visit.ts";

export type VisitDoubt = "past" | "notWished" | QuietReason;
export interface VisitSetting {
  today: Day;
  wishedDays: readonly Day[];
  /** When those who are to be there are left in peace. */
  quiet: { hours: QuietHours; periods: readonly QuietPeriod[] };
}

/** What is worth a thought before a time is proposed; none of it hinders. */
export function visitDoubts(time: VisitTime, { today, wishedDays, quiet }: VisitSetting): VisitDoubt[] {
  if (time.day < today) return ["past"];
  const wished = wishesToCome(wishedDays, today);
  const because = quietBecause(time.day, quiet.hours, quiet.periods);
  return [
    ...(wished.length > 0 && !wished.includes(time.day) ? (["notWished"] as const) : []),
    ...(because ? [because] : []),
    ...(isInQuietHours(time, quiet.hours) ? (["quietHours"] as const) : []),
  ];
}

/** Wishes whose day has not gone by. */
export const wishesToCome = (wished: readonly Day[], today: Day): Day[] =>
  wished.filter((day) => day >= today);

/** It begins before the morning, or is not over by the evening. */
function isInQuietHours(time: VisitTime, { from, to }: QuietHours): boolean {
  const end = visitEnd(time);
  if (!time.clock || !end.clock) return false;
  return time.clock < to || end.clock > from || end.day > time.day;
}
