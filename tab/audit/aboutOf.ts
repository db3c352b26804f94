import type { ActLine } from "../../bot/contract/deskViews.ts";
import type { Words } from "../words.ts";

/** What a line of the log is about, by the names that people know. */
export function aboutOf(line: ActLine, { audit: w, common }: Words<"audit" | "common">): string {
  const { by, group, assignment, person, subject } = line;
  const { gathering, role, circle, lane, phase, fields } = subject;
  return [
    assignment,
    group === by ? undefined : group,
    person,
    named(role, w.roles),
    gathering === undefined ? undefined : w.gathering(gathering),
    line.phase ?? (phase === undefined ? undefined : w.phase(phase)),
    line.case,
    named(lane, common.lane),
    named(circle, w.to),
    ...(fields ?? "").split(",").map((field) => named(field, w.fields)),
  ]
    .filter(Boolean)
    .join(" · ");
}

const named = (code: string | undefined, names: Readonly<Record<string, string>>): string | undefined =>
  code === undefined ? undefined : names[code];
