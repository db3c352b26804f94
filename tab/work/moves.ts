import type { BoardView, NoteView } from "../../bot/contract/views.ts";
import type { Lane } from "../../bot/domain/case/case.ts";
import { lanesInOrder } from "../board/lanes.ts";
import type { Way } from "../board/desk.ts";
import type { AtBench } from "./context.ts";
import type { Target } from "./drag.ts";
import { noteAt, notesIn, stepFrom, withMoved, type Spot } from "./patch.ts";

/** A note moves: by a pointer, a key, or the menu. It is there at once; where it is comes from the service. */
export function moves({ acting, work, follow, lane: names }: AtBench, view: BoardView) {
  const go = async (note: NoteView, lane: Lane, spot: Spot, said: string, rev = note.rev): Promise<void> => {
    const focusOn = follow();
    focusOn(`more-${note.id}`);
    const came = await acting.act(
      "moveNote",
      { note: note.id, rev, lane, ...spot },
      {
        said: ({ parked }) => (parked ? work.done.parked : said),
        expect: (now) => withMoved(now, note.id, lane, spot),
        quiet: true,
      },
    );
    if (came.is === "done") return focusOn(`more-${note.id}`);
    const { now, by = "" } = came.refusal.details ?? {};
    // Somebody has changed the words meanwhile: another place takes nothing from them.
    if (now && !now.archived && rev !== now.rev) return go(note, lane, spot, said, now.rev);
    acting.tell(now ? work.conflict.moved(by) : came.refusal.message, true);
  };
  return {
    to: (note: NoteView, lane: Lane): void =>
      void go(note, lane, { place: "top" }, work.done.movedTo(names[lane])),
    put: (note: NoteView, from: Lane, { lane, above }: Target): void => {
      if (above === note.id) return;
      const notes = notesIn(view, lane);
      const index = notes.findIndex(({ id }) => id === note.id);
      const same = lane === from && (above ?? "") === (notes[index + 1]?.id ?? "");
      if (same) return;
      const spot: Spot = above === undefined ? { place: "bottom" } : { above };
      const after = notesIn(withMoved(view, note.id, lane, spot), lane);
      const place = after.findIndex(({ id }) => id === note.id) + 1;
      const said = lane === from ? work.done.movedPlace(place, after.length) : work.done.movedTo(names[lane]);
      void go(note, lane, spot, said);
    },
    nudge: (note: NoteView, lane: Lane, way: Way): void => {
      if (way === "up" || way === "down") {
        const now = noteAt(view, note.id) ?? { note, lane };
        const step = stepFrom(view, note.id, now.lane, way);
        if (!step) return;
        const said = work.done.movedPlace(step.index + 1, notesIn(view, now.lane).length);
        return void go(now.note, now.lane, step.spot, said);
      }
      const at = lanesInOrder.indexOf(lane);
      const to = lanesInOrder[at + (way === "right" ? 1 : -1)];
      if (to) void go(note, to, { place: "top" }, work.done.movedTo(names[to]));
    },
  };
}
