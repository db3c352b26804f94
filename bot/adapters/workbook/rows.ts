import type { Language } from "../../domain/language.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { assignmentRows, questionRows } from "./assignmentRows.ts";
import type { WorkbookLibrary } from "./libraryAssignment.ts";
import { joinList } from "./lists.ts";
import { threeOf, yesOrNo, type RowOf, type Rows, type Value } from "./value.ts";
import { normal, type Words } from "./vocabulary.ts";

/** A plan as rows of text, in the words of one language. Reading them gives the same plan. */
export function rowsOf(plan: Plan, library: WorkbookLibrary, words: Words): Rows {
  return {
    programme: programmeRows(plan, words),
    gatherings: gatheringRows(plan),
    groups: groupRows(plan, words),
    people: plan.people.flatMap((person) => personRows(person, nameOf(plan), words)),
    assignments: plan.assignments.map((assignment) =>
      assignmentRows(assignment, library, words, nameOf(plan)),
    ),
    questions: plan.assignments.flatMap((assignment) => questionRows(assignment, library, words)),
  };
}

const languageName = (words: Words, language: Language): string => words.words.languages[language];

function programmeRows({ programme }: Plan, words: Words): RowOf<"programme">[] {
  const { id, name, language, months, settings, deleteOn, framework, demo } = programme;
  const { quietHours, weeklyBudget } = settings;
  const values: Record<keyof Words["keys"], Value> = {
    name,
    id,
    language: languageName(words, language),
    from: { month: months.from },
    to: { month: months.to },
    quietFrom: { clock: quietHours.from },
    quietTo: { clock: quietHours.to },
    quietWeekends: yesOrNo(words, quietHours.weekends),
    weeklyBudget,
    deleteOn: { day: deleteOn },
    framework: `${framework.id} ${framework.version}`,
    demo: demo ? yesOrNo(words, true) : undefined,
  };
  return Object.entries(values)
    .filter(([key, value]) => key !== "demo" || value !== undefined)
    .map(([key, value]) => ({ key: words.keys[key as keyof Words["keys"]], value }));
}

const gatheringRows = ({ programme }: Plan): RowOf<"gatherings">[] =>
  programme.gatherings.map(({ number, when, place, theme, speakers }) => ({
    number,
    ...(when && {
      startDay: { day: when.startDay },
      startClock: { clock: when.startClock },
      endDay: { day: when.endDay },
      endClock: { clock: when.endClock },
    }),
    place,
    ...threeOf({ nb: "themeNb", nn: "themeNn", en: "themeEn" }, theme),
    speakers,
  }));

const groupRows = ({ programme }: Plan, words: Words): RowOf<"groups">[] =>
  programme.groups.map((group) => ({
    name: group.name,
    id: group.id,
    language: languageName(words, group.language),
    ownWord: group.ownWord,
    chiefExecutiveTitle: group.chiefExecutiveTitle,
    starred: group.starred ? yesOrNo(words, true) : undefined,
    quietPeriods:
      joinList(
        group.quietPeriods.map(
          ({ from, to, reason }) => `${from === to ? from : `${from}–${to}`}${reason ? `: ${reason}` : ""}`,
        ),
      ) || undefined,
    approvesSharing: group.approvesSharing ? yesOrNo(words, true) : undefined,
    channelId: group.channel?.id,
    channelName: group.channel?.name,
  }));

/** A group is named as people say it, unless two have the same name. */
function nameOf({ programme }: Plan): (id: string) => string {
  const { groups } = programme;
  return (id) => {
    const name = groups.find((group) => group.id === id)?.name ?? id;
    const clear =
      groups.filter((group) => normal(group.name) === normal(name)).length === 1 &&
      !groups.some((group) => group.id.toLowerCase() === name.toLowerCase());
    return clear ? name : id;
  };
}

/** One row for each group that somebody is in; roles for the whole programme stand in the first. */
function personRows(
  person: Plan["people"][number],
  groupName: (id: string) => string,
  words: Words,
): RowOf<"people">[] {
  const { id, name, email, title, language, memberships, programmeRoles } = person;
  const said = { name, email, title, language: language && languageName(words, language), id };
  const named = (roles: readonly (keyof Words["words"]["roles"])[]): string =>
    roles.map((role) => words.words.roles[role]).join(", ");
  if (memberships.length === 0) return [{ ...said, roles: named(programmeRoles) }];
  return memberships.map(({ group, roles }, at) => ({
    ...said,
    group: groupName(group),
    roles: named(at === 0 ? [...roles, ...programmeRoles] : roles),
  }));
}
