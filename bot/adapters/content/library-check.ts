import { lanes } from "../../domain/case/case.ts";
import { nudgeFrames, type AssignmentTemplate, type Library } from "../../domain/assignment/library.ts";
import { columnsOf, type Question } from "../../domain/assignment/question.ts";
import type { Framework } from "../../domain/roadmap.ts";
import { atMost, checkUnique, checkWords } from "./words.ts";
import type { Problems } from "./yaml.ts";

/** The rules for editing (bot/content/README.md), as far as a machine can hold them. */
const longest = { title: 62, action: 190, why: 190, label: 70, option: 60, column: 50 };
/** What a reminder may be filled with; a gate knows its phase and one assignment. */
const fillings = ["assignment", "minutes", "due", "n", "gatheringDate", "count", "whoSees", "phase"];

export function checkLibrary(library: Library, framework: Framework, problems: Problems): void {
  checkWords(library, "", problems);
  checkFillings(library, problems);
  checkReferences(library, problems);
  problems.unless(
    library.lanes.map(({ id }) => id).join() === lanes.join(),
    "lanes",
    `are not, in this order: ${lanes.join(", ")}`,
  );
  problems.unless(
    library.nudges.map(({ id }) => id).join() === nudgeFrames.join(),
    "nudges",
    `are not, in this order: ${nudgeFrames.join(", ")}`,
  );
  for (const [name, options] of Object.entries(library.optionSets)) {
    checkUnique(options, `optionSets.${name}`, problems);
  }
  checkUnique(library.assignments, "assignments", problems);
  for (const assignment of library.assignments) checkAssignment(assignment, framework, problems);
  for (const [phase, questions] of Object.entries(library.checkIn.questions)) {
    checkQuestions(questions, `checkIn.phases.${phase}`, problems);
    problems.unless(meets(questions) <= 6, `checkIn.phases.${phase}`, "has more than six questions");
  }
  atMost(library.checkIn.title, longest.title, "checkIn.title", problems);
  atMost(library.checkIn.why, longest.why, "checkIn.why", problems);
  checkQuestions(library.experience.questions, "experience.questions", problems);
}

/** How many questions somebody meets at once: those that hang on the same answer unfold together, and count as one. */
const meets = (questions: readonly Question[]): number =>
  new Set(questions.map(({ id, showWhen }) => (showWhen ? JSON.stringify(showWhen) : id))).size;

function checkAssignment(assignment: AssignmentTemplate, framework: Framework, problems: Problems): void {
  const place = `assignments[${assignment.id}]`;
  const { phase, step, opens, due, title, action, why, questions } = assignment;
  const steps = framework.phases.find(({ number }) => number === phase)?.steps ?? [];
  problems.unless(assignment.id.startsWith(`p${phase}-`), place, `is in phase ${phase}`);
  problems.unless(
    steps.some(({ id }) => id === step),
    `${place}.step`,
    `${step} is not a step of phase ${phase}`,
  );
  problems.unless(
    opens.gathering === due.gathering && opens.days < due.days,
    `${place}.due`,
    "is not after it opens, by the same gathering",
  );
  atMost(title, longest.title, `${place}.title`, problems);
  atMost(action, longest.action, `${place}.action`, problems);
  atMost(why, longest.why, `${place}.why`, problems);
  checkQuestions(questions, `${place}.questions`, problems);
}

function checkQuestions(questions: readonly Question[], place: string, problems: Problems): void {
  checkUnique(questions, place, problems);
  for (const question of questions) checkQuestion(question, questions, `${place}[${question.id}]`, problems);
}

function checkQuestion(
  question: Question,
  all: readonly Question[],
  place: string,
  problems: Problems,
): void {
  atMost(question.label, longest.label, `${place}.label`, problems);
  if (question.showWhen) checkShowWhen(question.showWhen, all, place, problems);
  switch (question.type) {
    case "one_of":
    case "several_of":
      // Steps are called what the framework calls them.
      if (question.lands?.lane === "case" && question.lands.field === "steps") return;
      for (const { id, label } of question.options)
        atMost(label, longest.option, `${place}[${id}]`, problems);
      return;
    case "scale":
      return problems.unless(question.min < question.max, place, "min is not under max");
    case "rows":
      problems.unless(question.minRows <= question.maxRows, place, "minRows is over maxRows");
      break;
    case "benefit":
      problems.unless(question.maxItems >= 1, place, "maxItems is under 1");
      break;
    case "short_text":
    case "long_text":
    case "link":
    case "number":
    case "date":
      return;
  }
  const columns = columnsOf(question);
  problems.unless(columns.length > 0, place, "has no columns");
  checkUnique(columns, place, problems);
  for (const { id, label } of columns) atMost(label, longest.column, `${place}.${id}.label`, problems);
}

function checkShowWhen(
  { question, in: answers }: NonNullable<Question["showWhen"]>,
  all: readonly Question[],
  place: string,
  problems: Problems,
): void {
  const other = all.find(({ id }) => id === question);
  const known = other?.type === "one_of" ? other.options.map(({ id }) => id) : [];
  for (const answer of answers) {
    problems.unless(known.includes(answer), `${place}.showWhen`, `${question} has no answer ${answer}`);
  }
}

function checkReferences(library: Library, problems: Problems): void {
  const known = new Set(library.assignments.map(({ id }) => id));
  const refer = (id: string | undefined, place: string): void =>
    problems.unless(id === undefined || known.has(id), place, `assignment ${id} is not there`);
  for (const { id, suggests } of library.obstacleKinds) refer(suggests, `obstacleKinds[${id}].suggests`);
  for (const [phase, points] of Object.entries(library.softGates.to)) {
    for (const { id, suggests } of points) refer(suggests, `softGates.to.${phase}[${id}].suggests`);
  }
  const planned = library.standardPlan.flatMap(({ items }) => items);
  for (const item of planned) if ("assignment" in item) refer(item.assignment, "standardPlan");
}

function checkFillings(library: Library, problems: Problems): void {
  const { nudges, softGates, ...rest } = library;
  const allowed = JSON.stringify({ nudges, softGates }).matchAll(/\{(\w+)\}/g);
  for (const [, name = ""] of allowed) {
    problems.unless(fillings.includes(name), "nudges and softGates", `{${name}} is not known`);
  }
  for (const [all] of JSON.stringify(rest).matchAll(/\{\w+\}/g)) {
    problems.add("texts outside nudges and softGates", `${all}: nothing is filled in there`);
  }
}
