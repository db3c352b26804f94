import type { Pressed, Verb } from "../../cards/verbs.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { House } from "../../house.ts";
import type { Visitor } from "../../usecases/visitor/visitor.ts";

/** What the house does when a button is pressed: one for each verb. */
export type Handlers = { [V in Verb]: Handler<V> };
export type Handler<V extends Verb> = (
  house: House,
  visitor: Visitor,
  pressed: Pressed<V>,
) => Promise<Outcome<Letter>>;
