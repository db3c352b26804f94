import type { Assignment } from "../assignment/assignment.ts";
import type { Person } from "../programme/person.ts";
import type { PlanChange } from "./plan.ts";
import type { Programme } from "../programme/programme.ts";
import { differing } from "../same.ts";

/** A programme as it is, or as it will be. */
export interface PlanState {
  programme?: Programme;
  people: readonly Person[];
  assignments: readonly Assignment[];
}

/** What differs, for people to read: in the order of the workbook, and what is gone last. */
export function changesBetween(before: PlanState, after: PlanState & { programme: Programme }): PlanChange[] {
  const was = before.programme;
  const { programme } = after;
  return [
    ...programmeChanges(was, programme),
    ...compare("gathering", was?.gatherings ?? [], programme.gatherings, {
      id: ({ number }) => String(number),
      name: ({ number }) => String(number),
    }),
    ...compare("group", was?.groups ?? [], programme.groups, {
      id: ({ id }) => id,
      name: ({ name }) => name,
    }),
    ...compare("person", before.people.filter(isHere), after.people.filter(isHere), {
      id: ({ id }) => id,
      name: ({ name }) => name,
    }),
    ...compare("assignment", before.assignments.filter(isAlive), after.assignments.filter(isAlive), {
      id: ({ id }) => id,
      name: ({ title }) => title.nb,
    }),
  ];
}

const isHere = ({ removedAt }: Person): boolean => removedAt === undefined;
const isAlive = ({ withdrawnAt }: Assignment): boolean => withdrawnAt === undefined;

/** What has no list of its own. */
const bare = ({ gatherings: _g, groups: _s, createdAt: _at, moves: _m, ...rest }: Programme) => rest;

function programmeChanges(was: Programme | undefined, is: Programme): PlanChange[] {
  const about = { what: "programme", id: is.id, name: is.name } as const;
  if (!was) return [{ ...about, how: "added" }];
  const fields = differing(bare(was), bare(is));
  return fields.length === 0 ? [] : [{ ...about, how: "changed", fields }];
}

/** Kept by the service, and in nobody's workbook. */
const counted: ReadonlySet<string> = new Set(["rev", "openedAt"]);

function compare<T extends object>(
  what: PlanChange["what"],
  before: readonly T[],
  after: readonly T[],
  of: { id: (it: T) => string; name: (it: T) => string },
): PlanChange[] {
  const known = new Map(before.map((it) => [of.id(it), it]));
  const kept = new Set(after.map((it) => of.id(it)));
  return [
    ...after.flatMap((it): PlanChange[] => {
      const about = { what, id: of.id(it), name: of.name(it) };
      const was = known.get(about.id);
      if (!was) return [{ ...about, how: "added" }];
      const fields = differing(was, it).filter((field) => !counted.has(field));
      return fields.length === 0 ? [] : [{ ...about, how: "changed", fields }];
    }),
    ...before
      .filter((it) => !kept.has(of.id(it)))
      .map((it): PlanChange => ({ what, id: of.id(it), name: of.name(it), how: "removed" })),
  ];
}
