import type { DraftPlanView } from "../../contract/planningViews.ts";
import { groupsReached, openingOf } from "../../domain/delivery/mailing.ts";
import { languageFor, languages, type Language } from "../../domain/language.ts";
import type { PlannedAssignment } from "../../domain/plan/assignments.ts";
import { borrowed, lender } from "../../domain/plan/borrowed.ts";
import type { AssignmentDraft } from "../../domain/plan/draft.ts";
import type { Person } from "../../domain/programme/person.ts";
import type { Group, Programme } from "../../domain/programme/programme.ts";
import type { PutShown } from "./putAssignment.ts";

export interface Reached {
  people: Person[];
  groups: Group[];
  /** How many people read each language. */
  readers: ReadonlyMap<Language, number>;
  samples: { language: Language; group: Group }[];
}
/** Who gets it, and for each language a group in which somebody reads it so. */
export function whoGets({ programme, stored }: PutShown, assignment: PlannedAssignment): Reached {
  const { to } = openingOf({ ...assignment, rev: 0 }, programme.createdAt);
  const samples = new Map<Language, Group>();
  const groups = new Set<Group>();
  const readers = new Map<Language, number>();
  const people: Person[] = [];
  for (const { body: person } of stored.people) {
    const own = groupsReached(to, person).flatMap((id) => programme.groups.find((it) => it.id === id) ?? []);
    if (own.length > 0) people.push(person);
    for (const language of new Set(own.map((group) => languageFor(person, group))))
      readers.set(language, (readers.get(language) ?? 0) + 1);
    for (const group of own) {
      groups.add(group);
      const language = languageFor(person, group);
      if (!samples.has(language)) samples.set(language, group);
    }
  }
  return {
    people,
    groups: [...groups],
    readers,
    samples: [...samples].map(([language, group]) => ({ language, group })).sort(programmeFirst(programme)),
  };
}
/** What is read in a language that nobody has written it in. */
export const borrowsOf = (
  draft: AssignmentDraft,
  { language: main }: Programme,
  { groups, readers }: Reached,
): DraftPlanView["borrows"] =>
  languages.flatMap((language) => {
    const part = borrowed(draft, language);
    const people = readers.get(language) ?? 0;
    if (!part || people === 0) return [];
    const own = groups.filter((group) => group.language === language).length;
    return [{ language, from: lender(draft, main), all: part === "all", groups: own, people }];
  });

const programmeFirst =
  ({ language }: Programme) =>
  (a: { language: Language }, b: { language: Language }): number =>
    Number(b.language === language) - Number(a.language === language);
