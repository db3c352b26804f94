import type {
  LibraryAssignment,
  WorkbookLibrary,
  WorkbookMethod,
} from "../../bot/adapters/workbook/libraryAssignment.ts";
import { local } from "./plan.ts";

/** One assignment to choose from. */
const first: LibraryAssignment = {
  id: "lib-1",
  title: local("Skriv problemet"),
  action: local("Sett dere sammen."),
  why: local("Da blir neste valg enklere."),
  draft: true,
  phase: 1,
  step: "1.1",
  track: "case",
  audience: "whole_group",
  answeredBy: "group",
  minutes: { do: 30, answer: 5 },
  opens: { gathering: 1, days: 2, clock: "08:30" },
  due: { gathering: 1, days: 16, clock: "15:30" },
  questions: [
    { id: "problem", type: "long_text", label: local("Problemet"), required: true, maxLength: 600 },
  ],
  offers: ["ks", "all"],
};
export const smallLibrary = { assignments: [first] };

export const methodWith = (library: WorkbookLibrary): WorkbookMethod => ({
  frameworks: [{ id: "veikart", version: 1, phases: [{}, {}, {}, {}, {}, {}] }],
  library: () => library,
});
export const smallMethod = methodWith(smallLibrary);
