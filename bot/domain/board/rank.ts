import type { Case, Lane, Note } from "../case/case.ts";
import { ms } from "../time.ts";

/**
 * Where a note stands in its lane: a number, the highest on top. Without a place of its own it is the moment of the last
 * change, so that what arrives is on top; a note that was put somewhere stands halfway between its neighbours.
 */
export const rank = (note: Pick<Note, "order" | "changed" | "at">): number =>
  note.order ?? ms(note.changed?.at ?? note.at);

/** The notes on a lane as they are seen, the top first. Equal ranks stand by their ids, the same on every screen. */
export const inLane = (of: Pick<Case, "notes">, lane: Lane): Note[] =>
  ranked(of.notes.filter((note) => note.lane === lane && !note.archived));

/** All that is on the board, lane by lane. */
export function onLanes({ notes }: Pick<Case, "notes">): ReadonlyMap<Lane, Note[]> {
  const there = Map.groupBy(
    notes.filter((note) => !note.archived),
    (note) => note.lane,
  );
  return new Map([...there].map(([lane, all]) => [lane, ranked(all)] as const));
}

/** Each rank is reckoned once. */
function ranked(notes: readonly Note[]): Note[] {
  const all = notes.map((note) => ({ note, at: rank(note) }));
  return all.sort((a, b) => b.at - a.at || (a.note.id < b.note.id ? -1 : 1)).map(({ note }) => note);
}

export type Position = "top" | "bottom" | { above: string };
const apart = 1_000;

/**
 * Puts a note at a place in its lane. Where two neighbours are too close for a number between them, the lane is given
 * even distances first, below its top, so that whatever arrives later is still on top.
 */
export function placed(of: Case, id: string, place: Position): Case {
  const note = of.notes.find((n) => n.id === id);
  if (!note) return of;
  const others = inLane(of, note.lane).filter((n) => n.id !== id);
  const target = typeof place === "object" ? others.findIndex((n) => n.id === place.above) : 0;
  const index = place === "bottom" ? others.length : Math.max(0, target);
  const [above, below] = [others[index - 1], others[index]];
  const order = between(above && rank(above), below && rank(below), rank(note));
  if (order !== undefined) return withOrders(of, new Map([[id, order]]));
  const row = [...others.slice(0, index), note, ...others.slice(index)];
  const top = rank(others[0] ?? note);
  return withOrders(of, new Map(row.map((n, i) => [n.id, top - i * apart])));
}

/** The number halfway, or `undefined` when there is none left. */
function between(above: number | undefined, below: number | undefined, own: number): number | undefined {
  if (above === undefined) return below === undefined ? own : below + apart;
  if (below === undefined) return above - apart;
  const half = above + (below - above) / 2;
  return half < above && half > below ? half : undefined;
}

const withOrders = (of: Case, orders: ReadonlyMap<string, number>): Case => ({
  ...of,
  notes: of.notes.map((note) => {
    const order = orders.get(note.id);
    return order === undefined ? note : { ...note, order };
  }),
});
