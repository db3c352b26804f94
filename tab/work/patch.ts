import type { BoardView, NoteView } from "../../bot/contract/views.ts";
import type { Lane } from "../../bot/domain/case/case.ts";

/** The board as it will be after an act, shown at once. The service's own answer takes its place. */
export type Spot = { above: string } | { place: "top" | "bottom" };

export const notesIn = (view: BoardView, lane: Lane): NoteView[] =>
  view.lanes.find((it) => it.lane === lane)?.notes ?? [];

export function noteAt(view: BoardView, id: string): { note: NoteView; lane: Lane } | undefined {
  for (const { lane, notes } of view.lanes) {
    const note = notes.find((it) => it.id === id);
    if (note) return { note, lane };
  }
  return undefined;
}

export function withMoved(view: BoardView, id: string, to: Lane, spot: Spot): BoardView {
  const found = noteAt(view, id);
  if (!found) return view;
  const known = view.lanes.some(({ lane }) => lane === to);
  const lanes = known ? view.lanes : [...view.lanes, { lane: to, notes: [] }];
  return {
    ...view,
    lanes: lanes.map(({ lane, notes }) => {
      const others = lane === found.lane || lane === to ? notes.filter((it) => it.id !== id) : notes;
      if (lane !== to) return { lane, notes: others };
      const index =
        "above" in spot
          ? others.findIndex((it) => it.id === spot.above)
          : spot.place === "top"
            ? 0
            : others.length;
      return { lane, notes: others.toSpliced(index < 0 ? 0 : index, 0, found.note) };
    }),
  };
}

export const without = (view: BoardView, id: string): BoardView => ({
  ...view,
  lanes: view.lanes.map(({ lane, notes }) => ({ lane, notes: notes.filter((it) => it.id !== id) })),
});

export const withNote = (view: BoardView, id: string, change: (note: NoteView) => NoteView): BoardView => ({
  ...view,
  lanes: view.lanes.map(({ lane, notes }) => ({
    lane,
    notes: notes.map((it) => (it.id === id ? change(it) : it)),
  })),
});

/** Where a note goes when it is moved one place by a key or in the menu; nowhere when it is at the end. */
export function stepFrom(
  view: BoardView,
  id: string,
  lane: Lane,
  way: "up" | "down",
): { spot: Spot; index: number } | undefined {
  const notes = notesIn(view, lane);
  const at = notes.findIndex((it) => it.id === id);
  if (at < 0) return undefined;
  if (way === "up") {
    const above = notes[at - 1];
    return above && { spot: { above: above.id }, index: at - 1 };
  }
  if (at === notes.length - 1) return undefined;
  const below = notes[at + 2];
  return { spot: below ? { above: below.id } : { place: "bottom" }, index: at + 1 };
}
