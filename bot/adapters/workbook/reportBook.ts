import ExcelJS from "exceljs";
import type { ReportView } from "../../contract/deskViews.ts";
import { longDay } from "../../domain/calendar/dates.ts";
import type { Language } from "../../domain/language.ts";
import { dayOf } from "../../domain/time.ts";
import { en as enCommon } from "../../texts/common/en.ts";
import { nb as nbCommon } from "../../texts/common/nb.ts";
import { nn as nnCommon } from "../../texts/common/nn.ts";
import { en } from "../../texts/report/en.ts";
import { nb } from "../../texts/report/nb.ts";
import { nn } from "../../texts/report/nn.ts";

const words = { nb, nn, en };
const common = { nb: nbCommon, nn: nnCommon, en: enCommon };
const dayFormat = { nb: "dd.mm.yyyy", nn: "dd.mm.yyyy", en: "d mmm yyyy" };
type Cell = string | number | Date | undefined;

/** The report as a workbook. Text is text, whatever it begins with: nothing in it is a formula. */
export async function reportBook(view: ReportView, language: Language): Promise<Uint8Array> {
  const w = words[language];
  const book = new ExcelJS.Workbook();
  book.creator = "Ledergaloppen";
  const counts = (rows: readonly [string, number][]): Cell[][] => rows.map(([name, n]) => [name, n]);
  sheet(
    book,
    language,
    w.sheet.summary,
    [60, 14],
    [
      [w.title(view.programme.name)],
      [w.on(longDay(dayOf(view.asOf), language))],
      [w.how(view.least)],
      [],
      [w.groups, view.groups],
      ...(view.phases
        ? [[], [w.phase, w.number], ...counts(view.phases.map((it) => [it.name, it.groups]))]
        : []),
      ...(view.statuses
        ? [
            [],
            [w.status, w.number],
            ...counts(view.statuses.map((it) => [statusIn(it.status, w), it.groups])),
          ]
        : []),
      [],
      [w.visits, w.number],
      ...counts([
        [w.visitsAsked, view.visits.asked],
        [w.visitsPlanned, view.visits.planned],
        [w.visitsDone, view.visits.done],
      ]),
      [],
      [w.experiences, view.experiences.shared ?? w.page.few(view.least)],
      [w.matched, view.experiences.matched ?? w.page.few(view.least)],
    ],
  );
  sheet(
    book,
    language,
    w.sheet.assignments,
    [50, 18, 14, 18, 14, 12, 8, 14, 14, 16, 16],
    [
      [
        w.assignment,
        w.due,
        w.minutes,
        w.used,
        w.usedGroups,
        w.answered,
        w.of,
        w.late,
        w.hours,
        w.nudged,
        w.afterNudge,
      ],
      ...view.assignments.map((it): Cell[] => [
        it.title,
        it.due && new Date(dayOf(it.due)),
        it.estimatedMinutes,
        it.used && common[language].used.spans[it.used.middle],
        it.used?.groups,
        it.answered?.groups,
        it.answered?.of,
        it.answered?.late,
        it.medianHours,
        it.nudge?.reached,
        it.nudge?.answeredWithinWeek,
      ]),
    ],
  );
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const statusIn = (status: string, w: typeof nb): string =>
  status === "on_track" || status === "stuck" || status === "need_help" ? w.statuses[status] : status;

function sheet(
  book: ExcelJS.Workbook,
  language: Language,
  name: string,
  widths: readonly number[],
  rows: readonly Cell[][],
): void {
  const page = book.addWorksheet(name);
  widths.forEach((width, n) => (page.getColumn(n + 1).width = width));
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value === undefined) return;
      const cell = page.getCell(r + 1, c + 1);
      cell.value = value;
      // The format keeps text as text when somebody edits the cell, also when it begins with = + - or @.
      cell.style =
        typeof value === "string"
          ? { numFmt: "@", alignment: { wrapText: c === 0, vertical: "top" }, font: { bold: r === 0 } }
          : { alignment: { vertical: "top" }, ...(value instanceof Date && { numFmt: dayFormat[language] }) };
    }),
  );
}
