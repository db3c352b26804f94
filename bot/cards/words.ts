import { shortDay, spokenClock, spokenDay, weekOf } from "../domain/calendar/dates.ts";
import type { AssignmentFacts } from "../domain/letter/letter.ts";
import type { Refusal } from "../domain/outcome.ts";
import { addDays, dayOf, type Moment } from "../domain/time.ts";
import { problemSaid } from "../domain/answer/problemSaid.ts";
import type { Reader } from "./build.ts";

export const day = ({ language, now }: Reader, at: Moment): string => spokenDay(at, language, now);
export const brief = ({ language }: Reader, at: Moment): string => shortDay(at, language);
export const minutes = ({ texts }: Reader, n: number): string => texts.common.minutes(n);
/** How long: the work, where there is any, and the answer. */
export const takes = (reader: Reader, facts: { work: number; minutes: number }): string => {
  const { assignment } = reader.texts.cards;
  return facts.work > 0
    ? assignment.takesWork(minutes(reader, facts.work), minutes(reader, facts.minutes))
    : assignment.takes(minutes(reader, facts.minutes));
};
export const week = ({ texts }: Reader, at: Moment): string => texts.common.week(weekOf(dayOf(at)));

/** "kl. 09:12" today, "mandag 23. november kl. 14:05" otherwise. */
export function when(reader: Reader, at: Moment): string {
  const { time } = reader.texts.cards;
  return dayOf(at) === dayOf(reader.now)
    ? time.today(spokenClock(at))
    : time.at(day(reader, at), spokenClock(at));
}

export function deadline(
  reader: Reader,
  facts: Pick<AssignmentFacts, "due" | "late"> & { forGroup?: boolean },
): string | undefined {
  const { due } = reader.texts.cards;
  if (facts.due === undefined) return undefined;
  const on = day(reader, facts.due);
  if (facts.late) return facts.forGroup === false ? due.latePerson(on) : due.lateGroup(on);
  const today = dayOf(reader.now);
  if (dayOf(facts.due) === today) return due.today(spokenClock(facts.due));
  return dayOf(facts.due) === addDays(today, 1) ? due.tomorrow(on) : due.on(on);
}

/** "a", "a og b", "a, b og c" */
export function list(reader: Reader, parts: readonly string[], word: "and" | "or" = "and"): string {
  const last = parts.at(-1) ?? "";
  if (parts.length < 2) return last;
  return `${parts.slice(0, -1).join(", ")} ${reader.texts.cards.time[word]} ${last}`;
}
export const joined = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(" ");

/** What a refusal says, a line for each thing that can be done something about. */
export function refusalWords(reader: Reader, refusal: Refusal): string[] {
  const { refusals } = reader.texts;
  switch (refusal.is) {
    case "answeredFirst":
      return [refusals.answeredFirst(refusal.by)];
    case "invalid":
      return [
        refusals.invalid,
        ...refusal.problems.map((it) => problemSaid(it, refusals.problem, reader.language)),
      ];
    default:
      return [refusals[refusal.is]];
  }
}
