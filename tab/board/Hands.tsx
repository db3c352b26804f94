import type { KeyboardEvent, PointerEvent } from "react";
import type { Lane } from "../../bot/domain/case/case.ts";
import { Icon } from "../icons.tsx";
import { useOnBoard } from "./context.ts";
import type { OnNote, Way } from "./desk.ts";

/** Where hands are laid on the board. Only buttons: what they do is fetched when one of them is used. */
export function AddTo({ lane, name }: { lane: Lane; name?: string }) {
  const { words, desk } = useOnBoard();
  if (!desk) return null;
  return (
    <button
      type="button"
      className="btn quiet add no-print"
      id={`add-${lane}`}
      onClick={() => desk.wish({ is: "add", lane })}
    >
      <Icon name="plus" small={name !== undefined} />
      {name ?? words.board.hands.add}
      <span className="vh">
        {name === undefined ? `: ${words.common.lane[lane]}` : `: ${words.board.hands.add}`}
      </span>
    </button>
  );
}

const ways: Readonly<Record<string, Way>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** One button for a note: the menu, and Alt + Shift + arrows that move it. The grip is for a pointer alone. */
export function NoteHands({ note, lane }: OnNote) {
  const { words, desk } = useOnBoard();
  if (!desk) return null;
  const { hands } = words.board;
  const move = (event: KeyboardEvent<HTMLButtonElement>): void => {
    const way = ways[event.key];
    if (!way || !event.altKey || !event.shiftKey) return;
    event.preventDefault();
    desk.wish({ is: "nudge", way, note, lane });
  };
  const lift = (event: PointerEvent<HTMLSpanElement>): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    const { pointerId: pointer, clientX: x, clientY: y, currentTarget: grip } = event;
    grip.setPointerCapture(pointer);
    desk.wish({ is: "drag", note, lane, from: { pointer, x, y, grip } });
  };
  return (
    <span className="hands no-print">
      <span className="grip" title={hands.drag} onPointerDown={lift}>
        <Icon name="grip" />
      </span>
      <button
        type="button"
        className="btn quiet icon more"
        id={`more-${note.id}`}
        aria-haspopup="menu"
        aria-keyshortcuts="Alt+Shift+ArrowUp Alt+Shift+ArrowDown Alt+Shift+ArrowLeft Alt+Shift+ArrowRight"
        onKeyDown={move}
        onClick={({ currentTarget }) => desk.wish({ is: "menu", note, lane, at: currentTarget })}
      >
        <Icon name="more" />
        <span className="vh">{hands.more(note.heading ?? note.text.slice(0, 60))}</span>
      </button>
    </span>
  );
}
