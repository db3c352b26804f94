import { useEffect, useRef } from "react";
import type { BoardView } from "../../bot/contract/views.ts";
import type { Desk, Wish } from "../board/desk.ts";
import type { AtBench } from "./context.ts";
import { drag } from "./drag.ts";
import { moves } from "./moves.ts";
import { withNote } from "./patch.ts";

/** What somebody wishes on the board is done, or laid on the bench. */
export function useGrant(desk: Desk, bench: AtBench, view: BoardView): void {
  const latest = useRef({ bench, view });
  useEffect(() => {
    latest.current = { bench, view };
  });
  useEffect(() => desk.listen((wish) => grant(wish, latest.current)), [desk]);
}

function grant(wish: Wish, { bench, view }: { bench: AtBench; view: BoardView }): void {
  const { open, acting, drawer, work, follow } = bench;
  switch (wish.is) {
    case "add": {
      const unsaved = drawer.of({ lane: wish.lane });
      return open({ is: "editor", lane: wish.lane, ...(unsaved && { unsaved }) });
    }
    case "menu":
      return open(wish);
    case "nudge":
      return moves(bench, view).nudge(wish.note, wish.lane, wish.way);
    case "drag":
      return drag(wish.note.id, wish.from, (target) => {
        if (!target) return acting.tell(work.drop.cancelled);
        moves(bench, view).put(wish.note, wish.lane, target);
      });
    case "tick": {
      const { note, done } = wish;
      const focusOn = follow();
      void acting
        .act(
          "tickNote",
          { note: note.id, rev: note.rev, done },
          {
            said: () => (done ? work.done.ticked : work.done.unticked),
            expect: (now) =>
              withNote(now, note.id, (it) =>
                it.detail?.kind === "step" ? { ...it, detail: { ...it.detail, done } } : it,
              ),
          },
        )
        .then(() => focusOn(`tick-${note.id}`));
      return;
    }
    case "step":
      return void acting.act(
        "toggleStep",
        { step: wish.step, to: wish.done ? "done" : "none" },
        { said: () => work.done.step },
      );
    case "phase":
      return open({ is: "phase", phase: wish.phase });
    case "card":
    case "cardHistory":
    case "shareNeed":
    case "archive":
      return open({ is: wish.is });
    case "kept":
    // The bar says it.
  }
}
