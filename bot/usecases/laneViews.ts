import { maySee, mayWrite } from "../domain/access.ts";
import { lanes, type Case } from "../domain/case.ts";
import type { Person } from "../domain/person.ts";
import { inLane } from "../domain/rank.ts";
import type { LaneView } from "../contract/views.ts";
import { noteView } from "./board/noteView.ts";

export function laneViews(theCase: Case, viewer: Person, name: (person: string) => string): LaneView[] {
  const { groups } = theCase;
  const member = mayWrite(viewer, groups);
  return lanes.map((lane) => ({
    lane,
    notes: inLane(theCase, lane)
      .filter((note) => maySee(viewer, { groups, circle: note.circle }))
      .map((note) => noteView(note, name, member)),
  }));
}
