import { groupOf, type Group, type Programme } from "../../domain/programme/programme.ts";
import type { Visitor } from "../visitor/visitor.ts";

export interface OwnGroupHere {
  programme: Programme;
  group: Group;
}

/** The groups of theirs that can be spoken of here: in the channel of a group that group alone, as others read along. */
export function groupsHere({ seats, channel }: Visitor): OwnGroupHere[] {
  const mine = seats.flatMap(({ programme, person }) =>
    person.memberships.flatMap(({ group: id }) => {
      const group = groupOf(programme, id);
      return group ? [{ programme, group }] : [];
    }),
  );
  const isHere = (group: Group): boolean => channel !== undefined && group.channel?.id === channel.id;
  const isOfAGroup = seats.some(({ programme }) => programme.groups.some(isHere));
  return isOfAGroup ? mine.filter(({ group }) => isHere(group)) : mine;
}
