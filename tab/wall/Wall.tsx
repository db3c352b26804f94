import "../styles/wall.css";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { LaneView } from "../../bot/contract/views.ts";
import type { Lane } from "../../bot/domain/case/case.ts";
import { Benefits } from "../board/Benefits.tsx";
import { CaseHead } from "../board/CaseHead.tsx";
import { BoardContext, useOnBoard, type OnBoard } from "../board/context.ts";
import { Gathering } from "../board/Gathering.tsx";
import { questions } from "../board/lanes.ts";
import { Note } from "../board/Note.tsx";
import { Road } from "../board/Road.tsx";
import { StepNote } from "../board/StepNote.tsx";
import { wordsIn, type Sections } from "../words.ts";

type Words = Sections["casePage"]["wall"];
interface Sheet {
  name: string;
  lanes?: LaneView[];
  is: "case" | "where" | "notes";
}
/** So many rows of notes can be read from the other end of a room, and so many stand beside each other. */
const rows = 2;
const across = 2;

/** The board on the wall of a meeting room: large, one thing at a time, turned by keys or a press. Nothing is written. */
export function Wall({ close }: { close: () => void }) {
  const on = useOnBoard();
  const [words, setWords] = useState<Words>();
  const { language } = on.words;
  useEffect(() => void wordsIn(language, "casePage").then((it) => setWords(it.casePage.wall)), [language]);
  if (!words) return null;
  // On the wall nobody writes: no hands.
  const { desk: _none, ...shown } = on;
  return (
    <BoardContext value={shown}>
      <Stage on={shown} words={words} close={close} />
    </BoardContext>
  );
}

function Stage({ on, words, close }: { on: OnBoard; words: Words; close: () => void }) {
  const { view } = on;
  const ref = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(0);
  const sheets = sheetsOf(on, words);
  const sheet = sheets[Math.min(at, sheets.length - 1)];
  const turn = (by: number): void => {
    setAt((now) => Math.max(0, Math.min(sheets.length - 1, now + by)));
    ref.current?.scrollTo(0, 0);
  };
  // What is longer than the screen is read to its end by the same keys, and then turned.
  const go = (by: 1 | -1): void => {
    const { scrollTop = 0, clientHeight = 0, scrollHeight = 0 } = ref.current ?? {};
    const rest = by > 0 ? scrollHeight - clientHeight - scrollTop : scrollTop;
    if (rest > 1) ref.current?.scrollBy(0, by * clientHeight * 0.8);
    else turn(by);
  };
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    dialog?.focus();
    // A browser may say no; the page is large all the same.
    void dialog?.requestFullscreen?.().catch(() => undefined);
    return () => {
      if (document.fullscreenElement) void document.exitFullscreen();
      dialog?.close();
    };
  }, []);
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      const on = event.target instanceof HTMLButtonElement;
      if (event.key === "ArrowRight") turn(1);
      else if (event.key === "ArrowLeft") turn(-1);
      else if (["ArrowDown", "PageDown"].includes(event.key) || (event.key === " " && !on)) go(1);
      else if (["ArrowUp", "PageUp"].includes(event.key)) go(-1);
      else if (event.key === "Home") setAt(0);
      else if (event.key === "End") setAt(sheets.length - 1);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", keys);
    return () => removeEventListener("keydown", keys);
  });
  const place = words.page(Math.min(at, sheets.length - 1) + 1, sheets.length);
  return (
    <dialog
      ref={ref}
      className="wall"
      lang={on.words.language}
      tabIndex={-1}
      aria-label={words.title}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div className="wall-top">
        <p>
          <b>{view.group.name}</b> {view.case?.title ? `· ${view.case.title}` : ""}
        </p>
        <p className="dim">{at === 0 ? words.only(view.group.name) : sheet?.name}</p>
      </div>
      <div className="wall-sheet">{sheet && <Shown sheet={sheet} />}</div>
      <output className="vh">{`${place}: ${sheet?.name ?? ""}`}</output>
      <div className="wall-foot">
        <p className="dim">{at === 0 ? words.keys : place}</p>
        <p className="wall-hands">
          <button type="button" className="btn quiet" onClick={() => turn(-1)}>
            {words.before}
          </button>
          <button type="button" className="btn quiet" onClick={() => turn(1)}>
            {words.next}
          </button>
          <button type="button" className="btn quiet" onClick={close}>
            {words.close}
          </button>
        </p>
      </div>
    </dialog>
  );
}

/** First the case, then where it stands, then the notes of each question, a few at a time. */
function sheetsOf({ view, words: { board } }: OnBoard, words: Words): Sheet[] {
  const has = new Map(view.lanes.map(({ lane, notes }): [Lane, LaneView] => [lane, { lane, notes }]));
  const notes = questions.flatMap(({ id, lanes }): Sheet[] => {
    const pages: LaneView[][] = [];
    let room = 0;
    for (const lane of lanes) {
      const all = has.get(lane)?.notes ?? [];
      for (let i = 0; i < all.length;) {
        if (room === 0) {
          pages.push([]);
          room = rows;
        }
        const some = all.slice(i, i + room * across);
        pages.at(-1)?.push({ lane, notes: some });
        // What is named anew begins a row of its own.
        room -= Math.ceil(some.length / across);
        i += some.length;
      }
      // The figures of the benefits want a page of their own.
      if (lane === "benefits") room = 0;
    }
    return pages.map((page) => ({ is: "notes", name: board.questions[id], lanes: page }));
  });
  return [{ is: "case", name: words.start }, { is: "where", name: words.where }, ...notes];
}

function Shown({ sheet }: { sheet: Sheet }) {
  const { words } = useOnBoard();
  if (sheet.is === "case") return <CaseHead />;
  if (sheet.is === "where") {
    return (
      <>
        <Road />
        <Gathering />
      </>
    );
  }
  return (
    <>
      <h2>{sheet.name}</h2>
      {sheet.lanes?.map(({ lane, notes }) => {
        const benefits = notes.filter(({ detail }) => detail?.kind === "benefit");
        const others = notes.filter(({ detail }) => detail?.kind !== "benefit");
        return (
          <section key={lane} aria-label={words.common.lane[lane]}>
            <h3>{words.common.lane[lane]}</h3>
            {benefits.length > 0 && <Benefits notes={benefits} lane={lane} />}
            <ul className="wall-notes">
              {others.map((note) =>
                note.detail?.kind === "step" ? (
                  <StepNote key={note.id} note={note} lane={lane} />
                ) : (
                  <Note key={note.id} note={note} lane={lane} />
                ),
              )}
            </ul>
          </section>
        );
      })}
    </>
  );
}
