/** How a board grows with what lies on it, on the embedded store: `node tests/bench/notes.ts`. */
import { demoHouse, demoProgramme } from "../support/demoHouse.ts";
import { fillBoard } from "./fillBoard.ts";

export interface NotesRow {
  notes: number;
  /** Milliseconds from the question to the view as JSON, and its size. */
  p50: number;
  p99: number;
  kB: number;
}

export async function notesRows(): Promise<NotesRow[]> {
  const rows: NotesRow[] = [];
  for (const notes of [10, 100, 300, 1_000]) {
    const demo = await demoHouse();
    await fillBoard(demo.store, demoProgramme, "fjordvik", { live: notes, archived: 0 });
    const visitor = await demo.house.arrive({ account: demo.account("fj-terje") });
    const times: number[] = [];
    let bytes = 0;
    for (let n = 0; n < 300; n++) {
      const from = performance.now();
      const view = await demo.house.viewBoard({ visitor, programme: demoProgramme, group: "fjordvik" });
      bytes = JSON.stringify(view).length;
      times.push(performance.now() - from);
    }
    await demo.close();
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number): number =>
      Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 100) / 100;
    rows.push({ notes, p50: at(0.5), p99: at(0.99), kB: Math.round(bytes / 1000) });
  }
  return rows;
}

if (import.meta.main) console.table(await notesRows());
