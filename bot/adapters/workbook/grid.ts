import { hearXml } from "./xml.ts";

/** What stands in a cell, before anybody asks what it should have been. */
export type Cell = { formula?: true } & (
  | { is: "text"; text: string }
  | { is: "number"; value: number }
  | { is: "yes"; value: boolean }
  | { is: "error"; value: string }
  /** A formula that nobody has calculated. */
  | { is: "unknown" }
);
export interface Grid {
  /** Row and column from 1; only what is not empty. */
  rows: Map<number, Map<number, Cell>>;
  merges: Range[];
  tooMany?: "rows" | "columns" | "cells";
}
export interface Range {
  name: string;
  from: Spot;
  to: Spot;
}
export interface Spot {
  row: number;
  column: number;
}
/** No cell of a spreadsheet holds more signs than the last; of a longer one the rest is not looked at. */
export const gridLimits = { sheets: 60, rows: 3000, columns: 60, cells: 60_000, signs: 32_767 };

/** Signs that XML cannot hold are written `_x000D_`. */
export const plain = (text: string): string =>
  text.includes("_x")
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

/** Goes through the cells once and stops taking them in where a limit is reached. */
export function readSheet(xml: string, strings: readonly string[]): Grid {
  const grid: Grid = { rows: new Map(), merges: [] };
  let row = 0;
  let column = 0;
  let cells = 0;
  let type: string | undefined;
  let value: string | undefined;
  let formula = false;
  let hears: "v" | "t" | undefined;
  const put = (cell: Cell | undefined): void => {
    if (!cell) return;
    if (column > gridLimits.columns) grid.tooMany ??= "columns";
    else if (!grid.rows.has(row) && grid.rows.size >= gridLimits.rows) grid.tooMany ??= "rows";
    else if (++cells > gridLimits.cells) grid.tooMany ??= "cells";
    else grid.rows.set(row, (grid.rows.get(row) ?? new Map<number, Cell>()).set(column, cell));
  };
  hearXml(xml, {
    open: (name, attribute) => {
      if (name === "row") {
        row = Number.parseInt(attribute("r") ?? "") || row + 1;
        column = 0;
      } else if (name === "c") {
        column = spot(attribute("r") ?? "")?.column ?? column + 1;
        type = attribute("t");
        value = undefined;
        formula = false;
      } else if (name === "f") formula = true;
      else if (name === "v" || name === "t") {
        hears = name;
        value ??= "";
      }
      if (name === "mergeCell") addMerge(grid, attribute("ref") ?? "");
    },
    close: (name) => {
      if (name === "v" || name === "t") hears = undefined;
      if (name === "c") put(cellOf(type, value, formula, strings));
    },
    text: (text) => {
      if (hears === "v" || (hears === "t" && type === "inlineStr")) value = (value ?? "") + text;
    },
  });
  return grid;
}

function cellOf(
  type: string | undefined,
  value: string | undefined,
  formula: boolean,
  strings: readonly string[],
): Cell | undefined {
  const mark = formula && { formula: true as const };
  if (value === "") return undefined;
  if (value === undefined) return formula ? { is: "unknown", ...mark } : undefined;
  if (type === "b") return { is: "yes", value: value === "1" || value === "true", ...mark };
  if (type === "e") return { is: "error", value, ...mark };
  const text = (type === "s" ? (strings[Number(value)] ?? "") : plain(value)).slice(0, gridLimits.signs);
  if (type !== undefined && type !== "n") return text === "" ? undefined : { is: "text", text, ...mark };
  const number = Number(value);
  return value.trim() !== "" && Number.isFinite(number)
    ? { is: "number", value: number, ...mark }
    : { is: "text", text: value, ...mark };
}

function addMerge(grid: Grid, name: string): void {
  const [from, to] = name.split(":").map((corner) => spot(corner));
  if (from && to && grid.merges.length < gridLimits.rows) grid.merges.push({ name, from, to });
}

/** `BC12` */
function spot(name: string): Spot | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}
export function letterOf(column: number): string {
  const rest = (column - 1) % 26;
  return `${column > 26 ? letterOf((column - 1 - rest) / 26) : ""}${String.fromCharCode(65 + rest)}`;
}
