import type { Kind } from "../domain/store/documents.ts";
import type { Change, Stored } from "../ports.ts";

type AnyStored = { [K in Kind]: Stored<K> }[Kind];

/** Written as it is, so that what an act rests on does not change in the same moment. */
export const asItIs = ({ etag: ifMatch, ...put }: AnyStored): Change => ({ put, ifMatch });
