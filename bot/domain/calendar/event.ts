import type { Local } from "../language.ts";
import type { Gathering, Programme } from "../programme/programme.ts";
import type { Visit, VisitTime } from "../between/visit.ts";

/** What a calendar is told of: when and where, never what a group has said or who takes part. */
export type CalendarEvent = { sequence: number; cancelled: boolean } & (
  | {
      is: "gathering";
      number: number;
      when: NonNullable<Gathering["when"]>;
      place?: string;
      theme?: Local;
    }
  | { is: "visit"; id: string; groupName: string; time: VisitTime }
);

/** Those that have a day, and those that had one. */
export function gatheringEvents({ gatherings, moves = {} }: Programme): CalendarEvent[] {
  const here = new Map(gatherings.map((it) => [it.number, it] as const));
  const numbers = new Set([...here.keys(), ...Object.keys(moves).map(Number)]);
  return [...numbers].flatMap((number): CalendarEvent[] => {
    const { when: now, place, theme } = here.get(number) ?? {};
    const { times: sequence = 0, was } = moves[number] ?? {};
    const when = now ?? was;
    if (!when) return [];
    const where = { ...(place !== undefined && { place }), ...(theme && { theme }) };
    return [{ is: "gathering", number, when, ...where, sequence, cancelled: !now }];
  });
}

/** A visit that has, or has had, a time. While new times are proposed the old one does not hold. */
export function visitEvent(
  { id, group, state, planned, rev }: Visit,
  { groups }: Pick<Programme, "groups">,
): CalendarEvent | undefined {
  if (!planned) return undefined;
  const { by: _by, at: _at, ...time } = planned;
  return {
    is: "visit",
    id,
    groupName: groups.find((it) => it.id === group)?.name ?? "",
    time,
    sequence: rev,
    cancelled: state !== "planned" && state !== "done",
  };
}
