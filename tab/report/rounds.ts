import type { ReportView } from "../../bot/contract/deskViews.ts";
import { middleSpan, type UsedSpan } from "../../bot/domain/answer/used.ts";
import type { Moment } from "../../bot/domain/time.ts";

type Assignment = ReportView["assignments"][number];
type Span<T> = readonly [from: T, to: T];

/** A row of the report: an assignment, or all rounds of a status check. Left out is what no round tells. */
export interface ReportRow {
  title: string;
  rounds: number;
  due?: Span<Moment>;
  estimatedMinutes: number;
  used?: { middle: UsedSpan; groups?: number };
  answered?: { groups: Span<number>; of: number; late?: number };
  hours?: Span<number>;
  nudge?: { reached: number; answeredWithinWeek: number };
}

/** The rounds of a status check that were asked of as many groups are one row, where the first of them stands. */
export function inRows(assignments: readonly Assignment[]): ReportRow[] {
  const keyOf = (it: Assignment): string => (it.checkIn ? `${it.title} ${it.answered?.of}` : it.id);
  return [...Map.groupBy(assignments, keyOf).values()].map(rowOf);
}

function rowOf(rounds: readonly Assignment[]): ReportRow {
  const last = rounds.at(-1);
  const alone = rounds.length === 1 ? last : undefined;
  const due = spanOf(rounds.flatMap((it) => it.due ?? []).sort());
  const middle = middleSpan(rounds.flatMap(({ used }) => used?.middle ?? []));
  const answered = spanOf(rounds.flatMap((it) => it.answered?.groups ?? []).sort(byNumber));
  const hours = spanOf(rounds.flatMap((it) => it.medianHours ?? []).sort(byNumber));
  const nudges = rounds.flatMap(({ nudge }) => nudge ?? []);
  return {
    title: last?.title ?? "",
    rounds: rounds.length,
    estimatedMinutes: last?.estimatedMinutes ?? 0,
    ...(due && { due }),
    ...(middle && { used: { middle, ...(alone?.used && { groups: alone.used.groups }) } }),
    ...(answered && {
      answered: {
        groups: answered,
        of: last?.answered?.of ?? 0,
        ...(alone?.answered?.late && { late: alone.answered.late }),
      },
    }),
    ...(hours && { hours }),
    ...(nudges.length > 0 && {
      nudge: {
        reached: sum(nudges.map(({ reached }) => reached)),
        answeredWithinWeek: sum(nudges.map(({ answeredWithinWeek }) => answeredWithinWeek)),
      },
    }),
  };
}

const byNumber = (a: number, b: number): number => a - b;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

function spanOf<T>(sorted: readonly T[]): Span<T> | undefined {
  const [from] = sorted;
  const to = sorted.at(-1);
  return from === undefined || to === undefined ? undefined : [from, to];
}
