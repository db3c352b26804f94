import type { Language, Local } from "../language.ts";
import type { QuietHours, QuietPeriod } from "./quiet.ts";
import { addDays, dayOf, onTheWall, type Clock, type Day, type Moment, type Month } from "../time.ts";

/** One run of Ledergaloppen (Norwegian: løp). */
export interface Programme {
  id: string;
  name: string;
  language: Language;
  framework: { id: string; version: number };
  /** Where only months are known, as for the three first cohorts, the gatherings have no `when`. */
  months: { from: Month; to: Month };
  settings: Settings;
  gatherings: Gathering[];
  groups: Group[];
  /** The demo programme with invented people: never mixed with a real one. */
  demo?: boolean;
  createdAt: Moment;
  /** Kept by whoever changes the days of a gathering. */
  moves?: Moves;
  /** PV4: every programme has a day on which it is deleted, with notice. */
  deleteOn: Day;
}

export interface Settings {
  quietHours: QuietHours;
  /** Messages per person and week, over all senders and kinds (F5.1). */
  weeklyBudget: number;
}

/** A gathering (samling). Its number is its place in the programme, from 1. */
export interface Gathering {
  number: number;
  when?: { startDay: Day; startClock: Clock; endDay: Day; endClock: Clock };
  place?: string;
  theme?: Local;
  /** Who speaks, as it is written in the programme: no accounts, and nobody is asked. */
  speakers?: string;
}
/**
 * By gathering number: how often its days have changed, so that a calendar which has them takes the new ones; and where
 * it stood last, while it has no day.
 */
export type Moves = Readonly<Record<number, { times: number; was?: NonNullable<Gathering["when"]> }>>;

/** The channel in which a leadership group works. */
export interface GroupChannel {
  id: string;
  name: string;
  /** Known since somebody has spoken to us there: until then nothing can be posted. */
  tenant?: string;
}
/** A leadership group (ledergruppe) and its municipality. */
export interface Group {
  id: string;
  /** The full official name, "Kvam herad": nothing is ever added to it or cut from it. */
  name: string;
  /** The municipality's own word in definite form: kommunen, heradet. */
  ownWord: string;
  /** The group's written form (målform), for its shared surfaces (SP3). */
  language: Language;
  /** What the head of administration is called here: kommunedirektør, rådmann. */
  chiefExecutiveTitle: string;
  /** The asterisk that some names have in the seed: kept, not interpreted. */
  starred?: boolean;
  quietPeriods: QuietPeriod[];
  channel?: GroupChannel;
  /** The chief executive approves before anything goes to the other groups. */
  approvesSharing?: boolean;
}

/** A point in time that follows a gathering when it moves: seven days before the second, at 08:30. */
export interface Timing {
  gathering: number;
  /** Whole days: negative counts back from the first day, otherwise on from the last day. */
  days: number;
  clock: Clock;
}

const timingPattern = /^(before|after):(\d{1,2}):([+-]?\d{1,3})d(?: (\d{2}:\d{2}))?$/;

/** `before:2:-7d`, `after:1:+2d 08:30`; `undefined` when the text is something else. */
export function parseTiming(text: string, clock: Clock): Timing | undefined {
  const match = timingPattern.exec(text.trim());
  if (!match) return undefined;
  const days = Number(match[3]);
  if ((match[1] === "before") !== days < 0) return undefined;
  return { gathering: Number(match[2]), days, clock: (match[4] ?? clock) as Clock };
}

/** `undefined` when the gathering has no day yet. */
export function whenIs(timing: Timing, gatherings: readonly Gathering[]): Moment | undefined {
  const when = gatherings.find((g) => g.number === timing.gathering)?.when;
  if (!when) return undefined;
  return onTheWall(addDays(timing.days < 0 ? when.startDay : when.endDay, timing.days), timing.clock);
}

/** The next gathering that has not ended, if any has a day. */
export function nextGathering(programme: Programme, now: Moment): Gathering | undefined {
  const today = dayOf(now);
  return programme.gatherings.find((g) => g.when !== undefined && g.when.endDay >= today);
}

/** The last of its gatherings has been; what follows them goes on. */
export const isOver = ({ gatherings }: Programme, now: Moment): boolean =>
  gatherings.length > 0 && gatherings.every(({ when }) => when !== undefined && when.endDay < dayOf(now));

/** What people are told of it beforehand: which, and when it begins. */
export interface GatheringAhead {
  number: number;
  at: Moment;
  place?: string;
  theme?: Local;
}
export function gatheringAhead(programme: Programme, now: Moment): GatheringAhead | undefined {
  const { number, when, place, theme } = nextGathering(programme, now) ?? {};
  if (number === undefined || !when) return undefined;
  return {
    number,
    at: onTheWall(when.startDay, when.startClock),
    ...(place !== undefined && { place }),
    ...(theme && { theme }),
  };
}

/** Since when something is new to the next gathering. */
export function lastGatheringBegan({ gatherings }: Programme, now: Moment): Moment | undefined {
  const today = dayOf(now);
  const last = gatherings.findLast(({ when }) => when !== undefined && when.endDay < today)?.when;
  return last && onTheWall(last.startDay, last.startClock);
}

export const groupOf = (programme: Programme, id: string): Group | undefined =>
  programme.groups.find((group) => group.id === id);

/** By the Norwegian alphabet, whatever the reader's language: æ, ø and å come last. */
export const alphabetical = (groups: readonly Group[]): Group[] =>
  [...groups].sort((a, b) => a.name.localeCompare(b.name, "nb"));
