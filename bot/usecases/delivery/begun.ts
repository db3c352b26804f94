import type { PersonFacts } from "../../domain/delivery/planning.ts";
import { later, type Moment } from "../../domain/time.ts";

/** By account object: when something was claimed for somebody that is not written down as sent yet. */
export type Begun = ReadonlyMap<string, readonly Moment[]>;

interface Claimed {
  object: string;
  begunAt?: Moment;
}

/** From the claim to the store nobody else counts what is on its way, and the week has one budget. */
export function underway() {
  const begun = new Map<string, Moment[]>();
  return {
    begun: begun as Begun,
    add: ({ object, begunAt }: Claimed): void => {
      if (begunAt) begun.set(object, [...(begun.get(object) ?? []), begunAt]);
    },
    forget: ({ object, begunAt }: Claimed): void => {
      const left = (begun.get(object) ?? []).filter((at) => at !== begunAt);
      if (left.length > 0) begun.set(object, left);
      else begun.delete(object);
    },
  };
}

/** One moment is one card: the next one to the same person gets the next millisecond. */
export const ownMoment = (at: Moment, taken: readonly Moment[]): Moment =>
  taken.includes(at) ? ownMoment(later(at, 1), taken) : at;

export function withBegun(who: PersonFacts, begun: Begun): PersonFacts {
  const since = begun.get(who.person.account?.object ?? "");
  // By the moment of the claim, which is what is written down: counted in both places, it is once.
  return since ? { ...who, sentLately: [...new Set([...who.sentLately, ...since])].sort() } : who;
}
