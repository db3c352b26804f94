import type { Library, PlannedItem } from "../../domain/assignment/library.ts";
import { parseTiming, type Timing } from "../../domain/programme/programme.ts";
import type { Column, Option, Question } from "../../domain/assignment/question.ts";
import type { Framework, PhaseNumber } from "../../domain/roadmap.ts";
import type { Clock } from "../../domain/time.ts";
import { checkLibrary } from "./library-check.ts";
import { library as schema, type RawLibrary } from "./library-schema.ts";
import { toBenefitColumns, toQuestion, type RawQuestion, type Shelf } from "./questions.ts";
import { Problems, parseYaml } from "./yaml.ts";

/** A content library, checked against the framework whose phases and steps it speaks of. */
export function parseLibrary(name: string, yaml: string, framework: Framework): Library {
  const raw = parseYaml(name, yaml, schema);
  const problems = new Problems(name);
  const { id, version } = raw.framework;
  if (id !== framework.id || version !== framework.version)
    problems.add("framework", `${id} ${version} is not ${framework.id} ${framework.version}`);
  problems.throwAny();
  const library = build(raw, framework, problems);
  checkPhases(raw, framework, problems);
  checkLibrary(library, framework, problems);
  problems.throwAny();
  return library;
}

function build(raw: RawLibrary, framework: Framework, problems: Problems): Library {
  const shelf = shelfOf(raw, framework, problems);
  const questions = (list: readonly RawQuestion[], place: string, of = shelf): Question[] =>
    list.map((q) => toQuestion(q, of, place));
  const timing = (text: string, clock: Clock, place: string): Timing => {
    const parsed = parseTiming(text, clock);
    if (!parsed) problems.add(place, `"${text}" is not a timing like before:2:-7d or after:1:+2d 08:30`);
    return parsed ?? { gathering: 1, days: 0, clock };
  };
  const { clocks, checkIn, softGates, experience } = raw;
  return {
    id: raw.id,
    version: raw.version,
    framework: raw.framework,
    lanes: raw.lanes,
    optionSets: raw.optionSets,
    benefitFields: raw.benefitFields.flatMap((field) => toBenefitColumns(field, shelf, "benefitFields")),
    assignments: raw.assignments.map((a) => ({
      ...a,
      opens: timing(a.opens, clocks.opens, `assignments[${a.id}].opens`),
      due: timing(a.due, clocks.due, `assignments[${a.id}].due`),
      questions: questions(a.questions, `assignments[${a.id}].questions`),
    })),
    standardPlan: raw.standardPlan.map(({ after, items }) => ({
      after,
      items: items.map((item): PlannedItem =>
        item === "check-in" ? { checkIn: true } : { assignment: item },
      ),
    })),
    obstacleKinds: raw.obstacleKinds,
    checkIn: {
      draft: checkIn.draft,
      title: checkIn.title,
      intro: checkIn.intro,
      why: checkIn.why,
      minutes: checkIn.minutes,
      opens: { days: Number.parseInt(checkIn.opens), clock: clocks.opens },
      due: { days: Number.parseInt(checkIn.due), clock: clocks.due },
      offers: checkIn.offers,
      questions: checkInQuestions(
        raw,
        (list, phase, place) => questions(list, place, shelfOf(raw, framework, problems, phase)),
        problems,
      ),
    },
    softGates: {
      ...softGates,
      answers: shelf.optionSet(softGates.answers, "softGates.answers"),
      to: { 2: [], 3: [], 4: [], 5: [], 6: [], ...softGates.to },
    },
    nudges: raw.nudges,
    needQuestions: raw.needQuestions,
    experience: { ...experience, questions: questions(experience.questions, "experience.questions") },
  };
}

/** A road has a status check for each of its phases, and a gate to each but the first. */
function checkPhases({ checkIn, softGates }: RawLibrary, { phases }: Framework, problems: Problems): void {
  const numbers = phases.map(({ number }) => String(number));
  for (const [place, there, wanted] of [
    ["checkIn.phases", checkIn.phases, numbers],
    ["softGates.to", softGates.to, numbers.slice(1)],
  ] as const) {
    const has = Object.keys(there);
    problems.unless(has.join() === wanted.join(), place, `has ${has.join(", ")}, not ${wanted.join(", ")}`);
  }
}

function checkInQuestions(
  { checkIn }: RawLibrary,
  make: (list: RawQuestion[], phase: PhaseNumber, place: string) => Question[],
  problems: Problems,
): Library["checkIn"]["questions"] {
  const of = (phase: PhaseNumber): Question[] => {
    const place = `checkIn.phases.${phase}`;
    const list = (checkIn.phases[phase] ?? []).flatMap((item) => {
      if (!("ref" in item)) return [item];
      const common = checkIn.common.find((q) => q.id === item.ref);
      if (!common) problems.add(place, `ref ${item.ref} is not among the common questions`);
      return common ? [common] : [];
    });
    return make(list, phase, place);
  };
  return { 1: of(1), 2: of(2), 3: of(3), 4: of(4), 5: of(5), 6: of(6) };
}

/** What questions may point to; in a check-in the obstacles are those of its phase. */
function shelfOf(raw: RawLibrary, framework: Framework, problems: Problems, phase?: PhaseNumber): Shelf {
  const shelf: Shelf = {
    optionSet: (name, place) => {
      const options = raw.optionSets[name];
      if (!options) problems.add(place, `optionSet ${name || "(none)"} is not there`);
      return options ?? [];
    },
    optionsFrom: (name): Option[] => {
      if (name === "phases") return framework.phases.map((p) => ({ id: String(p.number), label: p.name }));
      if (name === "steps") {
        const here = framework.phases.filter((p) => phase === undefined || p.number === phase);
        return here.flatMap(({ steps }) => steps.map((step) => ({ id: step.id, label: step.name })));
      }
      return raw.obstacleKinds
        .filter((kind) => phase === undefined || kind.phases.includes(phase))
        .map(({ id, label }) => ({ id, label }));
    },
    benefitColumns: (names, place): Column[] =>
      names.flatMap((name, i) => {
        const field = raw.benefitFields.find((f) => f.id === name);
        if (!field) problems.add(place, `benefit field ${name} is not there`);
        const columns = field ? toBenefitColumns(field, shelf, place) : [];
        return columns.map((column, j) => ({ ...column, required: i + j === 0 }));
      }),
    landing: (name, place) => {
      const [laneId = "", field = ""] = name.split(".");
      if (laneId === "case" && ["status", "confidence", "steps"].includes(field)) {
        return { lane: "case", field };
      }
      const lane = raw.lanes.find(({ id }) => id === laneId);
      if (!lane?.fields[field]) problems.add(place, `lands on ${name}, which is not on the board`);
      return { lane: lane?.id ?? "case", field };
    },
  };
  return shelf;
}
