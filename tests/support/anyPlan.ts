/** Any plan that holds together well enough to be written in a workbook, for properties. */
import fc from "fast-check";
import { lanes } from "../../bot/domain/case/case.ts";
import type { Local } from "../../bot/domain/language.ts";
import { audiences, groupRoles, programmeRoles, type Membership } from "../../bot/domain/programme/person.ts";
import type { Plan, PlannedPerson } from "../../bot/domain/plan/plan.ts";
import type { Column, Question } from "../../bot/domain/assignment/question.ts";
import { addDays, isDay, type Clock, type Day, type Month } from "../../bot/domain/time.ts";
import { opensSometime } from "../../bot/domain/programme/quiet.ts";

/** As the reader keeps text: composed, without signs that cannot be seen, and in one line. */
const tidy = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll(
      /\p{Cc}|[\u00a0\u00ad\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\ufffe\uffff]/gu,
      "",
    )
    .replaceAll(/\s+/g, " ")
    .trim();
const word = (most = 40): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: most }),
      fc.constantFrom(
        "=1+1",
        "+47 1",
        "-x",
        "@SUM(A1)",
        "_x0041_",
        "a; b",
        "c\\d;",
        "Åse 👩🏽‍🚒",
        "<b>&amp;",
        "ja",
        "2027-01-02",
        "1",
      ),
    )
    .map((text) => tidy(text).slice(0, most).trim())
    .map((text) => tidy(text.replaceAll(/\p{Surrogate}/gu, "")) || "x");
