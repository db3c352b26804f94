import type { ActLine } from "../../bot/contract/deskViews.ts";
import type { Sections } from "../words.ts";

/** What a line of the log is about, by the names that people know. */
export function aboutOf({ by, group, assignment, person, subject }: ActLine, w: Sections["audit"]): string {
  const { gathering, role, circle, phase, fields } = subject;
  return [
    assignment,
    group === by ? undefined : group,
    person,
    named(role, w.roles),
    gathering === undefined ? undefined : w.gathering(gathering),
    phase === undefined ? undefined : w.phase(phase),
    named(circle, w.to),
    ...(fields ?? "").split(",").map((field) => named(field, w.fields)),
  ]
    .filter(Boolean)
    .join(" · ");
}

const named = (code: string | undefined, names: Readonly<Record<string, string>>): string | undefined =>
  code === undefined ? undefined : names[code];
