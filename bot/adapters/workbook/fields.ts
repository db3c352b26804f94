import type { Language, Local } from "../../domain/language.ts";
import { languages } from "../../domain/language.ts";
import type { Clock, Month } from "../../domain/time.ts";
import type { Place } from "../../domain/plan/workbookProblem.ts";
import { tidy } from "../../domain/tidy.ts";
import { readClock, readDay, readMonth, type DayAndClock, type Read } from "./dates.ts";
import type { Cell } from "./grid.ts";
import type { Report } from "./report.ts";
import { isBlank, type Row } from "./table.ts";
import { lookUp, yesNo, type Vocabulary, type Words } from "./vocabulary.ts";

/** The columns of one text in three languages. */
export type LocalColumns<C> = Readonly<Record<Language, C>>;

/** Reads the cells of one row as what they should be. What is wrong is reported, and the value is `undefined`. */
export interface Fields<C extends string> {
  cell: (column: C) => Cell | undefined;
  isEmpty: (column: C) => boolean;
  text: (column: C, most: number, lines?: "lines") => string | undefined;
  day: (column: C) => DayAndClock | undefined;
  month: (column: C) => Month | undefined;
  clock: (column: C) => Clock | undefined;
  number: (column: C, from: number, to: number) => number | undefined;
  whole: (column: C, from: number, to: number) => number | undefined;
  yesNo: (column: C) => boolean | undefined;
  word: <W extends string>(
    column: C,
    words: Vocabulary<W>,
    known: Readonly<Record<W, string>>,
  ) => W | undefined;
  words: <W extends string>(column: C, words: Vocabulary<W>, known: Readonly<Record<W, string>>) => W[];
  local: (columns: LocalColumns<C>, most: number) => Local | undefined;
  /** Reports a value that is not there; gives the value back. */
  need: <T>(column: C, value: T | undefined) => T | undefined;
  place: (column?: C) => Place;
  title: (column: C) => string;
  from1904: boolean;
  /** Whether everything in the row was as it should be until now. */
  ok: () => boolean;
}

export function fieldsOf<C extends string>(row: Row<C>, words: Words, report: Report): Fields<C> {
  const before = report.problems.length;
  const told = new Set<C>();
  const cell = (column: C): Cell | undefined => {
    const found = row.cell(column);
    if (!found || isBlank(found)) return undefined;
    if (found.is === "unknown") report.problem(tell(column), "formulaWithoutValue", {});
    else if (found.is === "error") report.problem(tell(column), "cellError", { value: found.value });
    else if (found.formula && !told.has(column)) report.note(tell(column), "formulaUsed", {});
    return found.is === "unknown" || found.is === "error" ? undefined : found;
  };
  const tell = (column: C): Place => {
    told.add(column);
    return row.place(column);
  };
  const text = (column: C, most: number, lines?: "lines"): string | undefined => {
    const found = cell(column);
    if (!found) return undefined;
    const whole = asText(found, words);
    const kept = lines ? whole : whole.replaceAll(/\s+/g, " ");
    if (kept.length <= most) return kept;
    report.problem(tell(column), "tooLong", { over: kept.length - most, most });
    return undefined;
  };
  const read = <T>(column: C, reader: (cell: Cell) => Read<T>): T | undefined => {
    const found = cell(column);
    if (!found) return undefined;
    const value = reader(found);
    if ("ok" in value) return value.ok;
    report.problem(tell(column), value.no, { value: shown(found, words) });
    return undefined;
  };
  const number = (
    column: C,
    from: number,
    to: number,
    wanted: (value: number) => boolean,
  ): number | undefined => {
    const found = cell(column);
    if (!found) return undefined;
    const said = asText(found, words).replaceAll(/\s/g, "").replace(",", ".");
    const value = found.is === "number" ? found.value : Number(said);
    if (!/^[+-]?\d/.test(said) || !Number.isFinite(value) || !wanted(value))
      report.problem(tell(column), "notANumber", { value: shown(found, words) });
    else if (value < from || value > to) report.problem(tell(column), "outOfRange", { value, from, to });
    else return value;
    return undefined;
  };
  const known = <W extends string>(
    column: C,
    said: string,
    list: Vocabulary<W>,
    names: Readonly<Record<W, string>>,
  ) => {
    const code = lookUp(list, said);
    if (code === undefined)
      report.problem(tell(column), "unknownWord", {
        value: said.slice(0, 60),
        known: Object.values<string>(names).join(", "),
      });
    return code;
  };
  return {
    cell,
    text,
    number: (column, from, to) => number(column, from, to, () => true),
    whole: (column, from, to) => number(column, from, to, Number.isInteger),
    isEmpty: (column) => isBlank(row.cell(column)),
    day: (column) => read(column, (found) => readDay(found, row.from1904)),
    month: (column) => read(column, (found) => readMonth(found, row.from1904)),
    clock: (column) => read(column, readClock),
    yesNo: (column) => {
      const found = cell(column);
      if (!found) return undefined;
      if (found.is === "yes") return found.value;
      const said = asText(found, words);
      const answer = lookUp(yesNo, said);
      if (answer === undefined) report.problem(tell(column), "notYesOrNo", { value: shown(found, words) });
      return answer && answer === "yes";
    },
    word: (column, list, names) => {
      const said = text(column, 200);
      return said === undefined ? undefined : known(column, said, list, names);
    },
    words: (column, list, names) =>
      (text(column, 500, "lines") ?? "")
        .split(/[,;\n]/)
        .filter((part) => part.trim())
        .flatMap((part) => known(column, part.trim(), list, names) ?? []),
    local: (columns, most) => {
      const given = Object.fromEntries(
        languages.map((language) => [language, text(columns[language], most, "lines")]),
      ) as Record<Language, string | undefined>;
      const from = languages.find((language) => given[language] !== undefined);
      const fallback = from && given[from];
      if (from === undefined || fallback === undefined) return undefined;
      if (languages.some((language) => given[language] === undefined))
        report.note(row.place(columns[from]), "languageFilled", { from: words.words.languages[from] });
      const { nb = fallback, nn = fallback, en = fallback } = given;
      return { nb, nn, en };
    },
    need: (column, value) => {
      // Where something stands, it has been told what is wrong with it.
      if (value === undefined && isBlank(row.cell(column)))
        report.problem(tell(column), "missing", { name: row.title(column) });
      return value;
    },
    place: (column) => row.place(column),
    title: (column) => row.title(column),
    from1904: row.from1904,
    ok: () => report.problems.length === before,
  };
}

function asText(cell: Cell, words: Words): string {
  if (cell.is === "text") return tidy(cell.text);
  if (cell.is === "number") return String(cell.value);
  if (cell.is === "yes") return words.words.yesNo[cell.value ? "yes" : "no"];
  return "";
}
const shown = (cell: Cell, words: Words): string => asText(cell, words).slice(0, 60);
