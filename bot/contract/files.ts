import { inProgramme, none } from "./params.ts";

/** What can be fetched as a file. A page asks with its token and gives the bytes to the browser. */
export const files = {
  /** An empty workbook with how to fill it in. */
  template: { path: "/api/workbook-template", params: none },
  /** The programme as it is planned, to change and load again. */
  planWorkbook: { path: "/api/programmes/:programme/plan.xlsx", params: inProgramme },
} as const;
export type FileName = keyof typeof files;
export const fileNames = Object.keys(files) as FileName[];
