import type { NoteView } from "../../bot/contract/views.ts";
import type { Lane } from "../../bot/domain/case/case.ts";
import type { PhaseNumber } from "../../bot/domain/roadmap.ts";

/** What somebody wants to do on the board. The bench (tab/work) is fetched with the first of these. */
export type Wish =
  | { is: "add"; lane: Lane }
  | ({ is: "menu"; at: HTMLElement } & OnNote)
  | ({ is: "nudge"; way: Way } & OnNote)
  | ({ is: "drag"; from: PointerStart } & OnNote)
  | ({ is: "tick"; done: boolean } & OnNote)
  | { is: "card" }
  | { is: "cardHistory" }
  | { is: "shareNeed" }
  | { is: "step"; step: string; done: boolean }
  | { is: "phase"; phase: PhaseNumber }
  | { is: "archive" }
  /** Something was left undone before the page was loaded. */
  | { is: "kept" };
export interface OnNote {
  note: NoteView;
  lane: Lane;
}
export type Way = "up" | "down" | "left" | "right";
export interface PointerStart {
  pointer: number;
  x: number;
  y: number;
  grip: HTMLElement;
}

export interface Desk {
  wish: (wish: Wish) => void;
  /** Whoever listens gets what was wished before, too. */
  listen: (grant: (wish: Wish) => void) => () => void;
}

/** Wishes wait here until there is somebody to grant them. */
export function openDesk(called: () => void): Desk {
  let waiting: Wish[] = [];
  let grant: ((wish: Wish) => void) | undefined;
  return {
    wish: (wish) => {
      if (grant) return grant(wish);
      waiting.push(wish);
      called();
    },
    listen: (listener) => {
      grant = listener;
      const before = waiting;
      waiting = [];
      before.forEach(listener);
      return () => (grant = undefined);
    },
  };
}

/** Where unsaved words and unsent acts of this board are kept, for as long as the window is open. */
export const keptUnder = ({ programme, group }: { programme: string; group: string }) => ({
  words: `lg.words.${programme}.${group}`,
  acts: `lg.acts.${programme}.${group}`,
});
export function hasKept(board: { programme: string; group: string }): boolean {
  try {
    return Object.values(keptUnder(board)).some((key) => sessionStorage.getItem(key) !== null);
  } catch {
    return false;
  }
}
