import { languages, type Language } from "../../domain/language.ts";
import {
  columnsOf,
  hasRows,
  type Column,
  type Option,
  type Question,
} from "../../domain/assignment/question.ts";
import { same } from "../../domain/same.ts";
import type { LibraryAssignment, WorkbookLibrary } from "./libraryAssignment.ts";
import { joinList } from "./lists.ts";
import { none, textColumns, type Planned } from "./readAssignments.ts";
import { questionTexts } from "./readQuestions.ts";

import { writeWhen } from "./timing.ts";
import { threeOf, yesOrNo, type RowOf, type Value } from "./value.ts";
import type { Words } from "./vocabulary.ts";

const baseOf = (id: string, library: WorkbookLibrary): LibraryAssignment | undefined =>
  library.assignments.find((it) => it.id === id);

/** What the library says is left out, so that the row says only what is this programme's own. */
export function assignmentRows(
  assignment: Planned,
  library: WorkbookLibrary,
  words: Words,
  groupName: (id: string) => string,
): RowOf<"assignments"> {
  const base = baseOf(assignment.id, library);
  const { tracks, audiences, answeredBy, offers } = words.words;
  const own = <T>(value: T, of: T | undefined, written: (value: T) => Value): Value =>
    base && same(value, of) ? undefined : written(value);
  const text = (of: "title" | "action" | "why"): RowOf<"assignments"> =>
    base && same(assignment[of], base[of]) ? {} : threeOf(textColumns[of], assignment[of]);
  const flag = (value: boolean | undefined, of: boolean | undefined): Value =>
    (value ?? false) === (of ?? false) ? undefined : yesOrNo(words, value ?? false);
  return {
    id: assignment.id,
    opens: own(assignment.opens, base?.opens, (when) => writeWhen(when, words.words)),
    due: own(assignment.due, base?.due, (when) => writeWhen(when, words.words)),
    closes: assignment.closes && writeWhen(assignment.closes, words.words),
    ...text("title"),
    ...text("action"),
    ...text("why"),
    phase: own(assignment.phase, base?.phase, (phase) => phase),
    step: own(assignment.step, base?.step, (step) => step ?? (base ? none : undefined)),
    track: own(assignment.track, base?.track, (track) => tracks[track]),
    audience: own(assignment.audience, base?.audience, (audience) => audiences[audience]),
    answeredBy: own(assignment.answeredBy, base?.answeredBy, (by) => answeredBy[by]),
    groups: assignment.groups && joinList(assignment.groups.map(groupName)),
    minutesDo: own(assignment.minutes.do, base?.minutes.do, (n) => n),
    minutesAnswer: own(assignment.minutes.answer, base?.minutes.answer, (n) => n),
    offers: own(assignment.offers, base?.offers, (list) =>
      list.length === 0 ? offers.none : list.map((offer) => offers[offer]).join(", "),
    ),
    checkIn: flag(assignment.checkIn, false),
    draft: flag(assignment.draft, base?.draft),
  };
}

/** Only where the questions are not the library's own. */
export function questionRows(
  { id, questions }: Planned,
  library: WorkbookLibrary,
  words: Words,
): RowOf<"questions">[] {
  const base = baseOf(id, library);
  if (base && same(questions, base.questions)) return [];
  return questions.flatMap((question) => [
    { assignment: id, ...questionRow(question, words) },
    ...(hasRows(question) ? columnsOf(question) : []).map((column) => ({
      assignment: id,
      partOf: question.id,
      ...questionRow(column, words),
    })),
  ]);
}

function questionRow(question: Question | Column, words: Words): RowOf<"questions"> {
  const lands = "lands" in question ? question.lands : undefined;
  const showWhen = "showWhen" in question ? question.showWhen : undefined;
  return {
    id: question.id,
    type: words.words.questionTypes[question.type],
    ...threeOf(questionTexts.label, question.label),
    ...threeOf(questionTexts.help, question.help),
    required: yesOrNo(words, question.required),
    ...limitsOf(question),
    lands: lands && `${lands.lane}.${lands.field}`,
    showWhen: showWhen && `${showWhen.question}=${showWhen.in.join(", ")}`,
  };
}

function limitsOf(question: Question | Column): RowOf<"questions"> {
  switch (question.type) {
    case "short_text":
    case "long_text":
    case "link":
      return { maxLength: question.maxLength };
    case "one_of":
      return optionsIn(question.options);
    case "several_of":
      return { ...optionsIn(question.options), max: question.maxChoices };
    case "scale":
      return {
        min: question.min,
        max: question.max,
        ...threeOf(questionTexts.minLabel, question.minLabel),
        ...threeOf(questionTexts.maxLabel, question.maxLabel),
      };
    case "number":
      return { min: question.min, max: question.max };
    case "rows":
      return { min: question.minRows, max: question.maxRows };
    case "benefit":
      return { max: question.maxItems };
    case "date":
      return {};
  }
}

const optionsIn = (options: readonly Option[]): RowOf<"questions"> =>
  Object.fromEntries(
    languages.map((language: Language) => [
      questionTexts.options[language],
      joinList(options.map(({ id, label }) => `${id}=${label[language].replaceAll(/\s*\n\s*/g, " ")}`)),
    ]),
  );
