import type { DropReason, GoneReason, HoldReason } from "./message.ts";
import { nextOpening, type Opening, type QuietHours, type QuietPeriod } from "../programme/quiet.ts";
import { hour, later, minute, type Moment } from "../time.ts";

/** All that decides what becomes of one message. */
export interface MessageFacts {
  kind: "assignment" | "nudge" | "later" | "notice";
  person: string;
  /** When the mailing is meant to go; for what is said at once, when it was decided. */
  at: Moment;
  /** The spread of the mailing: this person's place is somewhere in it, always the same. */
  spreadMs: number;
  programmeEnded?: boolean;
  cancelled?: boolean;
  /** Still in the programme, the group and the audience. */
  member: boolean;
  /** What it is about, where that is an assignment. */
  item?: Item;
  /** Saying it after this would only confuse. */
  uselessAfter?: Moment;
  unreachable?: GoneReason;
  notNowUntil?: Moment;
  pausedUntil?: Moment;
  quietHours: QuietHours;
  quietPeriods: readonly QuietPeriod[];
  /** When this person got something lately, over all senders, the oldest first. */
  sentLately: readonly Moment[];
  weeklyBudget: number;
  /** The message whose card goes to the same person now. */
  leader?: string;
}
export interface Item {
  withdrawn?: boolean;
  closesAt?: Moment;
  opensAt?: Moment;
  due?: Moment;
  answered: boolean;
}
export type Verdict =
  | { is: "send" }
  | { is: "hold"; until: Moment; because: HoldReason }
  | { is: "drop"; because: DropReason }
  | { is: "notReached"; because: GoneReason }
  | { is: "join"; into: string };

/** The first rung that has something to say decides. */
export function judge(facts: MessageFacts, now: Moment, opening = nextOpening): Verdict {
  for (const rung of rungs) {
    const verdict = rung(facts, now, opening);
    if (verdict) return verdict;
  }
  return { is: "send" };
}

type Rung = (facts: MessageFacts, now: Moment, opening: typeof nextOpening) => Verdict | undefined;

const drop = (because: DropReason): Verdict => ({ is: "drop", because });
const hold = (until: Moment, because: HoldReason): Verdict => ({ is: "hold", until, because });

const week = 7 * 24 * hour;
/** The budget delays an assignment, but not into the last days before its deadline. */
const lastCall = 3 * 24 * hour;
/** After a silence, too, not everyone is written to in the same second. */
export const morningSpread = 10 * minute;
/** Two cards within a morning are one too many. */
export const sameMorning = 4 * hour;

const rungs: readonly Rung[] = [
  function nobodyWaitsForIt({ programmeEnded, cancelled, member, item }, now) {
    if (programmeEnded) return drop("programmeEnded");
    if (item?.withdrawn) return drop("withdrawn");
    if (item?.closesAt && item.closesAt <= now) return drop("closed");
    if (item?.answered) return drop("answered");
    if (!member) return drop("leftProgramme");
    if (cancelled) return drop("cancelled");
    return undefined;
  },
  ({ uselessAfter }, now) => (uselessAfter && uselessAfter <= now ? drop("tooLate") : undefined),
  ({ unreachable }) => unreachable && { is: "notReached", because: unreachable },
  function notYet({ person, at, spreadMs, item }, now) {
    const opens = item?.opensAt && item.opensAt > at ? item.opensAt : at;
    const place = later(opens, placeIn(spreadMs, person));
    return now < place ? hold(place, "planned") : undefined;
  },
  // What comes back is on the morning that was chosen for it, also where another group's was put off for longer.
  ({ kind, notNowUntil }, now) =>
    kind !== "later" && notNowUntil && now < notNowUntil ? hold(notNowUntil, "notNow") : undefined,
  ({ pausedUntil }, now) => (pausedUntil && now < pausedUntil ? hold(pausedUntil, "paused") : undefined),
  function quiet({ person, quietHours, quietPeriods }, now, opening) {
    const { at, because }: Opening = opening(now, quietHours, quietPeriods);
    return because && hold(later(at, placeIn(morningSpread, person)), because);
  },
  function enoughThisWeek({ kind, item, sentLately, weeklyBudget }, now) {
    // They asked for it, on this morning.
    if (kind === "later") return undefined;
    const counted = sentLately.filter((at) => at > later(now, -week));
    const mustAge = counted[counted.length - Math.max(1, weeklyBudget)];
    if (mustAge === undefined) return undefined;
    const until = later(mustAge, week);
    if (kind === "assignment" && item?.due && until > later(item.due, -lastCall)) return undefined;
    return hold(until, "enoughThisWeek");
  },
  ({ leader }) => (leader === undefined ? undefined : { is: "join", into: leader }),
];

/** The same place for the same person every time (FNV-1a), so that what is due to them together stays together. */
export function placeIn(spreadMs: number, person: string): number {
  if (spreadMs <= 0) return 0;
  let hash = 0x811c9dc5;
  for (let i = 0; i < person.length; i++) {
    hash = Math.imul(hash ^ person.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0) % spreadMs;
}

export type Fate =
  { is: "goes"; at: Moment; because?: HoldReason } | Extract<Verdict, { is: "drop" | "notReached" }>;

/** Each hold ends later than it began; more of them in a row than this is a plan that never opens. */
const patience = 12;

/** Follows a message up the ladder, hold after hold, to what becomes of it as things stand. */
export function foresee(facts: MessageFacts, now: Moment, opening = nextOpening): Fate {
  let at = now;
  let because: HoldReason | undefined;
  for (let i = 0; i < patience; i++) {
    const verdict = judge(facts, at, opening);
    if (verdict.is === "drop" || verdict.is === "notReached") return verdict;
    if (verdict.is !== "hold") break;
    at = verdict.until;
    if (verdict.because !== "planned") because = verdict.because;
  }
  return { is: "goes", at, ...(because && { because }) };
}
