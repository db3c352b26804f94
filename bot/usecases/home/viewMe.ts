import { isFacilitator } from "../../domain/access.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { alphabetical, groupOf } from "../../domain/programme/programme.ts";
import type { MeView } from "../../contract/views.ts";
import { languageOf, nothingFor } from "../visitor/visitor.ts";
import type { Visitor } from "../visitor/visitor.ts";

/** Who I am here, and the doors that are open to me: a facilitator sees every group's door, a member their own. */
export const viewMe = async ({
  visitor,
  local,
}: {
  visitor: Visitor;
  local: boolean;
}): Promise<Outcome<MeView>> => {
  const first = visitor.seats[0];
  if (!first) return refuse(nothingFor(visitor));
  return done({
    name: first.person.name,
    language: languageOf(visitor),
    local,
    programmes: visitor.seats.map(({ programme, person }) => {
      const facilitator = isFacilitator(person);
      const mine = person.memberships.flatMap(({ group }) => groupOf(programme, group) ?? []);
      const groups = alphabetical(facilitator ? programme.groups : mine);
      return {
        id: programme.id,
        name: programme.name,
        facilitator,
        reader: person.programmeRoles.includes("reader"),
        groups: groups.map(({ id, name }) => ({ id, name, member: mine.some((group) => group.id === id) })),
      };
    }),
  });
};
