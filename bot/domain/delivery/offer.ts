import { asksGroup, momentOf, stateOf, takesAnswers, type AgendaItem } from "../assignment/assignment.ts";
import { nextGathering, type Programme } from "../programme/programme.ts";
import { nextOpening } from "../programme/quiet.ts";
import type { Standing } from "../answer/standing.ts";
import { day, later, onTheWall, type Moment } from "../time.ts";

/** So long before the deadline there is still time to answer, and those who wanted to have done so. */
const ahead = 2 * day;
/** Before a gathering the deadline may be days away from it: then this counts. */
const beforeGathering = 5 * day;

/** The groups that are asked and have not answered; where each answers alone, nobody knows that of a group. */
export const silentGroups = (
  { groups }: Pick<Programme, "groups">,
  item: Pick<AgendaItem, "id" | "answeredBy" | "groups">,
  standings: ReadonlyMap<string, Standing>,
): string[] =>
  groups
    .map((group) => group.id)
    .filter((group) => asksGroup(item, group))
    .filter((group) => item.answeredBy === "person" || !standings.get(group)?.answered[item.id]);

/** A nudge to some of those who each answer alone would tell who of them has not (PV1). */
export const isNudgeable = ({ answeredBy, audience }: Pick<AgendaItem, "answeredBy" | "audience">): boolean =>
  answeredBy === "group" || audience === "whole_group";

/**
 * What a facilitator may be offered to remind of now, what is due first at the head: open, in the last days before its deadline or before the next
 * gathering, not answered by everybody, and at an hour when a card disturbs nobody.
 */
export function toOffer(
  programme: Programme,
  agenda: readonly AgendaItem[],
  standings: ReadonlyMap<string, Standing>,
  now: Moment,
): AgendaItem[] {
  if (nextOpening(now, programme.settings.quietHours).because) return [];
  const next = nextGathering(programme, now)?.when;
  const gathering = next && onTheWall(next.startDay, next.startClock);
  const near = (at: Moment | undefined, before: number): boolean =>
    at !== undefined && at > now && later(at, -before) <= now;
  const dueOf = (item: AgendaItem): Moment | undefined => momentOf(item.due, programme.gatherings);
  const found = agenda.filter((item) => {
    const due = dueOf(item);
    const soon =
      near(due, ahead) ||
      (due !== undefined && due <= (gathering ?? due) && near(gathering, beforeGathering));
    return (
      soon &&
      isNudgeable(item) &&
      takesAnswers(stateOf(item, programme.gatherings, now)) &&
      silentGroups(programme, item, standings).length > 0
    );
  });
  return found.sort((a, b) => ((dueOf(a) ?? "9") < (dueOf(b) ?? "9") ? -1 : 1));
}
