/** Eight invented municipalities, four gatherings, and the standard plan of the library: a whole programme on paper. */
import { parseDemoWorld } from "../../bot/adapters/content/demo-world.ts";
import type { Plan, PlannedPerson } from "../../bot/domain/plan/plan.ts";
import type { Gathering } from "../../bot/domain/programme/programme.ts";
import { defaultQuietHours } from "../../bot/domain/programme/quiet.ts";
import type { Day } from "../../bot/domain/time.ts";
import { read } from "./sources.ts";
import type { Known } from "./teamsPerson.ts";
import { library } from "./veikart.ts";

const file = "infra/demo/demo-world.yaml";
const world = parseDemoWorld(file, read(file));
const members = world.groups.flatMap((group) => group.people.map((person) => ({ ...person, group })));

export const programme = "vestkysten-2026";
export const deleteOn: Day = "2028-04-26";
export const channelOf = (group: string): string => `19:${group}@thread.tacv2`;
/** Everybody in the programme as Microsoft knows them: each municipality has a tenant of its own. */
export const accounts: readonly Known[] = [...members, ...world.region.people];
export const groups: readonly string[] = world.groups.map(({ id }) => id);
export const membersOf = (group: string): string[] =>
  members.filter((person) => person.group.id === group).map(({ id }) => id);
export const groupOf = new Map(members.map(({ id, group }) => [id, group.id]));
export const languageOf = new Map(
  [...members, ...world.region.people].map(({ id, language }) => [id, language]),
);
export const caseOwners = members.filter(({ roles }) => roles.includes("case_owner")).map(({ id }) => id);
export const everybody: readonly string[] = groups.flatMap(membersOf);
export const but = (...some: string[]): string[] => groups.filter((group) => !some.includes(group));
/** They add the app on a day in October. */
export const latecomers = ["ly-nina", "vd-sjur"];
/** They leave at New Year. */
export const leaver = "el-anders";
/** Who answers for each group, as a rule. */
export const voice: Readonly<Record<string, string>> = {
  fjordvik: "fj-terje",
  vestdal: "vd-olav",
  skogmo: "sk-liv",
  indredal: "in-trygve",
  lyngsund: "ly-roger",
  elvestrand: "el-karim",
  solvag: "so-jorunn",
  rognvik: "ro-steinar",
};
export const facilitators = ["rv-kari", "rv-endre"] as const;

const days = (startDay: Day, endDay: Day): NonNullable<Gathering["when"]> => ({
  startDay,
  startClock: "10:00",
  endDay,
  endClock: "15:00",
});
export const gatherings = [
  days("2026-09-15", "2026-09-16"),
  days("2026-11-17", "2026-11-18"),
  days("2027-02-09", "2027-02-10"),
  days("2027-04-22", "2027-04-23"),
];

function checkIns(): Plan["assignments"] {
  const { checkIn } = library;
  return ([1, 2, 3, 4] as const).map((number) => ({
    id: `check-${number}`,
    checkIn: true,
    title: checkIn.title,
    action: checkIn.intro,
    why: checkIn.intro,
    phase: number,
    track: "both",
    audience: "whole_group",
    answeredBy: "group",
    minutes: checkIn.minutes,
    opens: { gathering: number, ...checkIn.opens },
    due: { gathering: number, ...checkIn.due },
    questions: checkIn.questions[number],
    offers: checkIn.offers,
  }));
}

const planned = new Set(
  library.standardPlan.flatMap(({ items }) =>
    items.flatMap((item) => ("assignment" in item ? [item.assignment] : [])),
  ),
);

export function yearPlan(): Plan {
  const people: PlannedPerson[] = members.map(({ id, name, title, email, language, roles, group }) => ({
    id,
    name,
    title,
    email,
    ...(language !== group.language && { language }),
    memberships: [{ group: group.id, roles }],
    programmeRoles: [],
  }));
  const region: PlannedPerson[] = world.region.people.map(({ id, name, title, email, language, roles }) => ({
    id,
    name,
    title,
    email,
    language,
    memberships: [],
    programmeRoles: roles,
  }));
  return {
    programme: {
      id: programme,
      name: "Ledergaloppen Vestkysten",
      language: "nb",
      framework: { id: "veikart", version: 1 },
      months: { from: "2026-08", to: "2027-06" },
      settings: { quietHours: defaultQuietHours, weeklyBudget: 2 },
      gatherings: gatherings.map((when, n) => ({ number: n + 1, when })),
      groups: world.groups.map(({ id, name, ownWord, language, chiefExecutiveTitle, approvesSharing }) => ({
        id,
        name,
        ownWord,
        language,
        chiefExecutiveTitle,
        ...(approvesSharing && { approvesSharing: true }),
        // Their budget week is the week in which the second gathering's assignment opens.
        quietPeriods:
          id === "solvag" ? [{ from: "2026-11-19", to: "2026-11-24", reason: "Budsjettuke" }] : [],
      })),
      deleteOn,
    },
    people: [...people, ...region],
    assignments: [
      ...library.assignments
        .filter(({ id }) => planned.has(id))
        .map(({ draft, ...rest }) => ({ ...rest, ...(draft && { draft }) })),
      ...checkIns(),
    ],
  };
}
