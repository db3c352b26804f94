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
import { useWords } from "../useWords.ts";
import { Stage, type WallWords } from "./Stage.tsx";

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
  const { language } = on.words;
  const words = useWords(language, "casePage")?.wall;
  if (!words) return null;
  // On the wall nobody writes: no hands.
  const { desk: _none, ...shown } = on;
  const { group, case: of } = on.view;
  return (
    <BoardContext value={shown}>
      <Stage
        language={language}
        words={words}
        head={{
          whose: (
            <>
              <b>{group.name}</b> {of?.title ? `· ${of.title}` : ""}
            </>
          ),
          who: words.only(group.name),
        }}
        sheets={sheetsOf(shown, words).map((it) => ({ name: it.name, shown: <Shown sheet={it} /> }))}
        close={close}
      />
    </BoardContext>
  );
}

/** First the case, then where it stands, then the notes of each question, a few at a time. */
function sheetsOf({ view, words: { board } }: OnBoard, words: WallWords): Sheet[] {
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
