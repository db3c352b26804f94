import type { Detail, Note } from "../../domain/case/case.ts";
import type { NoteView } from "../../contract/views.ts";

/** A note as it is shown. Who shared it, and what waits or lies in the archive, is for the group itself. */
export function noteView(note: Note, name: (person: string) => string, member: boolean): NoteView {
  const { shared, asked, archived } = note;
  return {
    id: note.id,
    ...(note.heading !== undefined && { heading: note.heading }),
    text: note.text,
    by: name(note.by),
    at: note.at,
    ...(note.changed && { changed: { ...note.changed, by: name(note.changed.by) } }),
    ...(member && note.lastBy !== undefined && { lastBy: name(note.lastBy) }),
    origin: note.origin.from,
    ...(note.origin.from !== "board" && { assignment: note.origin.assignment, group: note.group }),
    circle: note.circle,
    digital: note.track === "digitalisation" || note.track === "both",
    ...(note.detail && { detail: named(note.detail, name) }),
    ...(shared && { shared: { at: shared.at, ...(member && { by: name(shared.by) }) } }),
    ...(member && asked && { asked: { ...asked, by: name(asked.by) } }),
    ...(member && archived && { archived: { by: name(archived.by), at: archived.at } }),
    rev: note.rev,
  };
}

/** Who owns or decides is a role in words, or one of the group's people by id. */
export function named(detail: Detail, name: (person: string) => string): Detail {
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
