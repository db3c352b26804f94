import type { Version } from "./answer.ts";
import type { Assignment } from "./assignment.ts";
import type { CheckIn, Standing, Status } from "./standing.ts";

/** So many check-ins are kept for the picture of how it has gone: two years of one a month. */
const mostKept = 24;
const statuses: readonly Status[] = ["on_track", "stuck", "need_help"];

/** What a check-in says about where the case stands, if it says so. */
export function checkInOf(assignment: Assignment, { values, by, at }: Version): CheckIn | undefined {
  if (!assignment.checkIn) return undefined;
  const lands = assignment.questions.find((q) => q.lands?.lane === "case" && q.lands.field === "status");
  const status = statuses.find((known) => known === values[lands?.id ?? "status"]);
  const confidence = values["confidence"];
  return (
    status && {
      assignment: assignment.id,
      status,
      ...(typeof confidence === "number" && { confidence }),
      at,
      by,
    }
  );
}

/** One line for each check-in, the latest words of it; the last one is where the group stands now. */
export function withCheckIn(standing: Standing, said: CheckIn | undefined): Standing {
  if (!said) return standing;
  const before = standing.checkIns ?? [];
  const again = before.some((c) => c.assignment === said.assignment);
  const all = again ? before.map((c) => (c.assignment === said.assignment ? said : c)) : [...before, said];
  const checkIns = all.slice(-mostKept);
  const { assignment: _of, ...last } = checkIns.at(-1) ?? said;
  return { ...standing, checkIns, lastCheckIn: last };
}
