import * as v from "valibot";
import type { Framework, Phase, Step } from "../../domain/roadmap.ts";
import { checkUnique, checkWords, local, phaseNumber, text } from "./words.ts";
import { Problems, parseYaml } from "./yaml.ts";

const source = v.picklist(["KS", "draft"] as const);
const link = v.pipe(v.string(), v.url("is not an address"), v.startsWith("https://"));

const step: v.GenericSchema<Step> = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[1-6]\.\d{1,2}$/, "a step is phase.number, in quotes")),
  source,
  name: local,
});
const phase: v.GenericSchema<Phase> = v.strictObject({
  number: phaseNumber,
  name: local,
  nameSource: v.strictObject({ nb: source, nn: source, en: source }),
  purpose: local,
  purposeSource: source,
  link,
  steps: v.pipe(v.array(step), v.nonEmpty("a phase has steps")),
  tools: v.array(v.strictObject({ name: local, link })),
  doneWhen: v.pipe(v.array(local), v.nonEmpty("a phase has something to talk about")),
  question: local,
});
const framework: v.GenericSchema<Framework> = v.strictObject({
  id: text,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: local,
  source: link,
  phases: v.array(phase),
});

export function parseFramework(file: string, yaml: string): Framework {
  const parsed = parseYaml(file, yaml, framework);
  const problems = new Problems(file);
  parsed.phases.forEach(({ number, steps }, i) => {
    problems.unless(number === i + 1, `phases[${i}].number`, `is ${number}, but it is number ${i + 1}`);
    for (const { id } of steps) {
      problems.unless(id.startsWith(`${number}.`), `phases[${i}].steps[${id}]`, `stands in phase ${number}`);
    }
  });
  checkUnique(
    parsed.phases.flatMap(({ steps }) => steps),
    "steps",
    problems,
  );
  checkWords(parsed, "", problems);
  problems.throwAny();
  return parsed;
}
