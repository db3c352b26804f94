import type { Circle } from "../access.ts";
import type { Assignment, When } from "../assignment/assignment.ts";
import type { Track } from "../case/track.ts";
import { languages, type Language, type Local } from "../language.ts";
import type { Audience } from "../programme/person.ts";
import {
  columnsOf,
  hasRows,
  type Column,
  type Landing,
  type Question,
  type QuestionType,
} from "../assignment/question.ts";
import type { PhaseNumber } from "../roadmap.ts";
import { wallClock } from "../time.ts";

/** An assignment while somebody writes it: half done, and not always right. `draftReading.ts` makes it whole. */
export interface AssignmentDraft {
  checkIn: boolean;
  title: LocalDraft;
  action: LocalDraft;
  why: LocalDraft;
  /** A draft of ours that KS has not confirmed. */
  draft?: true;
  phase: PhaseNumber;
  step?: string;
  track: Track;
  audience: Audience;
  answeredBy: Assignment["answeredBy"];
  /** All groups of the programme when left out. */
  groups?: string[];
  minutes: { do: number | null; answer: number | null };
  opens: WhenDraft;
  due: WhenDraft;
  closes?: WhenDraft;
  questions: QuestionDraft[];
  offers: Exclude<Circle, "group">[];
}

/** What is written so far; a language without words takes those of another. */
export type LocalDraft = { [L in Language]?: string };

/** So many days before a gathering begins or after it ends, or a day and a clock in Oslo. */
export type WhenDraft =
  | { gathering: number; side: "before" | "after"; days: number | null; clock: string }
  | { day: string; clock: string };

/** All kinds in one shape, so that another kind can be chosen without losing what is written. */
export interface QuestionDraft extends AskedDraft {
  type: QuestionType;
  lands?: Landing;
  showWhen?: { question: string; in: string[] };
  columns?: ColumnDraft[];
}
export interface ColumnDraft extends AskedDraft {
  type: Column["type"];
}
export interface AskedDraft {
  id: string;
  label: LocalDraft;
  help?: LocalDraft;
  required: boolean;
  maxLength?: number | null;
  /** Of a scale or a number; the rows or choices that are the fewest and the most. */
  min?: number | null;
  max?: number | null;
  minLabel?: LocalDraft;
  maxLabel?: LocalDraft;
  options?: { id: string; label: LocalDraft }[];
}

export function draftOf(of: Omit<Assignment, "rev">, main: Language): AssignmentDraft {
  const { step, groups, closes } = of;
  return {
    checkIn: of.checkIn ?? false,
    title: saidOf(of.title, main),
    action: saidOf(of.action, main),
    why: saidOf(of.why, main),
    ...(of.draft && { draft: true }),
    phase: of.phase,
    ...(step !== undefined && { step }),
    track: of.track,
    audience: of.audience,
    answeredBy: of.answeredBy,
    ...(groups && { groups }),
    minutes: of.minutes,
    opens: whenDraft(of.opens),
    due: whenDraft(of.due),
    ...(closes && { closes: whenDraft(closes) }),
    questions: of.questions.map((question) => questionDraft(question, main)),
    offers: of.offers,
  };
}

/** The main language, and what another one says differently: so that a change of the first follows in the others. */
const saidOf = (local: Local, main: Language): LocalDraft =>
  Object.fromEntries(
    languages
      .filter((language) => language === main || local[language] !== local[main])
      .map((language) => [language, local[language]]),
  );

export function whenDraft(when: When): WhenDraft {
  if ("at" in when) {
    const { day, clock } = wallClock(when.at);
    return { day, clock };
  }
  const { gathering, days, clock } = when;
  return { gathering, side: days < 0 ? "before" : "after", days: Math.abs(days), clock };
}

export function questionDraft(question: Question | Column, main: Language): QuestionDraft {
  const { lands, showWhen } = question as Partial<Question>;
  return {
    ...askedDraft(question, main),
    type: question.type,
    ...(lands && { lands }),
    ...(showWhen && { showWhen }),
    ...(hasRows(question) && {
      columns: columnsOf(question).map((column) => ({ ...askedDraft(column, main), type: column.type })),
    }),
  };
}

const askedDraft = (question: Question | Column, main: Language): AskedDraft => ({
  id: question.id,
  label: saidOf(question.label, main),
  ...(question.help && { help: saidOf(question.help, main) }),
  required: question.required,
  ...limits(question, main),
});

function limits(question: Question | Column, main: Language): Partial<AskedDraft> {
  switch (question.type) {
    case "short_text":
    case "long_text":
    case "link":
      return { maxLength: question.maxLength };
    case "one_of":
    case "several_of": {
      const most = question.type === "several_of" ? question.maxChoices : undefined;
      const options = question.options.map(({ id, label }) => ({ id, label: saidOf(label, main) }));
      return { options, ...(most !== undefined && { max: most }) };
    }
    case "scale": {
      const { min, max, minLabel, maxLabel } = question;
      return {
        min,
        max,
        ...(minLabel && { minLabel: saidOf(minLabel, main) }),
        ...(maxLabel && { maxLabel: saidOf(maxLabel, main) }),
      };
    }
    case "number":
      return {
        ...(question.min !== undefined && { min: question.min }),
        ...(question.max !== undefined && { max: question.max }),
      };
    case "rows":
      return { min: question.minRows, max: question.maxRows };
    case "benefit":
      return { max: question.maxItems };
    case "date":
      return {};
  }
}
