import type { DemoWorld } from "../../domain/demo/demo.ts";
import { checkUnique, checkWords } from "./words.ts";
import type { Problems } from "./yaml.ts";

/** A key that holds ids, and what they are ids of. Everywhere in the world the same key means the same. */
const refers: Readonly<Record<string, readonly (keyof Ids)[]>> = {
  by: ["people"],
  person: ["people"],
  facilitator: ["people"],
  currentUser: ["people"],
  users: ["people"],
  owner: ["people"],
  coOwner: ["people"],
  group: ["groups"],
  groups: ["groups"],
  withGroups: ["groups"],
  presents: ["groups"],
  looksAfter: ["groups"],
  teamChannelOf: ["groups"],
  organisation: ["groups", "regions"],
  region: ["regions"],
  case: ["cases"],
  subject: ["assignments", "rounds"],
  assignment: ["assignments"],
  round: ["rounds"],
  afterGathering: ["gatherings"],
  gathering: ["gatherings"],
  experience: ["experiences"],
  tenant: ["tenants"],
};
type Ids = ReturnType<typeof idsOf>;

export function checkDemoWorld(world: DemoWorld, problems: Problems): void {
  checkWords(world, "", problems);
  const { region, groups, ...rest } = world;
  const ids = idsOf(world);
  // The world's own lists of groups and people hold what is referred to, under the same keys.
  checkReferences({ ...rest, regionPeople: region.people, groupList: groups }, "", ids, problems);
  for (const [name, items] of Object.entries(listsOf(world))) checkUnique(items, name, problems);
  checkCases(world, problems);
  checkAnswers(world, problems);
  for (const group of Object.keys(world.checkIns)) {
    problems.unless(ids.groups.has(group), "checkIns", `there is no group ${group}`);
  }
  checkPast(rest, "", problems);
}

const everyone = ({ region, groups }: DemoWorld): { id: string }[] => [
  ...region.people,
  ...groups.flatMap((group) => group.people),
];

const listsOf = (world: DemoWorld) => ({
  people: everyone(world),
  groups: world.groups,
  cases: world.cases,
  assignments: world.assignments,
  rounds: world.checkInRounds,
  gatherings: world.gatherings,
  experiences: world.experiences,
  tenants: world.tenants,
  regions: [world.region],
});

function idsOf(world: DemoWorld): Readonly<Record<keyof ReturnType<typeof listsOf>, ReadonlySet<string>>> {
  const set = (items: readonly { id: string }[]): Set<string> => new Set(items.map(({ id }) => id));
  const lists = listsOf(world);
  return {
    people: set(lists.people),
    groups: set(lists.groups),
    cases: set(lists.cases),
    assignments: set(lists.assignments),
    rounds: set(lists.rounds),
    gatherings: set(lists.gatherings),
    experiences: set(lists.experiences),
    tenants: set(lists.tenants),
    regions: set(lists.regions),
  };
}

/** Every string under a key that refers to something must be the id of it. */
function checkReferences(value: unknown, place: string, ids: Ids, problems: Problems): void {
  if (Array.isArray(value)) {
    value.forEach((item, i) => checkReferences(item, `${place}[${i}]`, ids, problems));
    return;
  }
  if (value === null || typeof value !== "object") return;
  for (const [key, item] of Object.entries(value)) {
    const at = place ? `${place}.${key}` : key;
    const kinds = refers[key];
    for (const id of kinds ? [item].flat() : []) {
      if (typeof id !== "string") continue;
      problems.unless(
        (kinds ?? []).some((kind) => ids[kind].has(id)),
        at,
        `${id} is not among the ${(kinds ?? []).join(" or ")}`,
      );
    }
    checkReferences(item, at, ids, problems);
  }
}

function checkCases({ cases }: DemoWorld, problems: Problems): void {
  for (const { id, phase, moves, need, sources, solution, benefits, trials } of cases) {
    const place = `cases[${id}]`;
    problems.unless(moves[0]?.move === "start", place, "does not begin with a start");
    problems.unless(moves.at(-1)?.phase === phase, `${place}.phase`, "is not where the last move went");
    problems.unless(!solution || sources.length > 0, place, "has a solution without a source for its need");
    for (const item of [need, ...sources]) {
      problems.unless(
        (item.circle !== "group") === Boolean(item.shared?.length),
        place,
        `"${"text" in item ? item.text : item.what}": a wider circle comes by an act, and only then`,
      );
    }
    for (const { measuredInTrial } of benefits) {
      const known = !measuredInTrial || trials.some((trial) => trial.id === measuredInTrial.trial);
      problems.unless(known, place, `there is no trial ${measuredInTrial?.trial}`);
    }
  }
}

function checkAnswers({ assignments, cases }: DemoWorld, problems: Problems): void {
  for (const { id, questions, answers } of assignments) {
    for (const answer of answers) {
      const place = `assignments[${id}].answers[${answer.group}]`;
      const asked = answer.parts.every(({ q }) => questions.some((question) => question.id === q));
      problems.unless(asked, place, "answers something that was not asked");
      const own = cases.find((c) => c.id === answer.case)?.groups.includes(answer.group);
      problems.unless(own === true, place, `${answer.case} is not a case of this group`);
      problems.unless(
        answer.state === "submitted" ? !!answer.submitted : !!answer.saved,
        place,
        `is ${answer.state}, but not when`,
      );
    }
  }
}

/** Nothing has been said or done on day 0 or later, or the demo would show tomorrow's answers. */
const past = new Set(["sent", "submitted", "saved", "asked", "shared", "voices", "changes", "created"]);
function checkPast(value: unknown, place: string, problems: Problems, done = false): void {
  if (value === null || typeof value !== "object") return;
  for (const [key, item] of Object.entries(value)) {
    const at = place ? `${place}.${key}` : key;
    const isDone = done || past.has(key);
    if (isDone && key === "day") {
      problems.unless(typeof item === "number" && item < 0, at, `day ${String(item)} is not in the past`);
    }
    checkPast(item, at, problems, isDone);
  }
}
