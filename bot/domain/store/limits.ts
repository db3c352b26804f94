/** What every home of the documents holds to, so that what fits in one fits in the other. */
export const limits = {
  changes: 100,
  /** Of one commit, all bodies together, as JSON: a request to Cosmos DB ends at 2 MB. */
  bytes: 1_900_000,
  page: 100,
} as const;

/** Why a store cannot be opened. */
export type StoreTrouble =
  | "directoryMissing"
  | "storeMissing"
  | "notReadable"
  | "notWritable"
  | "locked"
  | "diskFull"
  | "damaged"
  | "foreign"
  | "newer"
  | "endpointInvalid"
  | "unreachable"
  | "keyRefused"
  | "notAllowed"
  | "databaseMissing"
  | "containerMissing"
  | "containerDiffers";

/** Said once at the start: `message` is one sentence for an operator. */
export class StoreRefusal extends Error {
  override name = "StoreRefusal";
  readonly code: StoreTrouble;
  readonly facts: Readonly<Record<string, string | number>>;
  constructor(
    code: StoreTrouble,
    sentence: string,
    facts: Readonly<Record<string, string | number>> = {},
    cause?: unknown,
  ) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.code = code;
    this.facts = facts;
  }
}

/** The commit is larger than any store takes; nothing was written. */
export class CommitTooLarge extends Error {
  override name = "CommitTooLarge";
}

/** One change of a commit, as far as the rules below are concerned. */
export interface Write {
  id: string;
  json?: string;
  ifMatch?: string;
}

const encoder = new TextEncoder();
const safeId = /^[A-Za-z0-9._@+=:-]{1,255}$/;
export const isSafeId = (id: string): boolean => safeId.test(id);

/** Refuses what one store would take and the other not. A wrong id or a doubled one is a bug of the caller. */
export function checkWrites(writes: readonly Write[]): void {
  if (writes.length > limits.changes) throw new Error(`${writes.length} changes in one commit`);
  const ids = new Set<string>();
  let bytes = 0;
  for (const { id, json, ifMatch } of writes) {
    if (!safeId.test(id)) throw new Error(`not usable as an id: ${JSON.stringify(id)}`);
    if (ids.has(id)) throw new Error(`changed twice in one commit: ${id}`);
    if (json === undefined && ifMatch === "new") throw new Error(`removed only if it is not there: ${id}`);
    // Sent on as no condition at all, an empty one would overwrite whatever is there.
    if (ifMatch === "") throw new Error(`an empty etag for ${id}`);
    ids.add(id);
    bytes += json === undefined ? 0 : encoder.encode(json).length;
  }
  if (bytes > limits.bytes) throw new CommitTooLarge(`${bytes} bytes in one commit, and ${limits.bytes} fit`);
}
