import type { BoardView, NoteView } from "../../bot/contract/views.ts";
import type { Lane } from "../../bot/domain/case/case.ts";
import type { BoardWords } from "./context.ts";

/** What is different on the board since it was last seen. */
export interface Changes {
  any: boolean;
  notes: NoteChange[];
  /** The ids of `notes`, to mark them. */
  marked: ReadonlySet<string>;
  gone: number;
  phase?: string;
  task?: { title: string; state: "answered" | "draft" };
}
export interface NoteChange {
  id: string;
  by: string;
  lane: Lane;
  isNew: boolean;
  moved: boolean;
  origin: NoteView["origin"];
}
export const nothingNew: Changes = { any: false, notes: [], marked: new Set(), gone: 0 };

/** What the reader has changed, with the case's `rev` after it: what one has done oneself is no news. */
export type Own = ReadonlyMap<string, number>;

export function whatChanged(was: BoardView, is: BoardView, own: Own = new Map()): Changes {
  const revs = new Map(notesOf(is).map(({ note }) => [note.id, note.rev]));
  const untouchedSince = [...own].filter(([id, rev]) => (revs.get(id) ?? 0) <= rev).map(([id]) => id);
  const ids = new Set(untouchedSince);
  return changesBetween(without(was, ids), without(is, ids));
}

function changesBetween(before: BoardView, after: BoardView): Changes {
  const lanes = new Map(notesOf(before).map(({ note, lane }) => [note.id, lane]));
  const old = new Map(notesOf(before).map(({ note }) => [note.id, note.rev]));
  const now = notesOf(after);
  const notes = now
    .filter(({ note }) => old.get(note.id) !== note.rev)
    .map(({ note, lane }) => ({
      id: note.id,
      by: (old.has(note.id) && (note.lastBy ?? note.changed?.by)) || note.by,
      lane,
      isNew: !old.has(note.id),
      moved: old.has(note.id) && lanes.get(note.id) !== lane,
      origin: note.origin,
    }));
  const ids = new Set(now.map(({ note }) => note.id));
  const here = hereIn(after);
  const states = new Map(before.remaining.map((task) => [task.assignment, task.state]));
  const task = after.remaining.find(
    ({ assignment, state }) =>
      (state === "answered" || state === "draft") && states.get(assignment) !== state,
  );
  return {
    any: !sameBoard(before, after),
    notes,
    marked: new Set(notes.map((note) => note.id)),
    gone: [...old.keys()].filter((id) => !ids.has(id)).length,
    ...(here !== hereIn(before) && here !== undefined && { phase: here }),
    ...(task && { task: { title: task.title, state: task.state as "answered" | "draft" } }),
  };
}

function without(view: BoardView, own: ReadonlySet<string>): BoardView {
  if (own.size === 0) return view;
  const lanes = view.lanes.map(({ lane, notes }) => ({
    lane,
    notes: notes.filter(({ id }) => !own.has(id)),
  }));
  // What the reader did has moved the case on, and maybe the card with it.
  const { case: _card, roadmap, ...rest } = view;
  return own.has("card") ? { ...rest, lanes, roadmap: { ...roadmap, phases: [] } } : { ...view, lanes };
}

const notesOf = (view: BoardView) =>
  view.lanes.flatMap(({ lane, notes }) => notes.map((note) => ({ note, lane })));
const hereIn = (view: BoardView): string | undefined =>
  view.roadmap.phases.find((phase) => phase.state === "here")?.name;
/** The clock and the days that pass are no news. */
const timeless = (view: BoardView): string =>
  JSON.stringify(view, (key, value: unknown) =>
    key === "asOf" || key === "daysLeft" || key === "rev" ? undefined : value,
  );
const sameBoard = (a: BoardView, b: BoardView): boolean => timeless(a) === timeless(b);

/** One sentence for the live line: who did what, where. */
export function sentence(changes: Changes, { board, common }: BoardWords): string {
  const { live } = board;
  const [first, ...others] = changes.notes;
  if (first && others.length > 0) {
    const oneAnswer = changes.notes.every((note) => note.origin !== "board" && note.by === first.by);
    const count = changes.notes.length;
    return oneAnswer && first.by !== "" ? live.answeredWithSeveral(first.by, count) : live.several(count);
  }
  if (first && first.by !== "") {
    const lane = common.lane[first.lane];
    if (first.moved) return live.moved(first.by, lane);
    if (!first.isNew) return live.changed(first.by, lane);
    return (first.origin === "board" ? live.wrote : live.answeredInChat)(first.by, lane);
  }
  if (first) return live.several(1);
  if (changes.phase !== undefined) return live.phase(changes.phase);
  if (changes.task) return live[changes.task.state](changes.task.title);
  return changes.gone > 0 ? live.gone : live.other;
}
