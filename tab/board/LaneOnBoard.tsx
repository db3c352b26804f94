import { useState } from "react";
import type { NoteView } from "../../bot/contract/views.ts";
import type { Lane } from "../../bot/domain/case/case.ts";
import { Icon, type IconName } from "../icons.tsx";
import { Benefits } from "./Benefits.tsx";
import { useOnBoard } from "./context.ts";
import { AddTo } from "./Hands.tsx";
import { Note } from "./Note.tsx";
import { StepNote } from "./StepNote.tsx";

const icons: Record<Lane, IconName> = {
  need: "need",
  people: "people",
  insight: "insight",
  ideaPark: "idea",
  solution: "solution",
  pilot: "trial",
  decisions: "decision",
  benefits: "benefit",
  adjacent: "adjacent",
  operation: "operation",
  experience: "experience",
  agreement: "agreement",
  obstacles: "obstacle",
  next: "arrow",
};
/** A lane shows its latest; the rest is one press away, so that three hundred notes do not slow the first view. */
const firstView = 8;

export function LaneOnBoard({ lane, notes }: { lane: Lane; notes: NoteView[] }) {
  const { view, words, when, marked } = useOnBoard();
  const { board, common } = words;
  const [all, setAll] = useState(false);
  const shown =
    all || notes.some(({ id }, i) => i >= firstView && marked.has(id)) ? notes : notes.slice(0, firstView);
  const left = notes.length - shown.length;
  const name =
    lane === "next" && view.gathering
      ? `${common.lane.next} ${board.beforeGathering(when.day(view.gathering.startDay))}`
      : common.lane[lane];
  const benefits = shown.filter((note) => note.detail?.kind === "benefit");
  const steps = shown.filter((note) => note.detail?.kind === "step");
  const others = shown.filter((note) => note.detail?.kind !== "benefit" && note.detail?.kind !== "step");
  return (
    <section className="lane" data-lane={lane} aria-labelledby={`lane-${lane}`}>
      <header>
        <h3 id={`lane-${lane}`}>
          <Icon name={icons[lane]} />
          {name} <span className="n">{notes.length}</span>
        </h3>
        <AddTo lane={lane} />
      </header>
      {lane === "ideaPark" && <p className="lane-hint">{board.laneHint.ideaPark}</p>}
      {benefits.length > 0 && <Benefits notes={benefits} lane={lane} />}
      {steps.length > 0 && (
        <ul className="steps">
          {steps.map((note) => (
            <StepNote key={note.id} note={note} lane={lane} />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <ul>
          {others.map((note) => (
            <Note key={note.id} note={note} lane={lane} />
          ))}
        </ul>
      )}
      {left > 0 && (
        <button type="button" className="btn quiet more-notes no-print" onClick={() => setAll(true)}>
          {board.showMore(left)}
        </button>
      )}
    </section>
  );
}
