import type { Language } from "../../domain/language.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { checkPlan } from "../../domain/plan/check.ts";
import type { Question } from "../../domain/assignment/question.ts";
import type { Day, Month } from "../../domain/time.ts";
import type { WorkbookNote, WorkbookProblem } from "../../domain/plan/workbookProblem.ts";
import { openBook, type Book } from "./book.ts";
import type { WorkbookMethod } from "./libraryAssignment.ts";
import { newLocated, type Located } from "./located.ts";
import { readAssignments } from "./readAssignments.ts";
import { readGatherings } from "./readGatherings.ts";
import { anyGroup, readGroups, type GroupNames } from "./readGroups.ts";
import { readPeople } from "./readPeople.ts";
import { defaults, readProgramme, type ProgrammeRead } from "./readProgramme.ts";
import { readQuestions } from "./readQuestions.ts";
import { isSound, sheetsOf, type SheetName } from "./sound.ts";
import { newReport, type Report } from "./report.ts";
import { findSheets, languageOf } from "./sheets.ts";
import type { Sheet } from "./table.ts";
import { wordsIn, type Words } from "./vocabulary.ts";
import { openZip, ZipRefusal, type Zip } from "./zip.ts";

export type WorkbookRead =
  | { ok: true; plan: Plan; notes: WorkbookNote[] }
  | { ok: false; problems: WorkbookProblem[]; notes: WorkbookNote[] };

/**
 * Reads a programme from the bytes of an .xlsx. Everything that is wrong is found at once, with its place; a plan comes
 * out only where nothing is. The bytes are a stranger's: nothing in them is run, followed or believed.
 */
export function readWorkbook(
  bytes: Uint8Array,
  given: { method: WorkbookMethod; language?: Language },
): WorkbookRead {
  const report = newReport();
  try {
    const plan = readBook(openBook(asWorkbook(openZip(bytes))), given, report);
    if (report.problems.length === 0) return { ok: true, plan, notes: report.notes };
  } catch (error) {
    if (!(error instanceof ZipRefusal)) throw error;
    return { ok: false, problems: [error.trouble], notes: [] };
  }
  return { ok: false, problems: report.problems, notes: report.notes };
}

/** Other office formats are packed in the same way, and can be named. */
function asWorkbook(zip: Zip): Zip {
  const has = (name: string): boolean => zip.names.some((it) => it.toLowerCase() === name);
  const format = has("xl/workbook.bin")
    ? ".xlsb"
    : has("content.xml")
      ? ".ods"
      : has("word/document.xml")
        ? ".docx"
        : has("ppt/presentation.xml")
          ? ".pptx"
          : has("index/document.iwa")
            ? ".numbers"
            : undefined;
  if (format) throw new ZipRefusal({ is: "otherFormat", facts: { format } });
  return zip;
}

function readBook(
  book: Book,
  { method, language }: { method: WorkbookMethod; language?: Language },
  report: Report,
): Plan {
  const words = wordsIn(language ?? languageOf(book));
  const desk: Desk = {
    words,
    report,
    located: newLocated(),
    sheet: findSheets(book, report),
    lacking: new Set(),
  };
  const read = onSheet(desk, "programme", "needed", (sheet) =>
    readProgramme(sheet, method.frameworks, words, report),
  );
  const programme = read?.programme ?? unreadable;
  const gatherings =
    onSheet(desk, "gatherings", "needed", (sheet) => readGatherings(sheet, words, report, desk.located)) ??
    [];
  const { groups, names } = onSheet(desk, "groups", "needed", (sheet) =>
    readGroups(sheet, programme.language, words, report, desk.located),
  ) ?? { groups: [], names: anyGroup };
  // Without days there may be no people yet, as in the programmes that are only history.
  const dated = gatherings.some(({ when }) => when);
  const people =
    onSheet(desk, "people", dated ? "needed" : "optional", (sheet) =>
      readPeople(sheet, { programme: programme.id, groups: names }, words, report, desk.located),
    ) ?? [];
  const assignments = readTasks(desk, { programme, method }, names);
  const plan: Plan = { programme: { ...programme, gatherings, groups }, people, assignments };
  if (read) {
    const at = { sheet: desk.sheet("programme")?.name ?? "" };
    desk.located.put("programme", programme.id, at, {
      monthsBackwards: read.place("to"),
      deletedTooEarly: read.place("deleteOn"),
      neverOpens: read.place("quietFrom"),
      idNotPlain: read.place("id"),
    });
  }
  judge(plan, desk);
  return plan;
}

/** What the readers of the sheets share. */
interface Desk {
  words: Words;
  report: Report;
  located: Located;
  sheet: (name: SheetName) => Sheet | undefined;
  /** Sheets that are needed and not there. */
  lacking: Set<SheetName>;
}

function onSheet<T>(
  { sheet, lacking, report, words }: Desk,
  name: SheetName,
  need: "needed" | "optional",
  read: (sheet: Sheet) => T,
): T | undefined {
  const found = sheet(name);
  if (found) return read(found);
  if (need === "needed") {
    lacking.add(name);
    report.problem({}, "sheetMissing", { wanted: words.sheets[name] });
  }
  return undefined;
}

function readTasks(
  desk: Desk,
  { programme, method }: { programme: ProgrammeRead; method: WorkbookMethod },
  groups: GroupNames,
): Plan["assignments"] {
  const { words, report, located } = desk;
  const questions = onSheet(desk, "questions", "optional", (sheet) =>
    readQuestions(sheet, words, report, located),
  ) ?? { byAssignment: new Map<string, Question[]>(), named: [] };
  const { id, version } = programme.framework;
  const phases = method.frameworks.find((of) => of.id === id && of.version === version)?.phases.length ?? 0;
  const given = { library: method.library(programme), phases, questions: questions.byAssignment, groups };
  const { assignments, ids } = onSheet(desk, "assignments", "optional", (sheet) =>
    readAssignments(sheet, given, words, report, located),
  ) ?? { assignments: [], ids: new Set<string>() };
  // Where the sheet itself could not be read, nothing is known of what stands in it.
  const name = desk.sheet("assignments")?.name;
  const unread = name !== undefined && ids.size === 0 && report.problems.some((it) => it.sheet === name);
  for (const { assignment, at } of unread ? [] : questions.named)
    if (!ids.has(assignment)) report.problem(at, "unknownAssignment", { id: assignment });
  return assignments;
}

/** What only the whole plan can tell, each with its place; advice is for a plan that is in order. */
function judge(plan: Plan, { report, sheet, lacking, located }: Desk): void {
  const broken = new Set(report.problems.map((problem) => problem.sheet));
  const unsafe = sheetsOf((name) => lacking.has(name) || broken.has(sheet(name)?.name ?? ""));
  const { problems, warnings } = checkPlan(plan);
  for (const found of problems.filter((it) => isSound(it, unsafe)))
    report.problems.push({ ...located.of(found), ...found });
  if (report.problems.length > 0) return;
  for (const found of warnings) report.notes.push({ ...located.of(found), ...found });
}

/** Stands in for a first sheet that could not be read, so that the other sheets are read all the same. */
const unreadable: ProgrammeRead = {
  id: "unreadable",
  name: "",
  language: "nb",
  framework: defaults.framework,
  months: { from: "1990-01" as Month, to: "2100-12" as Month },
  settings: {
    quietHours: { from: "17:00", to: "07:30", weekends: true },
    weeklyBudget: defaults.weeklyBudget,
  },
  deleteOn: "2101-01-01" as Day,
};
