import type { Letter } from "../../domain/letter/letter.ts";
import type { Outcome, Refusal } from "../../domain/outcome.ts";
import { isPersonal, pressedData, type Inbound } from "./activity.ts";
import { writtenIn } from "./inputs.ts";

/**
 * A refusal takes the place of the card that was pressed, and of what somebody has written in it. Not where others read
 * along: there only an invoke's answer is seen by one person.
 */
export const keeping = (letter: Letter, activity: Inbound): Letter =>
  letter.kind === "refusal" && (activity.type === "invoke" || isPersonal(activity))
    ? { ...letter, written: writtenIn(pressedData(activity)) }
    : letter;

export const tooOften: Letter = { kind: "refusal", refusal: { is: "tooOften" } };
export const refused = (refusal: Refusal): Outcome<Letter> => ({ ok: false, refusal });
export const letterOf = (outcome: Outcome<Letter>): Letter =>
  outcome.ok ? outcome.value : { kind: "refusal", refusal: outcome.refusal };
