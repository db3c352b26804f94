import { momentOf } from "../assignment/assignment.ts";
import { quietBecause } from "../delivery/quiet.ts";
import { dayOf } from "../time.ts";
import type { Plan } from "./plan.ts";
import type { PlanWarning } from "./problem.ts";

/** Sent or due on a day on which nobody works, or on which one of its groups is left in peace. */
export function adviseOnDays({ programme, assignments }: Plan): PlanWarning[] {
  const { gatherings, groups, settings } = programme;
  return assignments.flatMap((of) =>
    (["opens", "due"] as const).flatMap((which): PlanWarning[] => {
      const at = momentOf(of[which], gatherings);
      if (!at) return [];
      const asked = groups.filter(({ id }) => !of.groups || of.groups.includes(id));
      const quiet = (periods: (typeof asked)[number]["quietPeriods"]) =>
        quietBecause(dayOf(at), settings.quietHours, periods);
      const because = quiet([]);
      const group = because ? undefined : asked.find(({ quietPeriods }) => quiet(quietPeriods));
      if (!because && !group) return [];
      return [
        {
          is: "quietDay",
          about: { what: "assignment", id: of.id },
          facts: {
            assignment: of.title.nb,
            which,
            because: because ?? "quietPeriod",
            group: group?.name ?? "",
          },
        },
      ];
    }),
  );
}
