import type { AgendaItem } from "../assignment/assignment.ts";
import { asksGroup, opensAt } from "../assignment/assignment.ts";
import type { Gathering } from "../programme/programme.ts";
import type { Answered, Standing } from "../answer/standing.ts";
import { middleSpan, type UsedSpan } from "../answer/used.ts";
import { hour, later, ms, type Moment } from "../time.ts";

/** A number that fewer groups than this stand behind says too much of one of them. */
export const least = 3;

/** Whether a number may be told: nobody stands behind it, or enough groups do. */
export function isTold(behind: Iterable<string>): boolean {
  const { size } = new Set(behind);
  return size === 0 || size >= least;
}

/** By group: when a facilitator's nudge about an assignment first came through to somebody there. */
export type Nudged = ReadonlyMap<string, Moment>;

export interface AssignmentNumbers {
  /** `late` is left out where it is of too few. */
  answered: { groups: number; of: number; late?: number };
  medianHours?: number;
  /** The middle of what so many groups say that the work took. */
  used?: { groups: number; middle: UsedSpan };
  nudge?: { reached: number; answeredWithinWeek: number };
}

/** Answer share and time to answer of one assignment, over the programme: never a row per group, never a person. */
export function numbersOf(
  item: AgendaItem,
  everybody: readonly Standing[],
  nudged: Nudged,
  gatherings: readonly Gathering[],
  now: Moment,
): AssignmentNumbers | undefined {
  const standings = everybody.filter(({ group }) => asksGroup(item, group));
  if (standings.length < least) return undefined;
  const given = standings.flatMap(({ answered }) => answered[item.id] ?? []);
  const opens = opensAt(item, gatherings);
  const hours = opens ? given.map((it) => Math.max(0, (ms(firstOf(it)) - ms(opens)) / hour)) : [];
  const median = given.length >= least ? medianOf(hours) : undefined;
  const told = given.flatMap(({ used }) => used ?? []);
  const middle = told.length >= least ? middleSpan(told) : undefined;
  const late = given.filter((it) => it.late).length;
  const nudge = nudgeEffect(item.id, standings, nudged, now);
  return {
    answered: {
      groups: given.length,
      of: standings.length,
      ...((late === 0 || late >= least) && { late }),
    },
    ...(median !== undefined && { medianHours: Math.round(median) }),
    ...(middle && { used: { groups: told.length, middle } }),
    ...(nudge && nudge.reached >= least && { nudge }),
  };
}

const week = 7 * 24 * hour;

/**
 * Of the groups that a facilitator's nudge came through to and that had not answered: how many did within a week. Told
 * when the week is over.
 */
function nudgeEffect(
  assignment: string,
  standings: readonly Standing[],
  nudged: Nudged,
  now: Moment,
): AssignmentNumbers["nudge"] {
  const reached = standings.flatMap(({ group, answered }) => {
    const at = nudged.get(group);
    if (!at || later(at, week) > now) return [];
    const given = answered[assignment];
    return given && firstOf(given) < at ? [] : [given && firstOf(given) <= later(at, week)];
  });
  const within = reached.filter(Boolean).length;
  return reached.length === 0 ? undefined : { reached: reached.length, answeredWithinWeek: within };
}

const firstOf = ({ at, firstAt = at }: Answered): Moment => firstAt;

function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** Counts by kind, or nothing at all when one of them stands for too few: what is left out could be worked out. */
export function countsOf<K extends string | number>(
  kinds: readonly K[],
  of: readonly K[],
): Map<K, number> | undefined {
  const counts = new Map(kinds.map((kind) => [kind, of.filter((it) => it === kind).length] as const));
  const few = [...counts.values()].some((n) => n > 0 && n < least);
  return few ? undefined : counts;
}
