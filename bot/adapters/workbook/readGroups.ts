import type { Language } from "../../domain/language.ts";
import type { Group } from "../../domain/programme/programme.ts";
import type { QuietPeriod } from "../../domain/programme/quiet.ts";
import { slug } from "../../domain/plan/slug.ts";
import { readDay } from "./dates.ts";
import { fieldsOf, type Fields } from "./fields.ts";
import { splitList } from "./lists.ts";
import type { Located } from "./located.ts";
import type { Report } from "./report.ts";
import { readTable, type Sheet } from "./table.ts";
import { languageWords, normal, type ColumnOf, type Words } from "./vocabulary.ts";

type Column = ColumnOf<"groups">;

/** What the participants' rows may call each group, also a group whose own row is not in order. */
export interface GroupNames {
  find: (said: string) => string[];
}

/** Where no group could be read, a participant's group is not wrong because of that. */
export const anyGroup: GroupNames = { find: (said) => [said] };

/** The leadership groups. The full official name is kept as it stands; nothing is added to it. */
export function readGroups(
  sheet: Sheet,
  language: Language,
  words: Words,
  report: Report,
  located: Located,
): { groups: Group[]; names: GroupNames } {
  const known: { id: string; name: string }[] = [];
  const rows = readTable(sheet, "groups", ["name"], words, report).map((row) => {
    const fields = fieldsOf(row, words, report);
    const name = fields.need("name", fields.text("name", 120));
    const given = fields.text("id", 200);
    const id = given ?? slug(name ?? "");
    if (name !== undefined) known.push({ id, name });
    return { fields, name, id, derived: given === undefined };
  });
  const groups = rows.flatMap(({ fields, name, id, derived }): Group[] => {
    const rest = readRest(fields, name ?? "", language, words, report);
    if (name === undefined) return [];
    if (derived && (id === "" || known.filter((other) => other.id === id).length > 1)) {
      report.problem(fields.place("id"), "groupNeedsId", { name });
      return [];
    }
    located.put("group", id, fields.place("name"), {
      sameId: fields.place("id"),
      idNotPlain: fields.place("id"),
    });
    return [{ id, name, ...rest }];
  });
  const find = (said: string): string[] => {
    const byId = known.filter(({ id }) => id.toLowerCase() === said.toLowerCase());
    const found = byId.length > 0 ? byId : known.filter(({ name }) => normal(name) === normal(said));
    return found.map(({ id }) => id);
  };
  return { groups, names: known.length > 0 ? { find } : anyGroup };
}

function readRest(
  fields: Fields<Column>,
  name: string,
  language: Language,
  words: Words,
  report: Report,
): Omit<Group, "id" | "name"> {
  const starred = fields.yesNo("starred");
  const approvesSharing = fields.yesNo("approvesSharing");
  const channelId = fields.text("channelId", 300);
  const channelName = fields.text("channelName", 120);
  return {
    ownWord: fields.text("ownWord", 60) ?? (/\sherad$/i.test(name) ? "heradet" : "kommunen"),
    language: fields.word("language", languageWords, words.words.languages) ?? language,
    chiefExecutiveTitle: fields.text("chiefExecutiveTitle", 80) ?? "kommunedirektør",
    ...(starred && { starred }),
    quietPeriods: readPeriods(fields, report),
    ...(channelId !== undefined && { channel: { id: channelId, name: channelName ?? channelId } }),
    ...(approvesSharing && { approvesSharing }),
  };
}

function readPeriods(fields: Fields<Column>, report: Report): QuietPeriod[] {
  const cell = fields.cell("quietPeriods");
  if (!cell) return [];
  const only = readDay(cell, fields.from1904);
  if ("ok" in only) return [{ from: only.ok.day, to: only.ok.day }];
  return splitList(fields.text("quietPeriods", 2000, "lines") ?? "").flatMap((text) => {
    const period = readPeriod(text);
    if (!period) report.problem(fields.place("quietPeriods"), "notAPeriod", { value: text.slice(0, 60) });
    return period ? [period] : [];
  });
}

const oneDay = String.raw`\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{1,2}\.? \p{L}+ \d{4}`;
const pattern = new RegExp(
  String.raw`^(${oneDay})(?:\s*(?:-|–|—|til|to)\s*(${oneDay}))?(?:\s*:\s*(.+))?$`,
  "iu",
);

/** 2026-12-14–2026-12-18, with what it is after a colon. */
function readPeriod(text: string): QuietPeriod | undefined {
  const [, first, last, why] = pattern.exec(text) ?? [];
  if (!first) return undefined;
  const [from, to] = [first, last ?? first].map((day) => readDay({ is: "text", text: day }, false));
  if (!from || !to || !("ok" in from) || !("ok" in to) || to.ok.day < from.ok.day) return undefined;
  const reason = why?.replaceAll(/\s+/g, " ").trim();
  return { from: from.ok.day, to: to.ok.day, ...(reason && { reason }) };
}
