import * as v from "valibot";
import { tracks } from "../../domain/case/track.ts";
import { lanes } from "../../domain/case/case.ts";
import { nudgeFrames } from "../../domain/assignment/library.ts";
import { audiences } from "../../domain/programme/person.ts";
import { isClock, type Clock } from "../../domain/time.ts";
import { benefitField, question } from "./questions.ts";
import { id, language, local, offers, phaseNumber, text } from "./words.ts";

const version = v.pipe(v.number(), v.integer(), v.minValue(1));
const clock = v.custom<Clock>(isClock, "is not a clock like 08:30, in quotes");
const minutes = v.strictObject({
  do: v.pipe(v.number(), v.minValue(0), v.maxValue(120)),
  answer: v.pipe(v.number(), v.minValue(2, "is under 2 minutes"), v.maxValue(5, "is over 5 minutes")),
});
const draft = v.boolean();
const option = v.strictObject({ id, label: local });

const assignment = v.strictObject({
  id: v.pipe(id, v.regex(/^p[1-6]-[a-z0-9-]+$/, "an assignment id is p<phase>-words")),
  draft,
  phase: phaseNumber,
  step: v.string(),
  track: v.picklist(tracks),
  audience: v.picklist(audiences),
  answeredBy: v.picklist(["group", "person"] as const),
  minutes,
  opens: v.string(),
  due: v.string(),
  offers,
  title: local,
  action: local,
  why: local,
  questions: v.pipe(v.array(question), v.nonEmpty(), v.maxLength(5, "has more than five questions")),
});

const checkInQuestions = v.array(v.union([v.strictObject({ ref: id }), question]));
const days = v.pipe(v.string(), v.regex(/^\+\d{1,3}d$/, "is not a time like +18d"));
const checkIn = v.strictObject({
  draft,
  title: local,
  intro: local,
  why: local,
  minutes,
  opens: days,
  due: days,
  offers,
  common: v.array(question),
  phases: v.strictObject({
    1: v.exactOptional(checkInQuestions),
    2: v.exactOptional(checkInQuestions),
    3: v.exactOptional(checkInQuestions),
    4: v.exactOptional(checkInQuestions),
    5: v.exactOptional(checkInQuestions),
    6: v.exactOptional(checkInQuestions),
  }),
});

const points = v.array(v.strictObject({ id, text: local, suggests: v.exactOptional(id) }));
const softGates = v.strictObject({
  draft,
  answers: v.string(),
  texts: v.strictObject({
    intro: local,
    goOn: local,
    goOnAnyway: local,
    whoSees: local,
    stay: local,
    goBack: local,
    helpful: local,
  }),
  to: v.strictObject({
    2: v.exactOptional(points),
    3: v.exactOptional(points),
    4: v.exactOptional(points),
    5: v.exactOptional(points),
    6: v.exactOptional(points),
  }),
});

const experience = v.strictObject({
  draft,
  intro: local,
  offers,
  questions: v.array(question),
  exampleMark: local,
  examples: v.array(
    v.strictObject({
      id,
      municipality: text,
      writtenIn: language,
      chiefExecutiveTitle: text,
      phase: phaseNumber,
      theme: local,
      title: local,
      situation: local,
      did: local,
      wentWrong: local,
      wouldDoToday: local,
    }),
  ),
});

const words = v.array(text);
export const library = v.strictObject({
  id,
  version,
  framework: v.strictObject({ id, version }),
  clocks: v.strictObject({ opens: clock, due: clock }),
  optionSets: v.record(v.string(), v.pipe(v.array(option), v.minLength(2, "has fewer than two options"))),
  benefitFields: v.array(benefitField),
  lanes: v.array(v.strictObject({ id: v.picklist(lanes), fields: v.record(v.string(), local) })),
  standardPlan: v.array(v.strictObject({ after: v.pipe(v.number(), v.integer()), items: v.array(id) })),
  assignments: v.array(assignment),
  obstacleKinds: v.array(
    v.strictObject({
      id,
      label: local,
      sentence: local,
      phases: v.array(phaseNumber),
      suggests: v.exactOptional(id),
    }),
  ),
  checkIn,
  softGates,
  nudges: v.array(
    v.strictObject({
      id: v.picklist(nudgeFrames),
      title: local,
      group: v.exactOptional(local),
      person: local,
      row: v.exactOptional(local),
    }),
  ),
  needQuestions: v.strictObject({
    draft,
    buttons: v.strictObject({ writeNeed: local, park: local, keep: local }),
    hintWords: v.strictObject({ nb: words, nn: words, en: words }),
    variants: v.array(v.strictObject({ id, fits: text, text: local })),
  }),
  experience,
});
export type RawLibrary = v.InferOutput<typeof library>;
