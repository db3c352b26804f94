import { personPage } from "../adapters/archive/personPage.ts";
import { programmePage } from "../adapters/archive/programmePage.ts";
import { readMethod } from "../adapters/content/method.ts";
import { jsonLog } from "../adapters/log.ts";
import { isLanguage, type Language } from "../domain/language.ts";
import { archiveProgramme } from "../usecases/data/archiveProgramme.ts";
import { erasePerson } from "../usecases/data/erasePerson.ts";
import { expireProgrammes, type Expired } from "../usecases/data/expireProgrammes.ts";
import { exportPerson } from "../usecases/data/exportPerson.ts";
import { markArchived } from "../usecases/data/markArchived.ts";
import { now, refuse, settings, valueOf, withStore } from "./dataTools.ts";
import { folderAt } from "./folder.ts";

const log = jsonLog(now, "warn", (line) => process.stderr.write(line));
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const json = (value: object): Uint8Array<ArrayBuffer> => bytesOf(`${JSON.stringify(value, null, 2)}\n`);

function languageOf(said: string | undefined): Language | undefined {
  return said === undefined || isLanguage(said) ? said : refuse("--language is nb, nn or en.");
}

export async function archive(
  dir: string,
  given: { programme: string; case?: string; names?: boolean; language?: string },
): Promise<string> {
  const language = languageOf(given.language);
  const input = {
    programme: given.programme,
    ...(given.case !== undefined && { case: given.case }),
    ...(given.names && { names: true }),
    ...(language && { language }),
  };
  return withStore(settings(), false, async (store) => {
    const made = valueOf(await archiveProgramme({ store, now, method: readMethod() })(input));
    const folder = await folderAt(dir, { make: true });
    const name = `archive.${[input.programme, input.case].filter(Boolean).join(".")}`;
    await folder.write(`${name}.html`, bytesOf(programmePage(made)));
    await folder.write(`${name}.json`, json(made));
    await markArchived({ store, now })(input);
    return `${made.cases.length} cases are in ${name}.html and ${name}.json in ${dir}.`;
  });
}

export async function person(
  dir: string,
  given: { programme: string; person: string; language?: string },
): Promise<string> {
  const language = languageOf(given.language) ?? "nb";
  return withStore(settings(), true, async (store) => {
    const made = valueOf(await exportPerson({ store, now })(given));
    const folder = await folderAt(dir, { make: true });
    const name = `person.${made.programme}.${made.person}`;
    await folder.write(`${name}.html`, bytesOf(personPage(made, language)));
    await folder.write(`${name}.json`, json(made));
    return `${made.pieces.length} pieces about one person are in ${name}.html and ${name}.json in ${dir}.`;
  });
}

export async function erase(given: { programme: string; person: string; dryRun: boolean }): Promise<string> {
  return withStore(settings(), given.dryRun, async (store) => {
    const done = valueOf(await erasePerson({ store, now, log })(given));
    const documents = Object.values(done.documents).reduce((sum, n) => sum + n, 0);
    return [
      given.dryRun ? "Nothing was changed. It would be:" : "The person is erased.",
      `${documents} documents of the programme say ${done.alias} instead (${Object.entries(done.documents)
        .map(([kind, n]) => `${n} ${kind}`)
        .join(", ")}), and ${done.outside} documents outside of it are changed or gone.`,
      `Named ${done.named} times in the words of others: taken out there.`,
      ...(done.nameOfAnother
        ? ["Somebody else has the same name, so it was left in the words of others."]
        : []),
      "Take the person out of the workbook too: loading it again would bring them back.",
    ].join("\n");
  });
}

export async function expire(dryRun: boolean): Promise<string> {
  return withStore(settings(), dryRun, async (store) => {
    const all = await expireProgrammes({ store, now, log })({ dryRun });
    if (all.length === 0) return "No programme has anything to be said or deleted today.";
    return all.map((one) => sentenceOf(one, dryRun)).join("\n");
  });
}

function sentenceOf({ programme, step, deleteOn, documents, archived }: Expired, dryRun: boolean): string {
  const unfiled = archived ? "" : " Nothing of it has been exported to an archive.";
  if (step === "notice")
    return `${programme} is deleted on ${deleteOn}: ${dryRun ? "to be said" : "said"}.${unfiled}`;
  return `${programme} is ${dryRun ? "to be deleted" : `deleted, ${documents ?? 0} documents`}.${unfiled}`;
}
