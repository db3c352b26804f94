import { momentOf } from "../assignment/assignment.ts";
import type { Programme } from "../programme/programme.ts";
import { nextOpening } from "../programme/quiet.ts";
import type { Moment } from "../time.ts";
import type { Mailing } from "./mailing.ts";

/** When a mailing begins to go out: its own moment, or the first after it at which a group of its may be disturbed. */
export function goesFrom(
  { when, to }: Pick<Mailing, "when" | "to">,
  { gatherings, groups, settings: { quietHours } }: Pick<Programme, "gatherings" | "groups" | "settings">,
): Moment | undefined {
  const at = momentOf(when, gatherings);
  if (!at) return undefined;
  const openings = groups
    .filter(({ id }) => to.groups?.includes(id) ?? true)
    .map(({ quietPeriods }) => nextOpening(at, quietHours, quietPeriods).at);
  return openings.sort()[0] ?? nextOpening(at, quietHours).at;
}
