import type { Place } from "../../domain/plan/workbookProblem.ts";
import { tidy } from "../../domain/tidy.ts";
import { gridLimits, letterOf, type Cell, type Grid } from "./grid.ts";
import type { Report } from "./report.ts";
import { columnWords, lookUp, type ColumnOf, type TableName, type Words } from "./vocabulary.ts";

export interface Sheet {
  name: string;
  grid: Grid;
  from1904: boolean;
}
/** One row under the titles, its cells by what the columns are for. */
export interface Row<C extends string> {
  number: number;
  from1904: boolean;
  cell: (column: C) => Cell | undefined;
  place: (column?: C) => Place;
  /** The title as this sheet has it, or as the template has it when the column is not there. */
  title: (column: C) => string;
}

/** The titles may stand a little down, under a heading. */
const rowsToLookIn = 12;

/** Reads a sheet with titles. What is missing or twice is reported; what is not known is noted and left alone. */
export function readTable<T extends TableName>(
  sheet: Sheet,
  table: T,
  needed: readonly ColumnOf<T>[],
  words: Words,
  report: Report,
): Row<ColumnOf<T>>[] {
  const { name, grid } = sheet;
  const titles = words.columns[table] as Readonly<Record<ColumnOf<T>, string>>;
  if (!withinLimits(sheet, report)) return [];
  const header = findHeader(grid, table);
  const columns = readHeader(sheet, header, table, report);
  const unknown = columns.unknown.map((title) => `«${title}»`).join(", ");
  for (const column of needed) {
    if (!columns.at.has(column))
      report.problem({ sheet: name, row: header }, "columnMissing", { wanted: titles[column], unknown });
  }
  refuseMerges(sheet, header, [...columns.at.values()], report);
  if (needed.some((column) => !columns.at.has(column))) return [];
  const titleOf = (column: ColumnOf<T>): string => columns.titles.get(column) ?? titles[column];
  return [...grid.rows]
    .filter(([number]) => number > header)
    .sort(([a], [b]) => a - b)
    .map(([number, cells]) => ({
      number,
      from1904: sheet.from1904,
      cell: (column: ColumnOf<T>) => cells.get(columns.at.get(column) ?? 0),
      place: (column?: ColumnOf<T>): Place => {
        if (column === undefined) return { sheet: name, row: number };
        const at = columns.at.get(column);
        const cell = at !== undefined && { cell: `${letterOf(at)}${number}` };
        return { sheet: name, row: number, column: titleOf(column), ...cell };
      },
      title: titleOf,
    }))
    .filter((row) => [...columns.at.keys()].some((column) => !isBlank(row.cell(column))));
}

/** Spaces of all kinds, and signs that cannot be seen, are nothing. */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || (cell.is === "text" && tidy(cell.text) === "");

function withinLimits({ name, grid }: Sheet, report: Report): boolean {
  const { rows, columns, cells } = gridLimits;
  if (grid.tooMany === "rows") report.problem({ sheet: name }, "tooManyRows", { most: rows });
  if (grid.tooMany === "columns") report.problem({ sheet: name }, "tooManyColumns", { most: columns });
  if (grid.tooMany === "cells") report.problem({ sheet: name }, "tooManyCells", { most: cells });
  return grid.tooMany === undefined;
}

/** The row that has most of the titles. */
function findHeader(grid: Grid, table: TableName): number {
  const known = columnWords(table);
  const first = [...grid.rows].sort(([a], [b]) => a - b).slice(0, rowsToLookIn);
  let best = { row: first[0]?.[0] ?? 1, hits: 0 };
  for (const [row, cells] of first) {
    const hits = [...cells.values()].filter((cell) => cell.is === "text" && lookUp(known, cell.text)).length;
    if (hits > best.hits) best = { row, hits };
  }
  return best.row;
}

function readHeader<T extends TableName>(sheet: Sheet, header: number, table: T, report: Report) {
  const known = columnWords(table);
  const at = new Map<ColumnOf<T>, number>();
  const titles = new Map<ColumnOf<T>, string>();
  const unknown: string[] = [];
  for (const [position, cell] of sheet.grid.rows.get(header) ?? []) {
    if (isBlank(cell) || cell.is !== "text") continue;
    const title = tidy(cell.text).slice(0, 60);
    const column = lookUp(known, title);
    const place = { sheet: sheet.name, row: header, column: title, cell: `${letterOf(position)}${header}` };
    if (column === undefined) {
      unknown.push(title);
      report.note(place, "extraColumn", { name: title });
    } else if (at.has(column)) report.problem(place, "columnTwice", { name: titles.get(column) ?? title });
    else {
      at.set(column, position);
      titles.set(column, title);
    }
  }
  return { at, titles, unknown };
}

/** A merged cell hides which rows a value is for. Outside what is read it does no harm. */
function refuseMerges(sheet: Sheet, header: number, columns: readonly number[], report: Report): void {
  for (const { name, from, to } of sheet.grid.merges) {
    const touches =
      to.row >= header && columns.some((column) => from.column <= column && column <= to.column);
    if (touches)
      report.problem({ sheet: sheet.name, row: from.row, cell: name.split(":")[0] ?? name }, "mergedCells", {
        range: name,
      });
  }
}
