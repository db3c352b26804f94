import type { Track } from "../case/track.ts";
import type { Benefit, Relation } from "../case/case.ts";
import type { DemoCircled, DemoSaid } from "./parts.ts";
import type { PhaseNumber } from "../roadmap.ts";

export interface DemoCase {
  id: string;
  groups: string[];
  joint?: boolean;
  title: string;
  state: "active" | "paused";
  track: Track;
  /** The one that the group works on in the programme. */
  main: boolean;
  owner: string;
  coOwner?: string;
  need: DemoCircled & { who: string; what: string; howWeKnow: string };
  goal: string;
  planLink: string;
  expectedBenefit: string;
  sources: (DemoSaid &
    DemoCircled & {
      id: string;
      kind: "conversation" | "observation" | "figures" | "message" | "document";
    })[];
  steps: { done: string[]; open: string[] };
  phase: PhaseNumber;
  moves: DemoMove[];
  solution?: DemoSaid & DemoCircled;
  ideaPark: (DemoSaid & { id: string })[];
  insights: (DemoSaid & DemoCircled)[];
  trials: DemoTrial[];
  decisions: (DemoSaid & { kind: "start" | "decision" | "pause" | "stop"; reason: string })[];
  nextDecision?: DemoSaid;
  nextSteps?: (DemoSaid & { done: boolean; due: number })[];
  adjacent: {
    activity: string;
    owner: string;
    relation: Relation;
    decision: "coordinate" | "merge" | "none";
  }[];
  obstacles: (DemoSaid & { state: "open" | "solved"; solvedDay?: number })[];
  benefits: DemoBenefit[];
}
export interface DemoMove {
  phase: PhaseNumber;
  move: "start" | "forward" | "back";
  day: number;
  by: string;
  reason: string;
  /** What was not done when the group went on through the soft gate. */
  openPoints?: string[];
}
export interface DemoTrial {
  id: string;
  state: "planned" | "running" | "done";
  from: number;
  to: number;
  by: string;
  what: string;
  measure: string;
  result?: string;
  track: Track;
}
interface DemoMeasure {
  value: number;
  day: number;
}
export interface DemoBenefit {
  id: string;
  text: string;
  type: NonNullable<Benefit["type"]>;
  forWhom: NonNullable<Benefit["forWhom"]>;
  owner: string;
  indicator: string;
  unit: string;
  /** In words where nobody has measured. */
  baseline: DemoMeasure | { text: string };
  target: DemoMeasure;
  achieved: DemoMeasure[];
  measuredInTrial?: DemoMeasure & { trial: string };
  precondition?: string;
  uncertainty?: string;
}
