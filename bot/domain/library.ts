import type { Question } from "./question.ts";

/** Provisional: the content library in one version. */
export interface Library {
  id: string;
  version: number;
  assignments: { id: string; questions: Question[] }[];
}
