/** A small region to live in: three groups in two tenants, one of which wants its chief executive to approve. */
import type { Plan, PlannedPerson } from "../../bot/domain/plan/plan.ts";
import { defaultQuietHours } from "../../bot/domain/programme/quiet.ts";
import type { Day } from "../../bot/domain/time.ts";
import { addDays, onTheWall } from "../../bot/domain/time.ts";
import type { Circle } from "../../bot/domain/access.ts";
import { local } from "../support/plan.ts";

export const programme = "soak";
export const facilitator = "kari";
export const groups = ["fjordvik", "vestdal", "skogmo"] as const;
export const tenantOf = (group: string): string =>
  `d0000000-0000-4000-8000-00000000010${group === "skogmo" ? 1 : 0}`;
export const budget = 3;
const perGroup = 6;

export const membersOf = (group: string): string[] =>
  Array.from({ length: perGroup }, (_, n) => `${group.slice(0, 2)}-${n}`);
export const homeOf = (person: string): string =>
  groups.find((group) => person.startsWith(`${group.slice(0, 2)}-`)) ?? "fjordvik";
export const everyone = [facilitator, ...groups.flatMap(membersOf)];
export const accountOf = (person: string): { tenant: string; object: string } => ({
  tenant: tenantOf(homeOf(person)),
  object: `object-${person}`,
});

/** Five weeks with two gatherings. */
export const lifeDays = 35;

export function planFrom(start: Day): Plan {
  const gathering = (number: number, day: number) => ({
    number,
    when: {
      startDay: addDays(start, day),
      startClock: "10:00" as const,
      endDay: addDays(start, day + 1),
      endClock: "13:00" as const,
    },
  });
  return {
    programme: {
      id: programme,
      name: "Løp som varer",
      language: "nb",
      framework: { id: "veikart", version: 1 },
      months: { from: start.slice(0, 7) as `${number}-${number}`, to: "2028-06" },
      settings: { quietHours: defaultQuietHours, weeklyBudget: budget },
      deleteOn: addDays(start, 900),
      gatherings: [gathering(1, 9), gathering(2, 25)],
      groups: groups.map((id) => ({
        id,
        name: id === "vestdal" ? "Vestdal herad" : `${id} kommune`,
        ownWord: id === "vestdal" ? "heradet" : "kommunen",
        language: id === "vestdal" ? "nn" : "nb",
        chiefExecutiveTitle: "kommunedirektør",
        quietPeriods: id === "skogmo" ? [{ from: addDays(start, 6), to: addDays(start, 7) }] : [],
        ...(id === "vestdal" && { approvesSharing: true }),
      })),
    },
    people: [person(facilitator), ...groups.flatMap((id) => membersOf(id).map((who) => person(who, id)))],
    assignments: Array.from({ length: 12 }, (_, n) => assignment(n, start)),
  };
}

function person(id: string, group?: string): PlannedPerson {
  const roles = id.endsWith("-0") ? (["chief_executive"] as const) : (["member"] as const);
  return {
    id,
    name: `Navn ${id}`,
    email: `${id}@soak.example.com`,
    memberships: group === undefined ? [] : [{ group, roles: [...roles] }],
    programmeRoles: group === undefined ? ["facilitator"] : [],
  };
}

/** A third hangs on a gathering, a third is for each person; what is answered lies on the board, or does not. */
function assignment(n: number, start: Day): Plan["assignments"][number] {
  const question = (id: string, required: boolean) =>
    ({ id, type: "long_text", label: local(id), required, maxLength: 600 }) as const;
  const offers: Exclude<Circle, "group">[] = n % 4 === 3 ? ["ks"] : ["ks", "all"];
  const hangs = n % 3 === 0;
  return {
    id: `a${n}`,
    title: local(`Oppgave ${n}`),
    action: local("Snakk med noen"),
    why: local("Behovet først"),
    phase: 1,
    track: "case",
    audience: n % 5 === 4 ? "chief_executive" : "whole_group",
    answeredBy: n % 3 === 1 ? "person" : "group",
    minutes: { do: 20, answer: 3 },
    opens: hangs
      ? { gathering: n < 6 ? 1 : 2, days: (n % 6) - 6, clock: "08:30" }
      : { at: onTheWall(addDays(start, 1 + n * 2), "09:00") },
    due: hangs
      ? { gathering: n < 6 ? 1 : 2, days: 4, clock: "12:00" }
      : { at: onTheWall(addDays(start, 9 + n * 2), "15:00") },
    questions: [
      { ...question("need", true), ...(n % 3 !== 1 && { lands: { lane: "need", field: "problem" } }) },
      { ...question("idea", false), lands: { lane: "insight", field: "learned" } },
      question("word", false),
    ],
    offers,
  };
}
