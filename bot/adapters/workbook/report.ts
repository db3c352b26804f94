import type {
  Place,
  WorkbookFacts,
  WorkbookNote,
  WorkbookNotes,
  WorkbookProblem,
} from "../../domain/plan/workbookProblem.ts";

/** Everything that is found while reading, in the order of the sheets. */
export interface Report {
  problems: WorkbookProblem[];
  notes: WorkbookNote[];
  problem: <K extends keyof WorkbookFacts>(at: Place, is: K, facts: WorkbookFacts[K]) => void;
  note: <K extends keyof WorkbookNotes>(at: Place, is: K, facts: WorkbookNotes[K]) => void;
}

export function newReport(): Report {
  const problems: WorkbookProblem[] = [];
  const notes: WorkbookNote[] = [];
  return {
    problems,
    notes,
    // The pair of code and facts is right by the signature; a union cannot be built from a generic without saying so.
    problem: (at, is, facts) => problems.push({ ...at, is, facts } as WorkbookProblem),
    note: (at, is, facts) => notes.push({ ...at, is, facts } as WorkbookNote),
  };
}
