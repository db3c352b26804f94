import type { WorkbookLibrary } from "../adapters/workbook/libraryAssignment.ts";
import { noteInWords, problemInWords } from "../adapters/workbook/words.ts";
import { wordsIn, type Words } from "../adapters/workbook/vocabulary.ts";
import type { Language } from "../domain/language.ts";
import type { Plan, PlanChange } from "../domain/plan.ts";
import type { PlanRefusal } from "../domain/planProblem.ts";
import { StoreRefusal } from "../domain/storage.ts";
import type { Ports, Store } from "../ports.ts";
import { loadPlan } from "../usecases/programme/loadPlan.ts";
import { readArguments } from "./arguments.ts";
import { readFrom, writeTemplateTo } from "./workbook.ts";

/** What the command has around it. */
export interface Surroundings extends Pick<Ports, "now" | "log"> {
  library: () => WorkbookLibrary;
  openStore: () => Promise<Store>;
  say: (line: string) => void;
}

/** 0: done; 1: something must be put right first, and nothing was loaded; 2: the command was not understood. */
export async function programmeCommand(words: readonly string[], around: Surroundings): Promise<0 | 1 | 2> {
  const asked = readArguments(words);
  if (!asked) {
    for (const line of wordsIn("nb").cli.usage) around.say(line);
    return 2;
  }
  const { command, file, language } = asked;
  const { cli } = wordsIn(language);
  if (command === "template") {
    const trouble = await writeTemplateTo(file, language);
    around.say(trouble ? cli[trouble](file) : cli.written(file));
    return trouble ? 1 : 0;
  }
  const read = await readFrom(file, { library: around.library(), language });
  if (typeof read === "string") {
    around.say(cli[read](file));
    return 1;
  }
  if (!read.ok) {
    around.say(cli.problems(read.problems.length));
    for (const problem of read.problems) around.say(`  ${problemInWords(problem, language)}`);
  }
  if (read.notes.length > 0) {
    around.say(cli.notes);
    for (const note of read.notes) around.say(`  ${noteInWords(note, language)}`);
  }
  if (!read.ok) {
    if (command === "load") around.say(cli.nothingLoaded);
    return 1;
  }
  if (command === "load") return await load(read.plan, language, around);
  const { programme, people, assignments } = read.plan;
  around.say(cli.fine(programme.name, programme.groups.length, people.length, assignments.length));
  return 0;
}

async function load(plan: Plan, language: Language, around: Surroundings): Promise<0 | 1> {
  const words = wordsIn(language);
  let store: Store;
  try {
    store = await around.openStore();
  } catch (error) {
    if (!(error instanceof StoreRefusal)) throw error;
    around.say(error.code === "locked" ? words.cli.storeLocked : words.cli.storeFailed(error.message));
    around.say(words.cli.nothingLoaded);
    return 1;
  }
  try {
    const outcome = await loadPlan({ store, now: around.now, log: around.log })(plan);
    if (!outcome.ok) {
      for (const line of refusalInWords(outcome.refusal, words, language)) around.say(line);
      return 1;
    }
    const { changes } = outcome.value;
    if (changes.length === 0) around.say(words.changes.nothing);
    else around.say(words.cli.loaded(plan.programme.name));
    for (const change of changes) around.say(`  ${changeInWords(change, words)}`);
    return 0;
  } finally {
    await store.close();
  }
}

function changeInWords({ what, name, how, fields = [] }: PlanChange, { changes }: Words): string {
  const known: Readonly<Record<string, string>> = changes.fields;
  const named = fields.map((field) => known[field] ?? field).join(", ");
  return changes.line(changes.what[what], name, changes.how[how], named);
}

function refusalInWords(
  refusal: PlanRefusal,
  { refusals, cli, changes }: Words,
  language: Language,
): string[] {
  switch (refusal.is) {
    case "planInvalid":
      return [refusals.planInvalid];
    case "groupHasWork":
      return [
        ...refusal.groups.map(({ name, answers, cases }) => refusals.groupHasWork(name, answers, cases)),
        cli.nothingLoaded,
      ];
    case "answersStand": {
      const known: Readonly<Record<string, string>> = changes.fields;
      const named = (field: string): string => known[field] ?? field.replace("questions.", "");
      return [
        ...refusal.assignments.map(({ title, fields }) =>
          refusals.answersStand(title[language], fields.map(named).join(", ")),
        ),
        cli.nothingLoaded,
      ];
    }
    case "anotherProgramme":
      return [refusals.anotherProgramme(refusal.id, refusal.name), cli.nothingLoaded];
    case "changedMeanwhile":
      return [refusals.changedMeanwhile];
  }
}
