import { own } from "../../cards/verbs.ts";
import { phaseNumbers, type PhaseNumber } from "../../domain/roadmap.ts";

export type Inputs = Readonly<Record<string, unknown>>;

/** What the card's own inputs hold: from a stranger, so whatever is not what we asked for is nothing. */
const longest = 5_000;

export function textIn(inputs: Inputs, name: string): string | undefined {
  const raw = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
  if (typeof raw !== "string") return undefined;
  const text = raw.slice(0, longest).toWellFormed().trim();
  return text === "" ? undefined : text;
}

/** `undefined` where the card had no such input; an empty choice is an empty list. */
export function listIn(inputs: Inputs, name: string): string[] | undefined {
  const raw = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
  if (typeof raw !== "string") return undefined;
  return raw
    .slice(0, longest)
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
}

/**
 * What somebody has written in a card, whatever card it is: what is chosen in one, and what its buttons carry, has no
 * space in it.
 */
export const writtenIn = (pressed: unknown): string[] =>
  Object.values(typeof pressed === "object" && pressed !== null ? pressed : {})
    .filter((raw) => typeof raw === "string")
    .slice(0, 40)
    .map((raw) => raw.slice(0, longest).toWellFormed().trim())
    .filter((text) => /\s/.test(text));

export function phaseIn(inputs: Inputs, name: string): PhaseNumber | undefined {
  const n = Number(textIn(inputs, name));
  return phaseNumbers.find((phase) => phase === n);
}

export const chosenPoints = (inputs: Inputs): Record<string, string> =>
  Object.fromEntries(
    Object.keys(inputs)
      .filter((name) => name.startsWith(own.point))
      .slice(0, 20)
      .flatMap((name): [string, string][] => {
        const text = textIn(inputs, name);
        return text === undefined ? [] : [[name.slice(own.point.length), text.slice(0, 100)]];
      }),
  );
