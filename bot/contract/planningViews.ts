import type { AssignmentDraft, QuestionDraft } from "../domain/plan/draft.ts";
import type { Landing } from "../domain/assignment/question.ts";
import type { Language } from "../domain/language.ts";
import type { PhaseNumber } from "../domain/roadmap.ts";
import type { Day, Moment } from "../domain/time.ts";
import type { AssignmentsView } from "./programmeViews.ts";

/** Everything that an assignment can be made of in this programme. */
export interface ComposeView {
  programme: { id: string; name: string };
  language: Language;
  /** Those that people in the programme read, the programme's own first. */
  languages: Language[];
  gatherings: { number: number; startDay?: Day; endDay?: Day }[];
  groups: { id: string; name: string; people: number }[];
  phases: { number: PhaseNumber; name: string; steps: { id: string; name: string }[] }[];
  /** Where an answer can land on the board. */
  lands: { landing: Landing; name: string }[];
  /** Every field of a benefit, to choose among. */
  benefitFields: QuestionDraft[];
  /** Ids that are in use, also of what was recalled. */
  taken: string[];
  /** To begin with: an empty assignment, and the status check of the library. */
  fresh: { assignment: AssignmentDraft; checkIn: AssignmentDraft };
  asOf: Moment;
}

export interface DraftView {
  programme: { id: string; name: string };
  language: Language;
  assignment: string;
  /** What stands in the plan; one of the library has none. */
  version?: string;
  sent: boolean;
  /** How many groups have answered. */
  answered: number;
  draft: AssignmentDraft;
}

/** What putting a draft in the plan does, or would do. */
export interface DraftPlanView {
  /** With nothing here it can be saved. */
  problems: { field: string; text: string }[];
  /** Worth a thought, and no hindrance. */
  notes: string[];
  opens?: Moment;
  due?: Moment;
  /** What an assignment of the plan has been and will be. */
  moves: { which: "opens" | "due" | "closes"; from?: Moment; to?: Moment }[];
  people: number;
  /** How many of these are reached by nothing, as things stand. */
  unreached: number;
  groups: number;
  /** Languages that are read and not written: groups of that written form, and all who read it so. */
  borrows: { language: Language; from: Language; all: boolean; groups: number; people: number }[];
  /** Cards that people have are drawn again; answers are kept. */
  corrects: boolean;
  /** The weeks around it, with it; `own` is the week in which it opens. */
  load: (AssignmentsView["load"][number] & { own: boolean })[];
  weeklyBudget: number;
  /** As each language has it; the group is one that reads it so. */
  cards: { language: Language; group: string; card: object }[];
  saved?: { assignment: string; version: string };
}

export interface AnswersView {
  programme: { id: string; name: string };
  language: Language;
  assignment: { id: string; title: string; answeredBy: "group" | "person" };
  groups: { id: string; name: string; state: "open" | "answered" | "late"; sent: boolean }[];
  /** By question, in its order: the words of the groups that have sent them. */
  questions: {
    id: string;
    label: string;
    answers: { group: string; words: string[]; language: Language }[];
  }[];
  feedback: Record<
    string,
    {
      seenAt?: Moment;
      /** The group has said that it saw the last reply. */
      groupSawAt?: Moment;
      changedSince: boolean;
      replies: { by: string; at: Moment; text: string; before: boolean }[];
      saidBack?: { at: Moment; text: string }[];
    }
  >;
  asOf: Moment;
}
