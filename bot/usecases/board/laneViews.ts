import { mayWrite, maySee } from "../../domain/access.ts";
import { lanes, type Case } from "../../domain/case/case.ts";
import type { Person } from "../../domain/programme/person.ts";
import { onLanes } from "../../domain/board/rank.ts";
import type { LaneView } from "../../contract/views.ts";
import { noteView } from "./noteView.ts";

interface InWords {
  name: (person: string) => string;
  title: (assignment: string) => string | undefined;
}

/** The lanes of a board as this viewer may see them. */
export function laneViews(theCase: Case, viewer: Person, { name, title }: InWords): LaneView[] {
  const member = mayWrite(viewer, theCase.groups);
  const there = onLanes(theCase);
  return lanes.map((lane) => ({
    lane,
    notes: (there.get(lane) ?? [])
      .filter((note) => maySee(viewer, { groups: theCase.groups, circle: note.circle }))
      .map((note) => {
        const view = noteView(note, name, member);
        const assignmentTitle = view.assignment === undefined ? undefined : title(view.assignment);
        return { ...view, ...(assignmentTitle !== undefined && { assignmentTitle }) };
      }),
  }));
}
