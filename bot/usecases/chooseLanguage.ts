import { idOf, partitionOf } from "../domain/ids.ts";
import type { Language } from "../domain/language.ts";
import type { Letter } from "../domain/letter.ts";
import { done, refuse, type Outcome } from "../domain/outcome.ts";
import type { Ports } from "../ports.ts";
import { languageOf } from "./greet.ts";
import type { Visitor } from "./visitor.ts";

export const askLanguage =
  () =>
  (visitor: Visitor): Letter => ({ kind: "language", now: languageOf(visitor), changed: false });

/** A person's own choice goes before everything, in every programme they are part of. */
export const chooseLanguage =
  (ports: Pick<Ports, "store">) =>
  async (visitor: Visitor, language: Language): Promise<Outcome<Letter>> => {
    if (visitor.seats.length === 0) return refuse({ is: "unknownPerson" });
    for (const { programme, person } of visitor.seats) {
      const partition = partitionOf.programme(programme.id);
      const stored = await ports.store.read(partition, "person", idOf.person(person.id));
      if (!stored || stored.body.language === language) continue;
      const body = { ...stored.body, language };
      const saved = await ports.store.commit(partition, [
        { put: { kind: "person", id: stored.id, body }, ifMatch: stored.etag },
      ]);
      if (!saved.ok) return refuse({ is: "changedMeanwhile" });
    }
    return done({ kind: "language", now: language, changed: true });
  };