const lines = fc.tuple(word(), word()).map(([a, b]) => `${a}\n\n${b}`);
const local = (text: fc.Arbitrary<string>): fc.Arbitrary<Local> =>
  fc.record({ nb: text, nn: text, en: text }, { noNullPrototype: true });
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,14}$/);
const language = fc.constantFrom("nb", "nn", "en");
const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays("2027-01-01" as Day, n));
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}` as Clock);
const yes = fc.constantFrom(true, undefined);
const count = fc.integer({ min: 1, max: 20 });

/** Without what is `undefined`, as the types want it. */
const bare = <T extends object>(of: T): T =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as T;
const optional = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
const record = <T>(of: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(of, { noNullPrototype: true }).map((it) => bare(it as object) as T);

const options = fc.uniqueArray(record({ id, label: local(word()) }), {
  selector: (it) => it.id,
  minLength: 1,
  maxLength: 4,
});
const asked = {
  id,
  label: local(lines),
  help: optional(local(word())),
  required: fc.boolean(),
};
const maxLength = fc.integer({ min: 1, max: 4000 });
/** What each kind has of its own: a kind that is missing does not compile. */
const simpleKinds: Record<Column["type"], object> = {
  short_text: { maxLength },
  long_text: { maxLength },
  link: { maxLength },
  one_of: { options },
  several_of: { options, maxChoices: optional(count) },
  number: { min: optional(fc.constantFrom(-2.5, 0, 1)), max: optional(fc.constantFrom(2, 99.75)) },
  date: {},
};
const simple = Object.entries(simpleKinds).map(([type, own]) =>
  record({ ...asked, type: fc.constant(type), ...own }),
) as fc.Arbitrary<Column>[];
const columns = fc.uniqueArray(fc.oneof(...simple), { selector: (it) => it.id, minLength: 1, maxLength: 3 });
const board = {
  lands: optional(record({ lane: fc.constantFrom(...lanes, "case" as const), field: id })),
};
const otherKinds: Record<Exclude<Question["type"], Column["type"]>, object> = {
  scale: {
    min: fc.constantFrom(0, 1),
    max: fc.constantFrom(5, 10),
    minLabel: optional(local(word())),
    maxLabel: optional(local(word())),
  },
  rows: { columns, minRows: fc.constantFrom(0, 1), maxRows: count },
  benefit: { fields: columns, maxItems: count },
};
const question = fc.oneof(
  ...simple.map((it) =>
    fc.tuple(it, fc.record(board, { noNullPrototype: true })).map(([q, extra]) => bare({ ...q, ...extra })),
  ),
  ...Object.entries(otherKinds).map(([type, own]) =>
    record({ ...asked, ...board, type: fc.constant(type), ...own }),
  ),
) as fc.Arbitrary<Question>;

const questions = fc
  .uniqueArray(question, { selector: (it) => it.id, minLength: 1, maxLength: 4 })
  .map((list): Question[] => {
    const [first, ...rest] = list;
    const last = rest.at(-1);
    if (!first || !last) return list;
    return [...list.slice(0, -1), { ...last, showWhen: { question: first.id, in: ["a", "b-c"] } }];
  });

const timing = fc.oneof(
  record({ gathering: fc.constantFrom(1, 2), days: fc.integer({ min: -300, max: 300 }), clock }),
  fc.tuple(day, fc.integer({ min: 0, max: 1439 })).map(([on, minutes]) => ({
    at: new Date(Date.parse(`${on}T00:00:00Z`) + minutes * 60_000).toISOString() as `${string}Z`,
  })),
);
const assignment = record<Plan["assignments"][number]>({
  id,
  title: local(lines),
  action: local(lines),
  why: local(lines),
  phase: fc.constantFrom(1, 2, 3, 4, 5, 6),
  step: optional(word(20).filter((step) => step !== "-")),
  draft: yes as fc.Arbitrary<true>,
  checkIn: yes as fc.Arbitrary<true>,
  track: fc.constantFrom("case", "digitalisation", "both"),
  audience: fc.constantFrom(...audiences),
  answeredBy: fc.constantFrom("group", "person"),
  groups: optional(fc.constant(["the first"])) as fc.Arbitrary<string[]>,
  minutes: record({ do: fc.nat(500), answer: fc.integer({ min: 1, max: 60 }) }),
  opens: timing,
  due: timing,
  closes: optional(timing) as fc.Arbitrary<{ at: `${string}Z` }>,
  questions,
  offers: fc.constantFrom([], ["ks"], ["ks", "all"], ["all"]) as fc.Arbitrary<("ks" | "all")[]>,
});

const group = record<Plan["programme"]["groups"][number]>({
  id,
  name: word(),
  ownWord: word(20),
  language,
  chiefExecutiveTitle: word(30),
  starred: yes as fc.Arbitrary<true>,
  quietPeriods: fc.array(
    fc
      .tuple(day, fc.nat(20), optional(word()))
      .map(([from, n, reason]) => bare({ from, to: addDays(from, n), reason })),
    { maxLength: 3 },
  ) as fc.Arbitrary<{ from: Day; to: Day }[]>,
  channel: optional(record({ id: word(), name: word() })) as fc.Arbitrary<{ id: string; name: string }>,
  approvesSharing: yes as fc.Arbitrary<true>,
});

function people(groups: readonly string[]): fc.Arbitrary<PlannedPerson[]> {
  const membership = record<Membership>({
    group: fc.constantFrom(...groups),
    roles: fc.uniqueArray(fc.constantFrom(...groupRoles), { minLength: 1 }),
  });
  const person = record<PlannedPerson>({
    id,
    name: word(),
    title: optional(word()) as fc.Arbitrary<string>,
    email: fc.stringMatching(/^[a-zæøå]{1,8}[0-9]{1,4}@[a-z]{1,8}\.example\.com$/),
    language: optional(language) as fc.Arbitrary<"nb">,
    memberships: fc.uniqueArray(membership, { selector: (it) => it.group, maxLength: 2 }),
    programmeRoles: fc.uniqueArray(fc.constantFrom(...programmeRoles)),
  });
  const extras = fc
    .uniqueArray(person, { selector: (it) => it.id, maxLength: 5 })
    .map((list) => list.filter((it, at) => list.findIndex((other) => other.email === it.email) === at))
    .map((list) => list.filter((it) => it.memberships.length + it.programmeRoles.length > 0));
  // Every group has somebody.
  return extras.map((list) => [
    ...groups.map((at): PlannedPerson => ({
      id: `m.${at}`,
      name: "Åse Ås",
      email: `m.${at}@x.example.com`,
      memberships: [{ group: at, roles: ["member"] }],
      programmeRoles: [],
    })),
    ...list,
  ]);
}

/** Assignments that hold together: opened before they are due, and asked of a group that is there. */
const inOrder = (plan: Plan): Plan => ({
  ...plan,
  assignments: plan.assignments.map((it) => ({
    ...it,
    ...(it.groups && { groups: plan.programme.groups.slice(0, 1).map((of) => of.id) }),
    opens: { gathering: 1, days: -5, clock: "08:30" as Clock },
    due:
      "at" in it.due
        ? { at: "2035-01-01T00:00:00.000Z" }
        : { ...it.due, gathering: 2, days: Math.abs(it.due.days) },
  })),
});

export const anyPlan: fc.Arbitrary<Plan> = fc
  .uniqueArray(group, { selector: (it) => it.id, minLength: 1, maxLength: 4 })
  .chain((groups) =>
    record<Plan>({
      programme: record<Plan["programme"]>({
        id,
        name: word(),
        language,
        framework: fc.constant({ id: "veikart", version: 1 }),
        months: fc.constant({ from: "2026-12" as Month, to: "2029-01" as Month }),
        settings: record({
          quietHours: record({ from: clock, to: clock, weekends: fc.boolean() }).filter(opensSometime),
          weeklyBudget: fc.integer({ min: 1, max: 7 }),
        }),
        demo: yes as fc.Arbitrary<true>,
        deleteOn: fc.constant("2030-02-03" as Day).filter(isDay),
        gatherings: fc
          .tuple(clock, clock, optional(word()), optional(local(word())), fc.boolean(), optional(word()))
          .map(([startClock, endClock, place, theme, dated, speakers]) => [
            bare({
              number: 1,
              when: dated
                ? { startDay: "2027-02-01" as Day, startClock, endDay: "2027-02-02" as Day, endClock }
                : undefined,
              place,
              theme,
              speakers,
            }),
            {
              number: 2,
              when: { startDay: "2027-09-01" as Day, startClock, endDay: "2027-09-03" as Day, endClock },
            },
          ]) as fc.Arbitrary<Plan["programme"]["gatherings"]>,
        groups: fc.constant(groups),
      }),
      people: people(groups.map(({ id: it }) => it)),
      assignments: fc.uniqueArray(assignment, { selector: (it) => it.id, maxLength: 3 }),
    }),
  )
  .map(inOrder);
