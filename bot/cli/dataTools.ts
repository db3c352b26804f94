import { readConfig, type Config } from "../config.ts";
import { moment } from "../domain/time.ts";
import type { Store } from "../ports.ts";
import { openStore } from "../store.ts";
import type { DataOutcome, DataRefusal } from "../usecases/data/refusal.ts";

export const now = () => moment(Date.now());

export class Refused extends Error {}
export const refuse = (sentence: string): never => {
  throw new Refused(sentence);
};

export function settings(): Config {
  const config = readConfig();
  return "problems" in config ? refuse(config.problems.join("\n")) : config;
}

export async function withStore<T>(
  config: Pick<Config, "store" | "dataDir">,
  readOnly: boolean,
  act: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(config, now, { readOnly });
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}

export function valueOf<T>(outcome: DataOutcome<T>): T {
  return outcome.ok ? outcome.value : refuse(sentenceOf(outcome.refusal));
}

function sentenceOf(refusal: DataRefusal): string {
  switch (refusal.is) {
    case "noExport":
      return "There is no finished export in this directory: it has no manifest.json.";
    case "exportThere":
      return "There is a finished export in this directory, and it is not written over: name another one.";
    case "newerFormat":
      return `The export has the format ${String(refusal.format)}, which this edition does not read.`;
    case "damaged":
      return {
        missing: `${refusal.file} is named in the manifest and not there. Nothing was written.`,
        changed: `${refusal.file} is not as it was written: it was changed or cut. Nothing was written.`,
        notListed: `${refusal.file} is not named in the manifest. Nothing was written.`,
        unreadable: `${refusal.file} cannot be read as documents. Nothing was written.`,
      }[refusal.why];
    case "newerDocument":
      return `${refusal.file} comes from a newer edition. ${refusal.sentence} Nothing was written.`;
    case "differs":
      return `${refusal.documents} documents say something else there, first ${refusal.id} in ${refusal.partition}. Nothing was written: use an empty store.`;
    case "restless":
      return `${refusal.partition} is written to all the time: stop the service and run this again.`;
    case "changedMeanwhile":
      return `${refusal.id} in ${refusal.partition} was written by somebody else meanwhile: stop the service and run this again.`;
    case "noProgramme":
      return `There is no programme ${refusal.programme} in the store.`;
    case "noPerson":
      return `Nobody in the programme is ${refusal.person}. After an erasure that was finished, nobody is.`;
    case "noCase":
      return `There is no case ${refusal.case} in the programme.`;
    case "ambiguous":
      return `Something else in the programme is called ${refusal.person} too: nothing can be told from it. Nothing was written.`;
  }
}
