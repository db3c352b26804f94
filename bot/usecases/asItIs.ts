import type { Kind } from "../domain/store/documents.ts";
import type { AnyEntry, Change, Stored } from "../ports.ts";

/** Written as it is, so that what an act rests on does not change in the same moment. */
export const asItIs = <K extends Kind>({ etag: ifMatch, ...put }: Stored<K>): Change => ({
  put: put as unknown as AnyEntry,
  ifMatch,
});
