import { maySee } from "../domain/access.ts";
import { lanes, type Case, type Detail, type Note } from "../domain/case.ts";
import type { Person } from "../domain/person.ts";
import type { LaneView, NoteView } from "../contract/views.ts";

/** Names stand in for ids. */
interface Names {
  name: (person: string) => string;
  title: (assignment: string) => string | undefined;
}

export function laneViews(theCase: Case, viewer: Person, names: Names): LaneView[] {
  const seen = theCase.notes.filter(
    (note) => !note.archived && maySee(viewer, { groups: theCase.groups, circle: note.circle }),
  );
  return lanes.map((lane) => ({
    lane,
    notes: seen
      .filter((note) => note.lane === lane)
      .sort((a, b) => (latestOf(a) > latestOf(b) ? -1 : 1))
      .map((note) => noteView(note, names)),
  }));
}
const latestOf = (note: Note): string => note.changed?.at ?? note.at;

function noteView(note: Note, { name, title }: Names): NoteView {
  const assignment = note.origin.from === "board" ? undefined : note.origin.assignment;
  const assignmentTitle = assignment === undefined ? undefined : title(assignment);
  return {
    id: note.id,
    ...(note.heading !== undefined && { heading: note.heading }),
    text: note.text,
    by: name(note.by),
    at: note.at,
    ...(note.changed && { changed: { ...note.changed, by: name(note.changed.by) } }),
    origin: note.origin.from,
    ...(assignment !== undefined && { assignment }),
    ...(assignmentTitle !== undefined && { assignmentTitle }),
    circle: note.circle,
    digital: note.track === "digitalisation" || note.track === "both",
    ...(note.detail && { detail: named(note.detail, name) }),
    rev: note.rev,
  };
}

/** Who owns or decides is a role in words, or one of the group's people by id. */
function named(detail: Detail, name: (person: string) => string): Detail {
  const inWords = (owner: string): string => name(owner) || owner;
  switch (detail.kind) {
    case "adjacent":
      return detail.owner === undefined ? detail : { ...detail, owner: inWords(detail.owner) };
    case "nextDecision":
      return detail.decider === undefined ? detail : { ...detail, decider: inWords(detail.decider) };
    case "benefit": {
      const { owner } = detail.benefit;
      return owner === undefined
        ? detail
        : { ...detail, benefit: { ...detail.benefit, owner: inWords(owner) } };
    }
    default:
      return detail;
  }
}
