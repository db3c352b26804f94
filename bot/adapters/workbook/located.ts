import type { About, PlanPart, PlanProblem, PlanWarning } from "../../domain/plan/problem.ts";
import type { Place } from "../../domain/plan/workbookProblem.ts";

type Is = PlanProblem["is"] | PlanWarning["is"];

/** Where each part of the plan stands in the workbook, so that what is wrong between them has a place too. */
export interface Located {
  put: (what: PlanPart, id: string, at: Place, for_?: Partial<Record<Is, Place>>) => void;
  of: (found: { is: Is; about: About; facts: object }) => Place;
}

export function newLocated(): Located {
  const places = new Map<string, Place>();
  return {
    put: (what, id, at, special = {}) => {
      places.set(`${what} ${id}`, at);
      for (const [is, place] of Object.entries(special)) places.set(`${what} ${id} ${is}`, place);
    },
    of: ({ is, about: { what, id }, facts }) =>
      ("which" in facts ? places.get(`${what} ${id} ${String(facts.which)}`) : undefined) ??
      places.get(`${what} ${id} ${is}`) ??
      places.get(`${what} ${id}`) ??
      {},
  };
}
