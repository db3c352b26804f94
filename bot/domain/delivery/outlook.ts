import type { Language } from "../language.ts";
import type { DropReason, GoneReason, HoldReason } from "./message.ts";
import type { PersonFacts, Foreseen } from "./planning.ts";
import { hour, later, minute, ms, moment, type Moment } from "../time.ts";

/** What a plan amounts to, for the person who decides. */
export interface Outlook {
  at?: Moment;
  goes: number;
  held: Partial<Record<HoldReason, number>>;
  dropped: Partial<Record<DropReason, number>>;
  notReached: Partial<Record<GoneReason, number>>;
  languages: Partial<Record<Language, number>>;
  firstAt?: Moment;
  lastAt?: Moment;
  warnings: Warning[];
}
export type Warning =
  | { is: "nobody" | "noDay" }
  | { is: "inThePast"; at: Moment }
  | { is: "enoughThisWeek" | "askedLately" | "notReached" | "tooLate"; people: number }
  | { is: "afterDeadline"; people: number; at: Moment }
  | { is: "afterGathering"; people: number; at: Moment; gathering: number }
  | AlsoComing;

/** Something else about the same comes to so many of these, the first of them at this moment. */
export interface AlsoComing {
  is: "alsoComing";
  what: "nudge" | "assignment";
  people: number;
  at: Moment;
  /** Laid out, and not only planned. */
  onItsWay: boolean;
  /** Both are on one card. */
  oneCard: boolean;
}

/** What Teams lets one app send in one tenant. */
const perSecond = 50;
const lately = 2 * 24 * hour;

export function outlook(
  { at, rows }: { at?: Moment; rows: readonly Foreseen[] },
  people: readonly PersonFacts[],
  now: Moment,
  rate = perSecond,
): Outlook {
  const sum: Outlook = {
    ...(at && { at }),
    goes: 0,
    held: {},
    dropped: {},
    notReached: {},
    languages: {},
    warnings: [],
  };
  const goes: { at: Moment; tenant: string }[] = [];
  for (const { fate, language, tenant = "" } of rows) {
    if (fate.is === "drop") count(sum.dropped, fate.because);
    else if (fate.is === "notReached") count(sum.notReached, fate.because);
    else {
      sum.goes++;
      count(sum.languages, language);
      if (fate.because) count(sum.held, fate.because);
      goes.push({ at: fate.at, tenant });
    }
  }
  const first = goes.reduce<Moment | undefined>(
    (a, b) => (a === undefined || b.at < a ? b.at : a),
    undefined,
  );
  const last = lastOf(goes, rate);
  return {
    ...sum,
    ...(first && { firstAt: first }),
    ...(last && { lastAt: last }),
    warnings: warningsOf(sum, rows, people, now),
  };
}

const count = <K extends string>(into: Partial<Record<K, number>>, key: K): void => {
  into[key] = (into[key] ?? 0) + 1;
};

/** Each tenant takes so many a second; the tenants do not wait for each other. */
function lastOf(goes: { at: Moment; tenant: string }[], rate: number): Moment | undefined {
  const gap = 1000 / rate;
  const freeAt = new Map<string, number>();
  let last: number | undefined;
  for (const { at, tenant } of goes.sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const sent = Math.max(ms(at), freeAt.get(tenant) ?? 0);
    freeAt.set(tenant, sent + gap);
    last = Math.max(last ?? 0, sent);
  }
  return last === undefined ? undefined : moment(Math.ceil(last));
}

function warningsOf(
  sum: Outlook,
  rows: readonly Foreseen[],
  people: readonly PersonFacts[],
  now: Moment,
): Warning[] {
  if (!sum.at) return [{ is: "noDay" }];
  const warnings: Warning[] = [];
  const reached = new Set(rows.flatMap(({ person, fate }) => (fate.is === "goes" ? [person] : [])));
  const asked = people.filter(
    ({ person, sentLately }) => reached.has(person.id) && sentLately.some((at) => at > later(now, -lately)),
  ).length;
  const gone = Object.values(sum.notReached).reduce((a, b) => a + b, 0);
  if (reached.size === 0) warnings.push({ is: "nobody" });
  if (sum.at < later(now, -minute)) warnings.push({ is: "inThePast", at: sum.at });
  if (sum.held.enoughThisWeek) warnings.push({ is: "enoughThisWeek", people: sum.held.enoughThisWeek });
  if (asked > 0) warnings.push({ is: "askedLately", people: asked });
  if (gone > 0) warnings.push({ is: "notReached", people: gone });
  if (sum.dropped.tooLate) warnings.push({ is: "tooLate", people: sum.dropped.tooLate });
  return warnings;
}
