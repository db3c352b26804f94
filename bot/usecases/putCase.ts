import type { Case } from "../domain/case.ts";
import { digestOf } from "../domain/digest.ts";
import { idOf } from "../domain/ids.ts";
import type { AnyEntry } from "../ports.ts";

/** A case is written with its digest, or the overview would tell of yesterday. Nobody writes a case otherwise. */
export const putCase = (theCase: Case, ifMatch?: string): { put: AnyEntry; ifMatch?: string }[] => [
  {
    put: { kind: "case", id: idOf.case(theCase.id), body: theCase },
    ...(ifMatch !== undefined && { ifMatch }),
  },
  { put: { kind: "digest", id: idOf.digest(theCase.id), body: digestOf(theCase) } },
];
