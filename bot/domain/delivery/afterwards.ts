import { momentOf } from "../assignment/assignment.ts";
import { assignmentOf, type Mailing } from "./mailing.ts";
import type { Warning } from "./outlook.ts";
import type { Foreseen, ProgrammeFacts } from "./planning.ts";
import { nextGathering } from "../programme/programme.ts";
import { onTheWall, type Moment } from "../time.ts";

/**
 * A nudge that comes when the deadline is past has missed what it was for: how many get it then. The same of the next
 * gathering, unless the deadline is after it.
 */
export function afterwards(
  { what }: Mailing,
  rows: readonly Foreseen[],
  { programme, assignments }: ProgrammeFacts,
  now: Moment,
): Warning[] {
  const about = assignments.get(assignmentOf(what) ?? "");
  const due = about && momentOf(about.due, programme.gatherings);
  const next = nextGathering(programme, now);
  const begins = next?.when && onTheWall(next.when.startDay, next.when.startClock);
  const after = (limit: Moment): number =>
    rows.filter(({ fate }) => fate.is === "goes" && fate.at > limit).length;
  const late = due && due > now ? after(due) : 0;
  const missed = begins && begins > now && (due ?? begins) <= begins ? after(begins) : 0;
  return [
    ...(due && late > 0 ? [{ is: "afterDeadline", people: late, at: due } as const] : []),
    ...(next && begins && missed > 0
      ? [{ is: "afterGathering", people: missed, at: begins, gathering: next.number } as const]
      : []),
  ];
}
