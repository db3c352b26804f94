import type { Assignment } from "../../domain/assignment/assignment.ts";
import type { Timing } from "../../domain/programme/programme.ts";

/** What a workbook needs of an assignment in the content library, to fill in whatever a row leaves empty. */
export interface LibraryAssignment extends Pick<
  Assignment,
  | "id"
  | "title"
  | "action"
  | "why"
  | "phase"
  | "track"
  | "audience"
  | "answeredBy"
  | "minutes"
  | "questions"
  | "offers"
> {
  step?: string;
  draft?: boolean;
  opens: Timing;
  due: Timing;
}
export interface WorkbookLibrary {
  assignments: readonly LibraryAssignment[];
}
/** The roads that a programme may be on, each with what may be asked along it. */
export interface WorkbookMethod {
  frameworks: readonly { id: string; version: number; phases: readonly object[] }[];
  library: (of: { framework: { id: string; version: number } }) => WorkbookLibrary;
}
