import { asksGroup, momentOf, type AgendaItem } from "../assignment/assignment.ts";
import { quietBecause } from "../programme/quiet.ts";
import type { Programme } from "../programme/programme.ts";
import { dayOf } from "../time.ts";
import type { Plan } from "./plan.ts";
import type { PlanWarning, QuietDay } from "./problem.ts";

/** Sent or due on a day on which nobody works, or on which one of its groups is left in peace. */
export const quietDaysOf = (
  item: Pick<AgendaItem, "opens" | "due" | "groups">,
  { gatherings, groups, settings }: Pick<Programme, "gatherings" | "groups" | "settings">,
): QuietDay[] =>
  (["opens", "due"] as const).flatMap((which): QuietDay[] => {
    const at = momentOf(item[which], gatherings);
    if (!at) return [];
    const asked = groups.filter(({ id }) => asksGroup(item, id));
    const quiet = (periods: (typeof asked)[number]["quietPeriods"]): QuietDay["because"] | undefined =>
      quietBecause(dayOf(at), settings.quietHours, periods);
    const because = quiet([]);
    if (because) return [{ which, because, group: "" }];
    const group = asked.find(({ quietPeriods }) => quiet(quietPeriods));
    return group ? [{ which, because: "quietPeriod", group: group.name }] : [];
  });

export const adviseOnDays = ({ programme, assignments }: Plan): PlanWarning[] =>
  assignments.flatMap((of) =>
    quietDaysOf(of, programme).map((found): PlanWarning => ({
      is: "quietDay",
      about: { what: "assignment", id: of.id },
      facts: { assignment: of.title.nb, ...found },
    })),
  );
