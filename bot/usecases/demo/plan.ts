import type { DemoAssignment, DemoRound, DemoWorld } from "../../domain/demo/demo.ts";
import type { Local } from "../../domain/language.ts";
import type { Library } from "../../domain/assignment/library.ts";
import type { Plan, PlannedPerson } from "../../domain/plan/plan.ts";
import type { Landing, Question } from "../../domain/assignment/question.ts";
import type { DemoCalendar } from "./calendar.ts";

/** The invented programme as a facilitator would have handed it in. */
export function demoPlan(world: DemoWorld, library: Library, calendar: DemoCalendar): Plan {
  const { programme } = world;
  const first = world.gatherings[0];
  const last = world.gatherings.at(-1);
  return {
    programme: {
      id: programme.id,
      name: programme.name,
      language: programme.language,
      framework: programme.framework,
      months: {
        from: month(calendar.day(first?.starts.day ?? 0)),
        to: month(calendar.day(last?.ends.day ?? 0)),
      },
      settings: { quietHours: programme.quietHours, weeklyBudget: 3 },
      gatherings: world.gatherings.map(({ number, starts, ends, place, theme, speakers }) => ({
        number,
        when: {
          startDay: calendar.day(starts.day),
          startClock: starts.time,
          endDay: calendar.day(ends.day),
          endClock: ends.time,
        },
        place,
        theme,
        ...(speakers !== undefined && { speakers }),
      })),
      groups: world.groups.map((group) => ({
        id: group.id,
        name: group.name,
        ownWord: group.ownWord,
        language: group.language,
        chiefExecutiveTitle: group.chiefExecutiveTitle,
        quietPeriods: group.quietPeriods.map(({ from, to, reason }) => ({
          from: calendar.day(from),
          to: calendar.day(to),
          reason,
        })),
        channel: group.channel,
        ...(group.approvesSharing && { approvesSharing: true }),
      })),
      demo: true,
      deleteOn: calendar.day(programme.deletionDay),
    },
    people: people(world),
    assignments: [
      ...world.assignments.map((assignment) => demoAssignment(assignment, world, calendar)),
      ...world.checkInRounds.map((round) => demoRound(round, library, calendar)),
    ],
  };
}

const month = (day: string): `${number}-${number}` => day.slice(0, 7) as `${number}-${number}`;

function people(world: DemoWorld): PlannedPerson[] {
  const members = world.groups.flatMap((group) =>
    group.people.map(({ id, name, title, language, email, roles }): PlannedPerson => ({
      id,
      name,
      title,
      email,
      memberships: [{ group: group.id, roles }],
      programmeRoles: [],
      ...(language !== group.language && { language }),
    })),
  );
  const region = world.region.people.map(({ id, name, title, language, email, roles }): PlannedPerson => ({
    id,
    name,
    title,
    email,
    language,
    memberships: [],
    programmeRoles: roles,
  }));
  return [...members, ...region];
}

/** Where the demo's own questions land; the library's say so themselves. */
const landings: Readonly<Record<string, Landing>> = {
  "a1.q1": { lane: "need", field: "problem" },
  "a1.q2": { lane: "need", field: "goal" },
  "a1.q3": { lane: "people", field: "owner" },
  "a2.q1": { lane: "insight", field: "serviceToday" },
  "a2.q2": { lane: "insight", field: "learned" },
  "a2.q3": { lane: "insight", field: "learned" },
  "a3.q1": { lane: "insight", field: "fromOthers" },
  "a3.q2": { lane: "adjacent", field: "commonSolution" },
  "a3.q3": { lane: "adjacent", field: "note" },
};

function demoAssignment(
  assignment: DemoAssignment,
  { gatherings }: DemoWorld,
  calendar: DemoCalendar,
): Plan["assignments"][number] {
  const { due, closed } = assignment;
  // What is open counts from the gathering that it is for, so that it moves when somebody moves that.
  const before = closed ? undefined : gatherings.find(({ starts }) => starts.day > due.day);
  const widest = assignment.questions.map((question) => question.widest);
  return {
    id: assignment.id,
    title: assignment.title,
    action: assignment.action,
    why: assignment.why,
    draft: true,
    phase: assignment.phase,
    step: assignment.step,
    track: assignment.track,
    audience: assignment.audience,
    answeredBy: "group",
    minutes: { do: 30, answer: assignment.minutes },
    opens: { at: calendar.at(assignment.sent) },
    due: before
      ? { gathering: before.number, days: due.day - before.starts.day, clock: due.time }
      : { at: calendar.at(due) },
    ...(closed && { closes: { at: calendar.at(closed) } }),
    questions: assignment.questions.map(({ id, text }): Question => {
      const lands = landings[`${assignment.id}.${id}`];
      return {
        id,
        type: "long_text",
        label: text,
        required: id === "q1",
        maxLength: 400,
        ...(lands && { lands }),
      };
    }),
    offers: widest.includes("all") ? ["ks", "all"] : widest.includes("ks") ? ["ks"] : [],
  };
}

const words: Local = {
  nb: "Kort om hvordan det går",
  nn: "Kort om korleis det går",
  en: "Briefly, how it is going",
};

function demoRound(round: DemoRound, library: Library, calendar: DemoCalendar): Plan["assignments"][number] {
  const { checkIn } = library;
  const asked = checkIn.questions[1].filter(({ id }) => id === "status" || id === "confidence");
  return {
    id: round.id,
    checkIn: true,
    title: checkIn.title,
    action: checkIn.intro,
    why: checkIn.why,
    draft: checkIn.draft,
    phase: 2,
    track: "both",
    audience: "whole_group",
    answeredBy: "group",
    minutes: { do: checkIn.minutes.do, answer: checkIn.minutes.answer },
    opens: { at: calendar.at(round.sent) },
    due: { at: calendar.at({ day: round.closes, time: "15:30" }) },
    closes: { at: calendar.at({ day: round.closes, time: "16:00" }) },
    questions: [...asked, { id: "words", type: "long_text", label: words, required: false, maxLength: 400 }],
    offers: ["ks", "all"],
  };
}
