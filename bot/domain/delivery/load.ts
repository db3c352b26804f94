import { asksGroup, momentOf, opensAt, type AgendaItem } from "../assignment/assignment.ts";
import type { Language } from "../language.ts";
import type { Mailing } from "./mailing.ts";
import type { Programme } from "../programme/programme.ts";
import { addDays, dayOf, weekdayOf, type Day, type Moment } from "../time.ts";

export interface WeekLoad {
  from: Day;
  messages: number;
  minutes: number;
  titles: string[];
  /** What else is sent, and about which assignment. */
  others: { kind: "nudge" | "notice"; title?: string }[];
}

/**
 * Messages and minutes that one member is asked for, week by week from the week of `first`: what opens, and what is sent
 * about it. Of the groups it is the one that is asked for most.
 */
export function weeklyLoad(
  { items, mailings }: { items: readonly AgendaItem[]; mailings: readonly Mailing[] },
  { gatherings, groups }: Pick<Programme, "gatherings" | "groups">,
  language: Language,
  { first, weeks }: { first: Day; weeks: number },
): WeekLoad[] {
  const monday = mondayOf(first);
  const otherOf = (what: Mailing["what"]): WeekLoad["others"] => {
    if (what.kind === "notice") return [{ kind: "notice" }];
    if (what.kind !== "nudge") return [];
    const title = items.find(({ id }) => id === what.assignment)?.title[language];
    return [{ kind: "nudge", ...(title !== undefined && { title }) }];
  };
  return Array.from({ length: weeks }, (_, n) => {
    const from = addDays(monday, 7 * n);
    const inWeek = (at: Moment | undefined): boolean => at !== undefined && within(dayOf(at), from);
    const opening = items.filter(
      (item) => !item.withdrawnAt && !item.closedAt && inWeek(opensAt(item, gatherings)),
    );
    const sent = mailings.filter(
      ({ state, when }) => state !== "cancelled" && inWeek(momentOf(when, gatherings)),
    );
    const ofGroup = (group: string): Omit<WeekLoad, "from"> => {
      const asked = opening.filter((item) => asksGroup(item, group));
      const others = sent.flatMap(({ to, what }) =>
        !to.groups || to.groups.includes(group) ? otherOf(what) : [],
      );
      return {
        messages: asked.length + others.length,
        minutes: asked.reduce((sum, { minutes }) => sum + minutes.do + minutes.answer, 0),
        titles: asked.map(({ title }) => title[language]),
        others,
      };
    };
    const [most = { messages: 0, minutes: 0, titles: [], others: [] }] = groups
      .map(({ id }) => ofGroup(id))
      .sort((a, b) => b.messages - a.messages || b.minutes - a.minutes);
    return { from, ...most };
  });
}

export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));
export const within = (day: Day, monday: Day): boolean => day >= monday && day < addDays(monday, 7);
