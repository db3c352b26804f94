import type { Local } from "./language.ts";

/** KS' own wording, or a draft of ours that KS has not confirmed. */
export type Source = "KS" | "draft";

/** The most that a framework may have: it may have fewer. */
export const phaseNumbers = [1, 2, 3, 4, 5, 6] as const;
export type PhaseNumber = (typeof phaseNumbers)[number];
/** One comes into each phase but the first through a soft gate. */
export type GatedPhase = Exclude<PhaseNumber, 1>;

/** A method as data, in one version: Veikart for tjenesteinnovasjon, or another road. */
export interface Framework {
  id: string;
  version: number;
  name: Local;
  source: string;
  phases: Phase[];
}
export interface Phase {
  number: PhaseNumber;
  name: Local;
  /** Where the name comes from, language by language: KS publishes bokmål only. */
  nameSource: Readonly<Record<"nb" | "nn" | "en", Source>>;
  purpose: Local;
  purposeSource: Source;
  link: string;
  steps: Step[];
  tools: Tool[];
  /** Questions for talk, never a test. */
  doneWhen: Local[];
  /** The check-in question of the phase. */
  question: Local;
}
export interface Step {
  /** `2.1` */
  id: string;
  source: Source;
  name: Local;
}
export interface Tool {
  name: Local;
  link: string;
}

export const hasPhase = ({ phases }: Framework, number: number): boolean =>
  phases.some((phase) => phase.number === number);

export const phaseOf = (framework: Framework, number: PhaseNumber): Phase => {
  const phase = framework.phases.find((p) => p.number === number);
  if (!phase) throw new Error(`framework ${framework.id} has no phase ${number}`);
  return phase;
};
