import { useState } from "react";
import type { AssignmentDraft } from "../../bot/domain/plan/draft.ts";

/** What somebody has just added is not wrong before they have left the field, or tried to save. */
export interface Heard {
  /** Whether what is wrong with a field can be said. */
  may: (field: string) => boolean;
  left: (field: string) => void;
  /** Everything that is there has been asked about. */
  all: () => void;
}

export function useHeard(draft: AssignmentDraft): Heard {
  const [known, setKnown] = useState(() => idsIn(draft));
  const [left, setLeft] = useState<readonly string[]>([]);
  return {
    may: (field) => {
      const place = placeOf(field, draft);
      const isNew = place.some(({ id }) => id !== undefined && !known.has(id));
      return !isNew || left.some((it) => `${nameOf(place)}.`.startsWith(`${it}.`));
    },
    left: (field) => {
      const name = nameOf(placeOf(field, draft));
      if (!left.includes(name)) setLeft([...left, name]);
    },
    all: () => setKnown(idsIn(draft)),
  };
}

interface Step {
  part: string;
  id?: string;
}
/** The way to a field. What stands in a list is called by its id: it may be moved, and others taken away before it. */
function placeOf(field: string, draft: AssignmentDraft): Step[] {
  let here: unknown = draft;
  return field.split(".").map((part) => {
    const inList = Array.isArray(here);
    here = isObject(here) ? here[part] : undefined;
    return inList && isObject(here) && typeof here["id"] === "string" ? { part, id: here["id"] } : { part };
  });
}
const nameOf = (place: readonly Step[]): string => place.map(({ part, id }) => id ?? part).join(".");

/** The ids of questions, and of the options and columns in them. */
const idsIn = ({ questions }: AssignmentDraft): ReadonlySet<string> =>
  new Set(
    questions.flatMap(({ id, options = [], columns = [] }) => [
      id,
      ...options.map((option) => option.id),
      ...columns.flatMap((column) => [column.id, ...(column.options ?? []).map((option) => option.id)]),
    ]),
  );

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
