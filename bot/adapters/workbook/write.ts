import ExcelJS from "exceljs";
import { daysBetween, type Clock, type Day } from "../../domain/time.ts";
import type { Language } from "../../domain/language.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { WorkbookLibrary } from "./libraryAssignment.ts";
import { rowsOf } from "./rows.ts";
import { withoutTimes } from "./stamp.ts";
import { examplePlan, exampleLibrary } from "./example.ts";
import { listsFor, rowsWithLists, widthOf } from "./style.ts";
import type { Rows, Value } from "./value.ts";
import { wordsIn, type TableName, type Words } from "./vocabulary.ts";

/** A plan as a workbook. The same plan gives the same bytes. */
export const writePlan = (
  plan: Plan,
  library: WorkbookLibrary,
  language: Language = "nb",
): Promise<Uint8Array> => paint(rowsOf(plan, library, wordsIn(language)), wordsIn(language));

/** An empty workbook: titles, drop-downs, how to fill it in, and examples with invented people to write over. */
export const writeTemplate = (language: Language = "nb"): Promise<Uint8Array> =>
  paint(rowsOf(examplePlan(language), exampleLibrary, wordsIn(language)), wordsIn(language));

const tables: readonly TableName[] = [
  "programme",
  "gatherings",
  "groups",
  "people",
  "assignments",
  "questions",
];

async function paint(rows: Rows, words: Words): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = "Ledergaloppen";
  book.lastModifiedBy = "Ledergaloppen";
  book.created = new Date(0);
  book.modified = new Date(0);
  readMe(book, words);
  for (const table of tables) paintTable(book, table, rows, words);
  return withoutTimes(Buffer.from(await book.xlsx.writeBuffer()));
}

const header = {
  font: { bold: true, color: { argb: "FFFFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FF1F3A4D" } },
  alignment: { vertical: "middle", wrapText: true },
} as const satisfies Partial<ExcelJS.Style>;

function readMe(book: ExcelJS.Workbook, words: Words): void {
  const sheet = book.addWorksheet(words.sheets.readMe);
  sheet.getColumn(1).width = 100;
  words.readMe.forEach((line, at) => {
    const cell = sheet.getCell(at + 1, 1);
    cell.value = line;
    cell.style = {
      alignment: { wrapText: true, vertical: "top" },
      ...(at === 0 && { font: { bold: true, size: 14 } }),
    };
  });
}

function paintTable(book: ExcelJS.Workbook, table: TableName, rows: Rows, words: Words): void {
  const sheet = book.addWorksheet(words.sheets[table], { views: [{ state: "frozen", ySplit: 1 }] });
  const titles = Object.entries<string>(words.columns[table]);
  const lists = listsFor(table, words);
  titles.forEach(([column, title], at) => {
    const cell = sheet.getCell(1, at + 1);
    cell.value = title;
    cell.style = header;
    sheet.getColumn(at + 1).width = widthOf(column);
    const list = lists[column];
    if (list !== undefined) addList(sheet, at + 1, list);
  });
  rows[table].forEach((row: Readonly<Record<string, Value>>, number) => {
    titles.forEach(([column], at) => put(sheet.getCell(number + 2, at + 1), row[column]));
  });
}

/**
 * One list for the whole column, added as a range: cell by cell, the library writes ranges that overlap, and Excel
 * calls that a damaged file. Its types do not know of ranges.
 */
function addList(sheet: ExcelJS.Worksheet, column: number, list: string): void {
  const { letter } = sheet.getColumn(column);
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add: (range: string, validation: ExcelJS.DataValidation) => void };
  };
  // Help, not a fence: other words are understood too, and several roles are written with commas.
  dataValidations.add(`${letter}2:${letter}${rowsWithLists + 1}`, {
    type: "list",
    allowBlank: true,
    showErrorMessage: false,
    formulae: [list],
  });
}

/** Text is text, whatever it begins with, and stays so when somebody edits the cell: nothing of it is a formula. */
function put(cell: ExcelJS.Cell, value: Value): void {
  if (value === undefined || value === "") return;
  if (typeof value === "number") {
    cell.value = value;
    return;
  }
  if (typeof value === "string" || "month" in value) {
    cell.value = escaped(typeof value === "string" ? value : value.month);
    cell.numFmt = "@";
  } else if ("day" in value) {
    cell.value = daysBetween("1899-12-30" as Day, value.day);
    cell.numFmt = "yyyy-mm-dd";
  } else {
    cell.value = partOfDay(value.clock);
    cell.numFmt = "hh:mm";
  }
  cell.alignment = { vertical: "top", wrapText: true };
}
const partOfDay = (clock: Clock): number => {
  const [hours, minutes] = clock.split(":").map(Number);
  return ((hours ?? 0) * 60 + (minutes ?? 0)) / 1440;
};

/** A text that looks like the sign for a sign is marked as a text, as the format asks for. */
const escaped = (text: string): string => text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
