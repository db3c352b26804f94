import type { Language, Local } from "../../domain/language.ts";
import type { Clock, Day } from "../../domain/time.ts";
import type { ColumnOf, TableName, Words } from "./vocabulary.ts";

/** What is written in a cell; days and times of day become what the spreadsheet knows as such. */
export type Value = string | number | { day: Day } | { month: string } | { clock: Clock } | undefined;
export type RowOf<T extends TableName> = Partial<Record<ColumnOf<T>, Value>>;
export type Rows = { [T in TableName]: RowOf<T>[] };

export const yesOrNo = (words: Words, value: boolean): string => words.words.yesNo[value ? "yes" : "no"];

/** Three columns of one text. */
export const threeOf = <C extends string>(
  columns: Readonly<Record<Language, C>>,
  text: Local | undefined,
): Partial<Record<C, Value>> =>
  Object.fromEntries(
    Object.entries(columns).map(([language, column]) => [column, text?.[language as Language]]),
  ) as Partial<Record<C, Value>>;
