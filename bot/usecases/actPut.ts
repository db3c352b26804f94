import { idOf } from "../domain/ids.ts";
import type { Act } from "../domain/store/documents.ts";
import type { Change } from "../ports.ts";

/** One line of who did what, for the same transaction as the deed. The same key at the same moment is one line. */
export const actPut = (key: string, body: Act): Change => ({
  put: { kind: "act", id: idOf.act(body.at, key), body },
});
