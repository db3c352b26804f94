import { seeded } from "../support/connector.ts";

/** Everything that is left to chance in a life, from one seed: the same seed is the same life. */
export interface Chance {
  /** In so many of a hundred cases. */
  percent: (of: number) => boolean;
  /** A whole number from `from` to `to`, both included. */
  between: (from: number, to: number) => number;
  one: <T>(of: readonly T[]) => T;
  maybe: <T>(of: readonly T[]) => T | undefined;
}

export function chanceOf(seed: number): Chance {
  const random = seeded(seed);
  const between = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const maybe = <T>(of: readonly T[]): T | undefined => of[between(0, of.length - 1)];
  return {
    percent: (of) => random() * 100 < of,
    between,
    maybe,
    one: (of) => {
      const found = maybe(of);
      if (found === undefined) throw new Error("nothing to choose from");
      return found;
    },
  };
}
