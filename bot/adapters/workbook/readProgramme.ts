import type { Plan } from "../../domain/plan/plan.ts";
import { defaultQuietHours } from "../../domain/programme/quiet.ts";
import { slug } from "../../domain/plan/slug.ts";
import type { Place } from "../../domain/plan/workbookProblem.ts";
import { tidy } from "../../domain/tidy.ts";
import { fieldsOf, type Fields } from "./fields.ts";
import type { WorkbookMethod } from "./libraryAssignment.ts";
import type { Report } from "./report.ts";
import { isBlank, readTable, type Row, type Sheet } from "./table.ts";
import { keyWords, languageWords, lookUp, type Words } from "./vocabulary.ts";

type Key = keyof Words["keys"];
export type ProgrammeRead = Omit<Plan["programme"], "gatherings" | "groups">;
export const defaults = { framework: { id: "veikart", version: 1 }, weeklyBudget: 3 };

/** The first sheet: one field a row. */
export function readProgramme(
  sheet: Sheet,
  known: WorkbookMethod["frameworks"],
  words: Words,
  report: Report,
): { programme: ProgrammeRead | undefined; place: (key: Key) => Place } {
  const row = byKey(sheet, words, report);
  const fields = fieldsOf<Key>(row, words, report);
  const name = fields.need("name", fields.text("name", 120));
  const from = fields.need("from", fields.month("from"));
  const to = fields.need("to", fields.month("to"));
  const deleteOn = fields.need("deleteOn", fields.day("deleteOn"))?.day;
  const rest = readRest(fields, known, words, report);
  const given = fields.text("id", 200);
  const place = (key: Key): Place => row.place(key);
  if (!fields.ok() || !name || !from || !to || !deleteOn) return { programme: undefined, place };
  return { programme: { id: given ?? slug(name), name, months: { from, to }, deleteOn, ...rest }, place };
}

function readRest(
  fields: Fields<Key>,
  known: WorkbookMethod["frameworks"],
  words: Words,
  report: Report,
): Pick<ProgrammeRead, "language" | "settings" | "framework" | "demo"> {
  const demo = fields.yesNo("demo");
  return {
    language: fields.word("language", languageWords, words.words.languages) ?? "nb",
    framework: readFramework(fields, known, report),
    settings: {
      quietHours: {
        from: fields.clock("quietFrom") ?? defaultQuietHours.from,
        to: fields.clock("quietTo") ?? defaultQuietHours.to,
        weekends: fields.yesNo("quietWeekends") ?? defaultQuietHours.weekends,
      },
      weeklyBudget: fields.whole("weeklyBudget", 1, 7) ?? defaults.weeklyBudget,
    },
    ...(demo && { demo }),
  };
}

/** `veikart 1`: which method, and in which version. */
function readFramework(
  fields: Fields<Key>,
  known: WorkbookMethod["frameworks"],
  report: Report,
): ProgrammeRead["framework"] {
  const text = fields.text("framework", 80);
  if (text === undefined) return defaults.framework;
  const [, id, version = "1"] = /^([A-Za-z0-9._-]{1,60})(?:\s+(\d{1,4}))?$/.exec(text) ?? [];
  const found = known.find((of) => of.id === id && of.version === Number(version));
  if (found) return { id: found.id, version: found.version };
  const { framework } = defaults;
  report.problem(fields.place("framework"), "unknownWord", {
    value: text,
    known: known.map((of) => `${of.id} ${of.version}`).join(", "),
  });
  return framework;
}

/** The sheet as one row whose columns are its fields. */
function byKey(sheet: Sheet, words: Words, report: Report): Row<Key> {
  const rows = new Map<Key, Row<"key" | "value">>();
  for (const row of readTable(sheet, "programme", ["key", "value"], words, report)) {
    const said = row.cell("key");
    if (said === undefined || isBlank(said) || said.is !== "text") continue;
    const name = tidy(said.text);
    const key = lookUp(keyWords, name);
    if (key === undefined) report.note(row.place("key"), "extraKey", { name: name.slice(0, 60) });
    else if (rows.has(key)) report.problem(row.place("key"), "keyTwice", { name });
    else rows.set(key, row);
  }
  return {
    number: 0,
    from1904: sheet.from1904,
    cell: (key) => rows.get(key)?.cell("value"),
    place: (key) => {
      const row = key && rows.get(key);
      return row
        ? { ...row.place("value"), column: words.keys[key] }
        : { sheet: sheet.name, ...(key && { column: words.keys[key] }) };
    },
    title: (key) => words.keys[key],
  };
}
