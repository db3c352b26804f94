import { useId, useState } from "react";
import type { PhaseStep } from "../../bot/contract/views.ts";
import { weekOf } from "../../bot/domain/calendar/dates.ts";
import { Icon } from "../icons.tsx";
import { useOnBoard } from "./context.ts";
import { Deeper } from "./Deeper.tsx";

/**
 * Veikart as a road: walked is a solid line and a tick, here is a big number, ahead is dashed; and a word for each, so
 * that nothing hangs on colour. Every phase can be opened and read about.
 */
export function Road() {
  const { view, words } = useOnBoard();
  const { road } = words.board;
  const panel = useId();
  const [open, setOpen] = useState<number>();
  const { phases } = view.roadmap;
  const here = phases.find(({ state }) => state === "here");
  const shown = phases.find(({ number }) => number === open) ?? here;
  if (!shown) return null;
  const turn = (number: number): void => setOpen((now) => (now === number ? undefined : number));
  return (
    <section className="route" aria-label={view.roadmap.name}>
      <ol>
        {phases.map((phase) => (
          <li key={phase.number} className={phase.state}>
            <button
              type="button"
              aria-current={phase.state === "here" ? "step" : undefined}
              aria-expanded={open === phase.number}
              aria-controls={panel}
              onClick={() => turn(phase.number)}
            >
              <span className="node">{phase.state === "done" ? <Icon name="tick" /> : phase.number}</span>
              <span className="name">{phase.name}</span>
              <StateOf phase={phase} />
            </button>
          </li>
        ))}
      </ol>
      <div className="phase-line" id={panel}>
        <p>
          <b>{shown.name}.</b> {shown.purpose}{" "}
          {shown.state === "here" && shown.from !== undefined && (
            <span className="dim nowrap">{road.since(weekOf(shown.from))}</span>
          )}
        </p>
        <button
          type="button"
          className="link no-print"
          aria-expanded={open !== undefined}
          onClick={() => turn(open ?? shown.number)}
        >
          {open === undefined ? road.more : road.less}
        </button>
        {open !== undefined && <Deeper phase={shown} />}
      </div>
    </section>
  );
}

function StateOf({ phase }: { phase: PhaseStep }) {
  const { road } = useOnBoard().words.board;
  const { state, from, to, rounds } = phase;
  if (state === "here") return <span className="when">{road.here}</span>;
  if (from === undefined) return <span className="when">{road[state]}</span>;
  const weeks = road.weeks(weekOf(from), weekOf(to ?? from));
  return (
    <span className="when">
      {state === "done" && <span className="vh">{road.done}, </span>}
      {rounds > 1 ? `${weeks}, ${road.rounds(rounds)}` : weeks}
    </span>
  );
}
