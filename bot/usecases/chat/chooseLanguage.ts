import type { Language } from "../../domain/language.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Ports } from "../../ports.ts";
import { languageOf } from "../visitor/visitor.ts";
import { changeOwn } from "./ownChoices.ts";
import type { Visitor } from "../visitor/visitor.ts";

export const askLanguage = (visitor: Visitor): Letter => ({
  kind: "language",
  now: languageOf(visitor),
  changed: false,
});

/** A person's own choice goes before everything, in every programme they are part of. */
export const chooseLanguage =
  (ports: Pick<Ports, "store">) =>
  async (visitor: Visitor, language: Language): Promise<Outcome<Letter>> => {
    const chosen = await changeOwn(ports, visitor, ({ person }) => ({ ...person, language }));
    if (!chosen.ok) return chosen;
    return done({ kind: "language", now: language, changed: true });
  };
