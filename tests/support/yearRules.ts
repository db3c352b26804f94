/**
 * What must hold of every card in a year, judged by other means than the product's own: a calendar written out, the
 * clock of the platform, and what the story knows that it did.
 */
import { minute, type Moment } from "../../bot/domain/time.ts";
import type { Answered } from "./yearActs.ts";
import type { Got } from "./yearLog.ts";
import { clockIn } from "./yearLog.ts";
import { caseOwners, groupOf, languageOf, membersOf, groups, yearPlan } from "./yearPlan.ts";

/** Somebody, or a whole group, to whom nothing may be sent for a while. */
export interface Away {
  who: string;
  from: Moment;
  to: Moment;
}
export interface Days {
  gathering: number;
  since: Moment;
  startDay: string;
  endDay: string;
}
export interface Facts {
  diary: readonly Got[];
  answered: readonly Answered[];
  away: readonly Away[];
  /** By gathering: its days, and from when on they were these. */
  days: readonly Days[];
  recalled: ReadonlyMap<string, Moment>;
}

const holidays = new Set(
  `2026-12-25 2026-12-26 2027-01-01 2027-03-25 2027-03-26 2027-03-28 2027-03-29 2027-05-01 2027-05-06 2027-05-16
  2027-05-17 2027-12-25 2027-12-26 2028-01-01 2028-04-13 2028-04-14 2028-04-16 2028-04-17`.split(/\s+/),
);
const budget = 2;
const week = 7 * 24 * 60 * minute;
const { assignments } = yearPlan();
const alone = new Set(assignments.filter(({ answeredBy }) => answeredBy === "person").map(({ id }) => id));
const told = new Set(["assignment", "nudge"]);

export const personIn = (conversation: string): string => conversation.slice("a:".length);

/** Every rule that a card breaks, in words. */
export function faultsIn(facts: Facts): string[] {
  const personal = facts.diary.filter(({ to, how }) => to.startsWith("a:") && how === "sent");
  return [
    ...facts.diary.filter(({ how }) => how === "sent").flatMap((got) => named(got, whenFaults(got))),
    ...personal.flatMap((got) => named(got, [...personFaults(got, facts), ...itemFaults(got, facts)])),
    ...[...Map.groupBy(personal, ({ to }) => to).values()].flatMap(budgetFaults),
    ...forgotten(facts),
  ];
}
const named = ({ at, to, kind, about }: Got, faults: string[]): string[] =>
  faults.map((fault) => `${clockIn(at)} ${to} ${kind} ${about.join()}: ${fault}`);

function whenFaults({ at }: Got): string[] {
  const [day = "", clock = ""] = clockIn(at).split(" ");
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return [
    ...(clock < "07:30" || clock >= "17:00" ? ["outside the working day"] : []),
    ...(weekday === 0 || weekday === 6 ? ["at a weekend"] : []),
    ...(holidays.has(day) ? ["on a holiday"] : []),
  ];
}

function personFaults({ at, to, language }: Got, { away }: Facts): string[] {
  const person = personIn(to);
  const mine = away.filter(({ who }) => who === person || who === groupOf.get(person));
  return [
    ...(mine.some(({ from, to: back }) => from < at && at < back)
      ? ["while they were to be left alone"]
      : []),
    ...(language === languageOf.get(person) ? [] : [`in ${language}`]),
  ];
}

function itemFaults({ at, to, kind, about }: Got, facts: Facts): string[] {
  if (!told.has(kind)) return [];
  const person = personIn(to);
  return about.flatMap((assignment) => [
    ...(answerOf(assignment, person, facts, at) ? ["answered already"] : []),
    ...((facts.recalled.get(assignment) ?? "z") < at ? ["recalled already"] : []),
    ...(clockIn(at) < opening(assignment, facts, at) ? ["before it opens"] : []),
    ...(isFor(assignment, person) ? [] : ["not for them"]),
  ]);
}

function budgetFaults(mine: readonly Got[]): string[] {
  return mine.flatMap((got, n) => {
    const before = mine[n - budget];
    const tooMany = before && Date.parse(got.at) - Date.parse(before.at) < week;
    return tooMany ? named(got, [`more than ${budget} in a week`]) : [];
  });
}

/** Everybody whom an assignment is for has it in front of them, unless there was a reason for the silence. */
function forgotten(facts: Facts): string[] {
  return groups.flatMap(membersOf).flatMap((person) =>
    assignments.flatMap(({ id }) => {
      if (!isFor(id, person)) return [];
      const got = facts.diary.filter(
        ({ to, about, kind }) => to === `a:${person}` && told.has(kind) && about.includes(id),
      );
      const opens = opening(id, facts);
      const gone = facts.away.find(
        ({ who, from, to }) =>
          (who === person || who === groupOf.get(person)) && clockIn(from) <= opens && opens < clockIn(to),
      );
      const missed = gone && answerOf(id, person, facts, gone.to);
      const excused = missed || gone?.to === never;
      const openings = got.filter(({ kind, how }) => kind === "assignment" && how !== "drawn again").length;
      if (openings > 1) return [`${person} ${id}: ${openings} times`];
      return got.length > 0 || excused ? [] : [`${person} ${id}: never`];
    }),
  );
}
export const never: Moment = "9999-12-31T00:00:00.000Z";

const isFor = (assignment: string, person: string): boolean =>
  assignment !== "p4-baseline" || caseOwners.includes(person);

function answerOf(assignment: string, person: string, { answered }: Facts, before: Moment): boolean {
  return answered.some(
    (it) =>
      it.assignment === assignment &&
      it.at < before &&
      (alone.has(assignment) ? it.by === person : groupOf.get(it.by) === groupOf.get(person)),
  );
}

/** On the wall: from when on an assignment could be sent, as the gatherings stood at that moment, or in the end. */
function opening(id: string, { days }: Facts, at: Moment = never): string {
  const opens = assignments.find((it) => it.id === id)?.opens;
  if (!opens || "at" in opens) throw new Error(`${id} does not follow a gathering`);
  const days_ = days.filter(({ gathering, since }) => gathering === opens.gathering && since <= at).at(-1);
  if (!days_) throw new Error(`gathering ${opens.gathering} has no day`);
  const from = Date.parse(`${opens.days < 0 ? days_.startDay : days_.endDay}T00:00:00Z`);
  return `${new Date(from + opens.days * 24 * 60 * minute).toISOString().slice(0, 10)} ${opens.clock}`;
}
