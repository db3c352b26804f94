import type { WorkbookMethod } from "../adapters/workbook/libraryAssignment.ts";
import { changeInWords, planRefusalInWords } from "../adapters/workbook/planWords.ts";
import { noteInWords, problemInWords } from "../adapters/workbook/words.ts";
import { wordsIn, type Words } from "../adapters/workbook/vocabulary.ts";
import type { Language } from "../domain/language.ts";
import type { Plan } from "../domain/plan/plan.ts";
import type { PlanRefusal } from "../domain/plan/problem.ts";
import { StoreRefusal } from "../domain/store/limits.ts";
import type { Ports, Store } from "../ports.ts";
import { loadPlan } from "../usecases/programme/loadPlan.ts";
import { readArguments } from "./arguments.ts";
import { readFrom, writeTemplateTo } from "./workbook.ts";

/** What the command has around it. */
export interface Surroundings extends Pick<Ports, "now" | "log"> {
  method: () => WorkbookMethod;
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
  const read = await readFrom(file, { method: around.method(), language });
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
      for (const line of refusalLines(outcome.refusal, words, language)) around.say(line);
      return 1;
    }
    const { changes } = outcome.value;
    if (changes.length === 0) around.say(words.changes.nothing);
    else around.say(words.cli.loaded(plan.programme.name));
    for (const change of changes) around.say(`  ${changeInWords(change, language)}`);
    return 0;
  } finally {
    await store.close();
  }
}

/** Whatever else is said, that nothing was loaded is said too; these two say it themselves. */
const saidAlready: readonly PlanRefusal["is"][] = ["planInvalid", "changedMeanwhile"];
function refusalLines(refusal: PlanRefusal, { cli }: Words, language: Language): string[] {
  const lines = planRefusalInWords(refusal, language);
  return saidAlready.includes(refusal.is) ? lines : [...lines, cli.nothingLoaded];
}
