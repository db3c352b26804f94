import type { NoteView } from "../../bot/contract/views.ts";
import type { Lane } from "../../bot/domain/case/case.ts";
import type { Moment } from "../../bot/domain/time.ts";
import { Icon } from "../icons.tsx";
import { inSentence } from "../inSentence.ts";
import { useOnBoard, type OnBoard } from "./context.ts";
import { detailLines } from "./detail.ts";
import { NoteHands } from "./Hands.tsx";
import { SeenBy } from "./SeenBy.tsx";

/** One note: plain HTML, whose words stand as they were written (SP4). */
export function Note({ note, lane }: { note: NoteView; lane: Lane }) {
  const on = useOnBoard();
  const { board } = on.words;
  const { detail } = note;
  return (
    <li className="note" {...marks(note, on)}>
      <NoteHands note={note} lane={lane} />
      {on.marked.has(note.id) && <span className="vh">{board.note.new}: </span>}
      <From note={note} />
      {detail?.kind === "nextDecision" && (
        <p className="from next-dec">
          <Icon small name="calendar" />
          {board.detail.nextDecision(on.when.day(detail.on))}
        </p>
      )}
      {note.heading !== undefined && <h4>{note.heading}</h4>}
      <p className="words" lang={languageOf(note, on)}>
        {note.text}
      </p>
      {note.digital && <span className="tag">{board.note.digital}</span>}
      {detailLines(detail, on).map((line) => (
        <p key={line} className="src">
          {line}
        </p>
      ))}
      <NoteFoot note={note} />
    </li>
  );
}

/** What links to a note, and marks it, lives on its outermost element. */
export const marks = (note: NoteView, { marked }: OnBoard) => ({
  id: `note-${note.id}`,
  "data-note": note.id,
  tabIndex: -1,
  "data-new": marked.has(note.id) ? "" : undefined,
});

/** Only where the words are known to be in another language than the page. */
export const languageOf = (note: NoteView, { words }: OnBoard): string | undefined =>
  note.language === words.language ? undefined : note.language;

export function From({ note }: { note: NoteView }) {
  const on = useOnBoard();
  if (note.origin === "board") return null;
  const { fromChat, fromCheckIn } = on.words.board.note;
  return (
    <p className="from">
      <Icon small name="chat" />
      <span>
        {note.origin === "answer" ? fromChat : fromCheckIn}{" "}
        <span className="nowrap">{spokenAt(note.at, on)}</span>
      </span>
    </p>
  );
}

interface FootProps {
  note: NoteView;
  /** What is said before who and when. */
  more?: string[];
  /** The name is already there. */
  named?: boolean;
}

/** Who, when, from which assignment, changed since, and who sees it. */
export function NoteFoot({ note, more = [], named = false }: FootProps) {
  const on = useOnBoard();
  const { when, words, view } = on;
  const assignment =
    note.assignmentTitle ?? view.remaining.find((task) => task.assignment === note.assignment)?.title;
  const { changed } = note;
  const changer = changed && changed.by !== "" && changed.by !== note.by ? changed.by : undefined;
  const parts = [
    ...more,
    [named ? "" : note.by, note.origin === "board" && when.day(note.at)].filter(Boolean).join(", "),
    assignment,
    changed && words.board.note.changed(changer, when.day(changed.at)),
  ].filter(Boolean);
  return (
    <div className="note-foot">
      <span className="by">{parts.join(" · ")}</span>
      <SeenBy circle={note.circle} since={note.shared?.at} />
      {note.asked && (
        <span className="by">
          {words.board.note.asked(inSentence(words.common.circle[note.asked.circle]))}
        </span>
      )}
    </div>
  );
}

function spokenAt(at: Moment, { when, words }: OnBoard): string {
  const { note } = words.board;
  const clock = when.clock(at);
  if (when.isToday(at)) return note.today(clock);
  if (when.isYesterday(at)) return note.yesterday(clock);
  return note.at(when.day(at), clock);
}
