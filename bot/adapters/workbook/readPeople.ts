import { createHash } from "node:crypto";
import {
  groupRoles,
  programmeRoles,
  type GroupRole,
  type ProgrammeRole,
} from "../../domain/programme/person.ts";
import type { PlannedPerson } from "../../domain/plan/plan.ts";
import { fieldsOf, type Fields } from "./fields.ts";
import type { Located } from "./located.ts";
import type { GroupNames } from "./readGroups.ts";
import type { Report } from "./report.ts";
import { readTable, type Sheet } from "./table.ts";
import { languageWords, roleWords, type ColumnOf, type Words } from "./vocabulary.ts";

type Column = ColumnOf<"people">;
interface Read {
  row: number;
  fields: Fields<Column>;
  person: PlannedPerson;
}

/** An id without a name in it: the same address in the same programme has the same. */
const personId = (programme: string, email: string): string =>
  `p${createHash("sha256").update(`${programme} ${email.toLowerCase()}`).digest("hex").slice(0, 16)}`;

/** One person a row; somebody in two groups has two rows with the same address. */
export function readPeople(
  sheet: Sheet,
  given: { programme: string; groups: GroupNames },
  words: Words,
  report: Report,
  located: Located,
): PlannedPerson[] {
  const byAddress = new Map<string, Read>();
  const byId = new Map<string, Read>();
  for (const row of readTable(sheet, "people", ["name", "email"], words, report)) {
    const fields = fieldsOf(row, words, report);
    const person = readPerson(fields, given, words, report);
    if (!person) continue;
    const read = { row: row.number, fields, person };
    const before = byAddress.get(person.email.toLowerCase());
    if (before) join(before, read, report);
    else {
      const other = byId.get(person.id);
      if (other) report.problem(fields.place("id"), "idOfAnother", { id: person.id, row: other.row });
      byAddress.set(person.email.toLowerCase(), read);
      byId.set(person.id, read);
      located.put("person", person.id, fields.place("email"), { idNotPlain: fields.place("id") });
    }
  }
  return [...byAddress.values()].map(({ person }) => person);
}

function readPerson(
  fields: Fields<Column>,
  { programme, groups }: { programme: string; groups: GroupNames },
  words: Words,
  report: Report,
): PlannedPerson | undefined {
  const name = fields.need("name", fields.text("name", 120));
  const email = fields.need("email", readAddress(fields, report));
  const id = fields.text("id", 200);
  const title = fields.text("title", 120);
  const language = fields.word("language", languageWords, words.words.languages);
  const roles = fields.words("roles", roleWords, words.words.roles);
  const inGroup = roles.filter(isGroupRole);
  const inProgramme = roles.filter(isProgrammeRole);
  const group = readGroup(fields, groups, report);
  checkRoles(fields, { inGroup, inProgramme }, words, report);
  if (!fields.ok() || !name || !email) return undefined;
  return {
    id: id ?? personId(programme, email),
    name,
    email,
    ...(title !== undefined && { title }),
    ...(language && { language }),
    memberships: group ? [{ group, roles: inGroup.length > 0 ? [...new Set(inGroup)] : ["member"] }] : [],
    programmeRoles: [...new Set(inProgramme)],
  };
}
function checkRoles(
  fields: Fields<Column>,
  { inGroup, inProgramme }: { inGroup: GroupRole[]; inProgramme: ProgrammeRole[] },
  words: Words,
  report: Report,
): void {
  const [only] = inProgramme;
  if (!fields.ok()) return;
  if (fields.isEmpty("group") && (inGroup.length > 0 || only === undefined))
    report.problem(fields.place("group"), "groupMissing", {});
  // Nobody becomes a member, who sees all that the group writes, by a role that is for the whole programme.
  if (!fields.isEmpty("group") && inGroup.length === 0 && only !== undefined)
    report.problem(fields.place("roles"), "roleNeedsNoGroup", { role: words.words.roles[only] });
}
const isGroupRole = (role: string): role is GroupRole => groupRoles.some((it) => it === role);
const isProgrammeRole = (role: string): role is ProgrammeRole => programmeRoles.some((it) => it === role);

/** As a link, as `Kari Nes <kari@…>`, or as it is. */
function readAddress(fields: Fields<Column>, report: Report): string | undefined {
  const text = fields.text("email", 254);
  if (text === undefined) return undefined;
  const [, inside] = /<([^<>]+)>$/.exec(text) ?? [];
  const address = (inside ?? text).replace(/^mailto:/i, "").trim();
  if (/^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[^\s@<>,;:"().]+$/.test(address)) return address;
  report.problem(fields.place("email"), "notAnAddress", { value: text.slice(0, 60) });
  return undefined;
}

function readGroup(fields: Fields<Column>, groups: GroupNames, report: Report): string | undefined {
  const said = fields.text("group", 120);
  if (said === undefined) return undefined;
  const found = groups.find(said);
  if (found.length === 0) report.problem(fields.place("group"), "unknownGroup", { group: said });
  if (found.length > 1) report.problem(fields.place("group"), "groupAmbiguous", { value: said });
  return found.length === 1 ? found[0] : undefined;
}

/** A second row of somebody adds a group; what both rows say must be the same. */
function join(before: Read, { fields, person }: Read, report: Report): void {
  const first = before.person;
  const differs = (column: Column, value: string | undefined, other: string | undefined): void => {
    if (value !== undefined && other !== undefined && value !== other)
      report.problem(fields.place(column), "personDiffers", { name: fields.title(column), row: before.row });
  };
  differs("name", person.name, first.name);
  differs("title", person.title, first.title);
  differs("language", person.language, first.language);
  if (!fields.isEmpty("id")) differs("id", person.id, first.id);
  const again = person.memberships.some(({ group }) => first.memberships.some((m) => m.group === group));
  const nothingNew = person.memberships.length === 0 && first.memberships.length === 0;
  if (again || nothingNew) report.problem(fields.place("group"), "personTwice", { row: before.row });
  first.memberships.push(...person.memberships);
  first.programmeRoles = [...new Set([...first.programmeRoles, ...person.programmeRoles])];
  if (first.title === undefined && person.title !== undefined) first.title = person.title;
  if (first.language === undefined && person.language) first.language = person.language;
}
