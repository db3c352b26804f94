import type { PlanAdvice, PlanFacts } from "./problem.ts";

/** What may be wrong with a workbook, and what the sentence about it needs to name. */
export interface WorkbookFacts extends PlanFacts {
  // the file
  tooLarge: { limitMb: number };
  notAWorkbook: Nothing;
  otherFormat: { format: string };
  oldWorkbook: Nothing;
  encrypted: Nothing;
  damaged: Nothing;
  zipBomb: { limitMb: number };
  tooManyCells: { most: number };
  // a sheet
  sheetMissing: { wanted: string };
  sheetTwice: { name: string };
  tooManyRows: { most: number };
  tooManyColumns: { most: number };
  columnMissing: { wanted: string; unknown: string };
  columnTwice: { name: string };
  keyTwice: { name: string };
  mergedCells: { range: string };
  // a cell
  missing: { name: string };
  tooLong: { over: number; most: number };
  formulaWithoutValue: Nothing;
  cellError: { value: string };
  notADay: { value: string };
  noSuchDay: { value: string };
  notAMonth: { value: string };
  notAClock: { value: string };
  notANumber: { value: string };
  outOfRange: { value: number; from: number; to: number };
  notYesOrNo: { value: string };
  unknownWord: { value: string; known: string };
  notAnAddress: { value: string };
  notAPeriod: { value: string };
  notATiming: { value: string };
  badOption: { value: string };
  // a row and its neighbours
  whenIncomplete: { name: string };
  groupNeedsId: { name: string };
  groupAmbiguous: { value: string };
  groupMissing: Nothing;
  roleNeedsNoGroup: { role: string };
  personTwice: { row: number };
  personDiffers: { name: string; row: number };
  idOfAnother: { id: string; row: number };
  notInLibrary: { id: string };
  unknownAssignment: { id: string };
  unknownParent: { id: string };
  noOptions: Nothing;
  badCondition: { value: string };
  mostBelowLeast: { least: number; most: number };
  noColumns: Nothing;
}
/** Worth knowing; the workbook is read all the same. */
export interface WorkbookNotes extends PlanAdvice {
  extraSheet: { name: string };
  extraColumn: { name: string };
  extraKey: { name: string };
  formulaUsed: Nothing;
  languageFilled: { from: string };
}
type Nothing = Record<never, never>;

/** Where in the workbook: the names as they stand there. Without a sheet it is about the whole file. */
export interface Place {
  sheet?: string;
  row?: number;
  /** The title of the column. */
  column?: string;
  /** As the spreadsheet calls it: `B4`. */
  cell?: string;
}
type Found<F> = Place & { [K in keyof F]: { is: K; facts: F[K] } }[keyof F];
export type WorkbookProblem = Found<WorkbookFacts>;
export type WorkbookNote = Found<WorkbookNotes>;
