import { StoreRefusal } from "../../domain/store/limits.ts";
import { StoreBusy } from "../../ports.ts";

const result = {
  perm: 3,
  busy: 5,
  locked: 6,
  readOnly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cantOpen: 14,
  notADb: 26,
};

/** SQLite's primary result code, without what the extended code adds. */
function codeOf(error: unknown): number | undefined {
  const errcode = error instanceof Error && "errcode" in error ? error.errcode : undefined;
  return typeof errcode === "number" ? errcode & 0xff : undefined;
}

export const isBusy = (error: unknown): boolean => [result.busy, result.locked].includes(codeOf(error) ?? 0);

/** What went wrong in the opening, as the sentence that the operator reads. */
export function refusal(error: unknown, file: string): unknown {
  if (error instanceof StoreRefusal) return error;
  const say = (code: StoreRefusal["code"], sentence: string): StoreRefusal =>
    new StoreRefusal(code, sentence, { file }, error);
  switch (codeOf(error)) {
    case result.busy:
    case result.locked:
      return say("locked", `Another process is holding the store ${file} locked: stop it and start again.`);
    case result.full:
      return say("diskFull", `The disk that holds ${file} is full: make room and start again.`);
    case result.corrupt:
    case result.notADb:
      return say("damaged", `The store ${file} is damaged or cut short: put back the latest backup.`);
    case result.perm:
    case result.readOnly:
    case result.cantOpen:
      return say(
        "notWritable",
        `The store ${file} cannot be opened for writing: check its owner and permissions.`,
      );
    case result.io:
      return say("notReadable", `The disk that holds ${file} does not answer: see the system's log.`);
    default:
      return error;
  }
}

/** The same, while running: what passes is `StoreBusy`, so that the person is told to try later. */
export function trouble(error: unknown): unknown {
  const later = (why: string): StoreBusy => new StoreBusy(why, { cause: error });
  if (isBusy(error)) return later("another process holds the store");
  if (codeOf(error) === result.full) return later("the disk under the store is full");
  if (codeOf(error) === result.io) return later("the disk under the store does not take it");
  return error;
}
