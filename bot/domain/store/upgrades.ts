import { versions, type Bodies, type Kind } from "./documents.ts";

/** What a document looked like when it was written; only the fields that a step knows are touched, the rest survive. */
export type Loose = Readonly<Record<string, unknown>>;
export type Step = (body: Loose) => Loose;

export interface Schema {
  versions: { readonly [K in Kind]: number };
  /** The first step reads version 1 as version 2, and so on: one fewer than the version written today. */
  steps: { readonly [K in Kind]?: readonly Step[] };
}

export const today: Schema = {
  versions,
  // Nothing is new in a standing until its case is written; an edition that would not keep its digest true is kept off.
  steps: { standing: [(body) => body] },
};

/** Thrown on reading what a later edition of the service has written: guessing would lose words. */
export class NewerDocument extends Error {
  override name = "NewerDocument";
}

/** A stored body of any age as what is written today. */
export function upgraded<K extends Kind>(kind: K, version: number, body: unknown, schema = today): Bodies[K] {
  const newest = schema.versions[kind];
  if (version > newest) {
    throw new NewerDocument(
      `A document of kind ${kind} has version ${version}, and this edition of the service knows up to ${newest}.`,
    );
  }
  const steps = schema.steps[kind] ?? [];
  let now = body as Loose;
  for (let v = version; v < newest; v++) {
    const step = steps[v - 1];
    if (!step) throw new Error(`no step reads ${kind} of version ${v} as version ${v + 1}`);
    now = step(now);
  }
  return now as unknown as Bodies[K];
}
