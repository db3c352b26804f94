import { momentOf, opensAt, type AgendaItem } from "../assignment/assignment.ts";
import type { Gathering } from "../programme/programme.ts";
import type { Moment } from "../time.ts";

/** What a gathering carries with it when it moves: shown before anybody says yes. */
export interface Moving {
  assignment: string;
  opens?: { from?: Moment; to?: Moment };
  due?: { from?: Moment; to?: Moment };
  /** It would be due before it opens. */
  crossed?: true;
  /** Its deadline, which is still to come, would be in the past. */
  passed?: true;
}

export function whatMoves(
  items: readonly AgendaItem[],
  before: readonly Gathering[],
  after: readonly Gathering[],
  now: Moment,
): Moving[] {
  return items
    .filter(({ withdrawnAt, closedAt }) => !withdrawnAt && !closedAt)
    .flatMap((item): Moving[] => {
      const opens = change(opensAt(item, before), opensAt(item, after));
      const due = change(momentOf(item.due, before), momentOf(item.due, after));
      if (!opens && !due) return [];
      const [start, end] = [opensAt(item, after), momentOf(item.due, after)];
      return [
        {
          assignment: item.id,
          ...(opens && { opens }),
          ...(due && { due }),
          ...(start && end && end <= start && { crossed: true as const }),
          ...(due && isPast(due.to, now) && !isPast(due.from, now) && { passed: true as const }),
        },
      ];
    });
}

const change = (from: Moment | undefined, to: Moment | undefined): Moving["opens"] =>
  from === to ? undefined : { ...(from && { from }), ...(to && { to }) };

const isPast = (moment: Moment | undefined, now: Moment): boolean => moment !== undefined && moment < now;

/** Which part of the end stands before, or at, the beginning. */
export const endsTooEarly = (when: NonNullable<Gathering["when"]>): "endDay" | "endClock" | undefined => {
  if (when.endDay !== when.startDay) return when.endDay < when.startDay ? "endDay" : undefined;
  return when.endClock <= when.startClock ? "endClock" : undefined;
};

/** A gathering that would stand before the one before it, or after the one after. */
export const outOfOrder = (gatherings: readonly Gathering[]): number[] =>
  gatherings.flatMap(({ number, when }, n) => {
    const before = gatherings.slice(0, n).findLast((g) => g.when)?.when;
    return when && before && when.startDay <= before.endDay ? [number] : [];
  });
