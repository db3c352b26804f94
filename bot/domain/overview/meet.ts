import { isOpenAsk, type Ask, type Experience } from "../between/experience.ts";
import { proposalsFor } from "../between/match.ts";
import type { PhaseNumber } from "../roadmap.ts";

/** A group as far as a suggestion to meet needs to know it. */
export interface Guest {
  group: string;
  phase?: PhaseNumber;
  /** Only what may be shown where the suggestion is shown. */
  asks: readonly Ask[];
}
export type MeetBecause =
  /** Has shared an experience with what the group asks about. */
  | { is: "experience"; experience: string }
  /** Has gone through the phase where the group is, and shared an experience from it. */
  | { is: "hasStoodInIt"; phase: PhaseNumber; experience: string }
  | { is: "oneStepAhead"; phase: PhaseNumber }
  | { is: "samePhase"; phase: PhaseNumber };
export interface Meeting {
  group: string;
  because: MeetBecause;
}

/** Whom a group should meet at the gathering: two at most, by plain rules, each with its reason. */
export function whomToMeet(
  of: Guest,
  all: readonly Guest[],
  experiences: readonly Experience[],
  most = 2,
): Meeting[] {
  const open = of.asks.filter((ask) => isOpenAsk(ask));
  const others = all.filter(({ group }) => group !== of.group);
  const here = new Set(others.map(({ group }) => group));
  const answers = open.flatMap((ask) =>
    proposalsFor(ask, experiences, undefined, 1)
      .filter(({ group }) => here.has(group))
      .map(({ group, experience }): Meeting => ({ group, because: { is: "experience", experience } })),
  );
  const { phase } = of;
  const wise =
    phase === undefined
      ? []
      : others.flatMap((other): Meeting[] => {
          const told = experiences.find((it) => it.group === other.group && it.phase === phase);
          const ahead = other.phase !== undefined && other.phase > phase;
          return told && ahead
            ? [{ group: other.group, because: { is: "hasStoodInIt", phase, experience: told.id } }]
            : [];
        });
  const near =
    phase === undefined
      ? []
      : [
          ...others
            .filter((other) => other.phase === phase)
            .map(({ group }): Meeting => ({ group, because: { is: "samePhase", phase } })),
          ...others.flatMap(({ group, phase: ahead }): Meeting[] =>
            ahead === phase + 1 ? [{ group, because: { is: "oneStepAhead", phase: ahead } }] : [],
          ),
        ];
  const seen = new Set<string>();
  return [...answers, ...wise, ...near]
    .filter(({ group }) => !seen.has(group) && seen.add(group))
    .slice(0, most);
}

export interface Table {
  groups: string[];
  phase?: PhaseNumber;
}
const seats = 4;

/** Tables of up to four, in the order of the road, so that those in the same phase sit together and nobody alone. */
export function tablesFor(guests: readonly Guest[]): Table[] {
  const sorted = [...guests].sort((a, b) => (a.phase ?? 0) - (b.phase ?? 0));
  const count = Math.ceil(sorted.length / seats);
  return Array.from({ length: count }, (_, n): Table => {
    const from = Math.round((n * sorted.length) / count);
    const here = sorted.slice(from, Math.round(((n + 1) * sorted.length) / count));
    const phase = here[0]?.phase;
    const together = phase !== undefined && here.every((guest) => guest.phase === phase);
    return { groups: here.map(({ group }) => group), ...(together && { phase }) };
  });
}
