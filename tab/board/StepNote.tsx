import type { NoteView } from "../../bot/contract/views.ts";
import { Icon } from "../icons.tsx";
import { useOnBoard } from "./context.ts";
import { languageOf, marks, NoteFoot } from "./Note.tsx";

/** A next step: done or not, by shape and word. */
export function StepNote({ note }: { note: NoteView }) {
  const on = useOnBoard();
  const { step, by } = on.words.board.detail;
  const detail = note.detail?.kind === "step" ? note.detail : undefined;
  return (
    <li className={detail?.done ? "is-done" : undefined} {...marks(note, on)}>
      <Icon name={detail?.done ? "answered" : "open"} />
      <div>
        <span className="vh">{detail?.done ? step.done : step.open}: </span>
        <p className="words" lang={languageOf(note, on)}>
          {note.text}
        </p>
        <NoteFoot note={note} more={detail?.due && !detail.done ? [by(on.when.day(detail.due))] : []} />
      </div>
    </li>
  );
}
