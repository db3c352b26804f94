import { dayOf, daysBetween, type Day, type Moment } from "../time.ts";

/** What was said of a programme's coming deletion, and whether it was filed before (PV4, AR4). */
export interface Expiry {
  notices: { days: NoticeDays; at: Moment }[];
  /** When everything was last exported to the archive. */
  archivedAt?: Moment;
}
/** So many days before, it is said. */
const noticeDays = [30, 7] as const;
export type NoticeDays = (typeof noticeDays)[number];

/** From then on the facilitators' page says so. */
export const isNear = (deleteOn: Day, now: Moment): boolean =>
  daysBetween(dayOf(now), deleteOn) <= noticeDays[0];

export type ExpiryStep = { is: "wait" } | { is: "notice"; days: NoticeDays } | { is: "delete" };

/**
 * Nothing is deleted that was not announced a week before: not after a long silence of the service, and not when
 * somebody writes a day that has passed.
 */
export function expiryStep(deleteOn: Day, { notices }: Pick<Expiry, "notices">, now: Moment): ExpiryStep {
  const today = dayOf(now);
  const left = daysBetween(today, deleteOn);
  const announced = notices.some(({ at }) => daysBetween(dayOf(at), today) >= 7);
  if (left <= 0 && announced) return { is: "delete" };
  const days = noticeDays.findLast((one) => left <= one);
  const said = days === undefined || notices.some((notice) => notice.days === days);
  return said ? { is: "wait" } : { is: "notice", days };
}
