import { Icon } from "../icons.tsx";
import { useOnBoard } from "./context.ts";
import type { OnNote } from "./desk.ts";
import { NoteHands } from "./Hands.tsx";
import { languageOf, marks, NoteFoot } from "./Note.tsx";

/** A next step: done or not, by shape and word; whoever writes here can tick it. */
export function StepNote({ note, lane }: OnNote) {
  const on = useOnBoard();
  const { step, by } = on.words.board.detail;
  const detail = note.detail?.kind === "step" ? note.detail : undefined;
  const done = detail?.done ?? false;
  const { desk } = on;
  return (
    <li className={done ? "is-done" : undefined} {...marks(note, on)}>
      {desk ? (
        <input
          type="checkbox"
          id={`tick-${note.id}`}
          aria-labelledby={`text-${note.id}`}
          checked={done}
          onChange={() => desk.wish({ is: "tick", note, lane, done: !done })}
        />
      ) : (
        <Icon name={done ? "answered" : "open"} />
      )}
      <div>
        <NoteHands note={note} lane={lane} />
        {!desk && <span className="vh">{done ? step.done : step.open}: </span>}
        <p className="words" id={`text-${note.id}`} lang={languageOf(note, on)}>
          {note.text}
        </p>
        <NoteFoot note={note} more={detail?.due && !done ? [by(on.when.day(detail.due))] : []} />
      </div>
    </li>
  );
}
