import type { VisitsView } from "../../bot/contract/visitViews.ts";
import { visitClocks, type VisitTime } from "../../bot/domain/between/visit.ts";
import { dayOf, type Day } from "../../bot/domain/time.ts";
import type { When } from "../when.ts";
import type { Words } from "../words.ts";

export const sections = ["visits", "desk", "web"] as const;
export interface OnVisits {
  view: VisitsView;
  words: Words<(typeof sections)[number]>;
  when: When;
  /** The group whose page it is; without it the facilitator's. */
  group: VisitsView["groups"][number] | undefined;
  again: () => void;
  tell: (what: string) => void;
}

/** What a page tells a person when it was done, or when somebody else was first. */
export const doing = ({ view, words, again }: OnVisits) => ({
  programme: view.programme.id,
  changed: words.visits.changed,
  offline: words.web.noAnswer,
  again,
});

export const saidTime = (time: VisitTime, { when, words }: OnVisits): string =>
  [
    words.visits.at(when.longDay(time.day), visitClocks(time)),
    ...(time.place === undefined ? [] : [time.place]),
  ].join(" · ");

export const wishedDay = (day: Day, { view, when, words }: OnVisits): string =>
  day < dayOf(view.asOf) ? words.visits.wishedPast(when.longDay(day)) : when.longDay(day);
