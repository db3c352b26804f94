import type { Moment } from "../../domain/time.ts";
import type { DeskPlace } from "../../contract/visitViews.ts";
import type { AtDesk } from "./desk.ts";
import { alphabetical } from "../../domain/programme/programme.ts";
import { mustBeApproved } from "../../domain/answer/sharing.ts";

export function placeOf(desk: AtDesk, asOf: Moment): DeskPlace {
  const { programme, person, facilitator, language } = desk;
  const own = new Set(person.memberships.map(({ group }) => group));
  return {
    language,
    programme: { id: programme.id, name: programme.name },
    facilitator,
    groups: alphabetical(programme.groups)
      .filter(({ id }) => facilitator || own.has(id))
      .map((group) => ({
        id: group.id,
        name: group.name,
        own: own.has(group.id),
        sharesWithAll: own.has(group.id) && !mustBeApproved(group, person, "all"),
      })),
    asOf,
  };
}
