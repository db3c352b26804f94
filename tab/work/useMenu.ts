import type { NoteView } from "../../bot/contract/views.ts";
import type { Lane } from "../../bot/domain/case/case.ts";
import { useOnBoard } from "../board/context.ts";
import { leadTo } from "../lead.ts";
import { lanesInOrder } from "../board/lanes.ts";
import type { AtBench, Open } from "./context.ts";
import type { MenuItem } from "./menu.ts";
import { moves } from "./moves.ts";
import { noteAt, notesIn, stepFrom, without } from "./patch.ts";

interface Menu {
  note: NoteView;
  at: HTMLElement;
  items: MenuItem[];
  lanes: { lane: Lane; name: string; run: () => void }[];
}

/** What can be done with this note, here and now. */
export function useMenu(bench: AtBench, opened: Open | undefined): Menu | undefined {
  const { view } = useOnBoard();
  if (opened?.is !== "menu") return undefined;
  const { at } = opened;
  const { note, lane } = noteAt(view, opened.note.id) ?? opened;
  const { work, open, acting, drawer, follow } = bench;
  const move = moves(bench, view);
  const seen = { note: note.id, rev: note.rev };
  const up = stepFrom(view, note.id, lane, "up");
  const down = stepFrom(view, note.id, lane, "down");
  const { detail } = note;
  const solved = detail?.kind === "obstacle" && detail.state === "solved";

  const archive = (): void => {
    const notes = notesIn(view, lane);
    const index = notes.findIndex(({ id }) => id === note.id);
    const beside = notes[index + 1] ?? notes[index - 1];
    const said = { said: () => work.done.archived, expect: (now: typeof view) => without(now, note.id) };
    const focusOn = follow();
    void acting.act("archiveNote", seen, said).then(({ is }) => {
      if (is === "done") focusOn(beside ? `more-${beside.id}` : `add-${lane}`);
      else focusOn(`more-${note.id}`);
    });
  };
  const solve = (): void =>
    void acting.act(
      "solveObstacle",
      { ...seen, solved: !solved },
      { said: () => (solved ? work.done.unsolved : work.done.solved) },
    );
  const edit = (): void => {
    const unsaved = drawer.of({ lane, note: note.id });
    open({ is: "editor", note, lane, ...(unsaved && { unsaved }) });
  };
  const items: (MenuItem | false)[] = [
    { name: work.menu.edit, run: edit },
    lane === "obstacles" && { name: solved ? work.menu.unsolved : work.menu.solved, run: solve },
    up !== undefined && { name: work.menu.up, run: () => move.nudge(note, lane, "up") },
    down !== undefined && { name: work.menu.down, run: () => move.nudge(note, lane, "down") },
    { name: work.menu.move, hint: work.menu.keys, moves: true, run: () => {} },
    {
      name: note.asked && view.desk?.sharing === "approves" ? work.menu.approve : work.menu.share,
      run: () => open({ is: "share", note, lane }),
    },
    note.assignment !== undefined &&
      note.group === view.group.id && {
        name: work.menu.answer,
        run: () =>
          void leadTo({
            programme: view.programme.id,
            group: view.group.id,
            assignment: note.assignment ?? "",
          }),
      },
    { name: work.menu.history, run: () => open({ is: "history", note, lane }) },
    { name: work.menu.archive, run: archive },
  ];
  const lanes = lanesInOrder
    .filter((it) => it !== lane)
    .map((it) => ({ lane: it, name: bench.lane[it], run: () => move.to(note, it) }));
  return { note, at, items: items.filter((it) => it !== false), lanes };
}
