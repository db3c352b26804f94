import type { Circle } from "../access.ts";
import type { Assignment } from "../assignment/assignment.ts";
import type { Case } from "../case/case.ts";
import type { PhaseNumber } from "../roadmap.ts";
import type { CheckIn } from "./standing.ts";
import type { Moment } from "../time.ts";
import type { Values } from "./values.ts";

/** The one answer of a group (or of a person) to one assignment. */
export interface Answer {
  assignment: string;
  group: string;
  /** Only where each person answers for themselves. */
  person?: string;
  /** Counts what has been submitted: 0 while there is only a draft. */
  rev: number;
  current?: Version;
  /** Half-done work, shared by the group, never seen by others. */
  draft?: Draft;
  /** The revision in which the words last changed, where sharing has counted on since. */
  wordsRev?: number;
  /** A wish to share that the chief executive has not answered. */
  waiting?: Sharing;
  voices: Voice[];
}
export interface Version {
  values: Values;
  /** Who may see each question's part. A question that is not here stays with the group (OF1). */
  circles: Readonly<Record<string, Circle>>;
  by: string;
  at: Moment;
  late?: boolean;
  /** Which revision of the assignment was answered. */
  assignmentRev: number;
  /** The phase whose questions were asked, where a status check asks those of the group's own phase. */
  phase?: PhaseNumber;
  /** What a status check changed, as it stood before: what undoing brings back. */
  replaced?: Replaced;
}
export interface Replaced {
  steps: Case["steps"];
  lastCheckIn?: CheckIn;
}
export interface Draft {
  values: Values;
  phase?: PhaseNumber;
  by: string;
  at: Moment;
}
/**
 * Sending to KS and sharing with the other groups are acts of their own (OF2): a member does them, each is kept with
 * who, when and to whom (OF5), and nothing else ever makes a circle wider (OF3).
 */
export interface Sharing {
  circle: Exclude<Circle, "group">;
  /** Ids of the questions whose parts are meant. */
  parts: readonly string[];
  by: string;
  at: Moment;
}
/** A member's word on the group's answer (enig / i tvil), seen by the group only. */
export interface Voice {
  by: string;
  at: Moment;
  voice: "agree" | "doubt";
  reason?: string;
}

export const emptyAnswer = (assignment: Assignment, group: string, person?: string): Answer => ({
  assignment: assignment.id,
  group,
  ...(person !== undefined && assignment.answeredBy === "person" && { person }),
  rev: 0,
  voices: [],
});

/** One word from each member: a new one takes the place of the old. */
export const voiced = (answer: Answer, said: Voice): Answer => ({
  ...answer,
  voices: [...answer.voices.filter(({ by }) => by !== said.by), said],
});

/** It was sent in, and taken back again. */
export const isUndone = ({ current, draft }: Pick<Answer, "current" | "draft">): boolean =>
  !current && !!draft;

/** What a colleague has begun since the card was drawn: `seen` is the time of the draft that stood in it, or "". */
export const unseenDraft = ({ draft }: Answer, by: string, seen: string | undefined): Draft | undefined =>
  draft && draft.by !== by && seen !== undefined && seen !== draft.at ? draft : undefined;

export const saveDraft = (answer: Answer, draft: Draft): Answer => ({ ...answer, draft });

/** The revision in which the words came to be as they stand: sharing them counts on, and says nothing else. */
export const wordsRevOf = ({ rev, wordsRev }: Pick<Answer, "rev" | "wordsRev">): number => wordsRev ?? rev;
