import type { NoteView } from "../../bot/contract/views.ts";
import type { Benefit, Lane, Measure } from "../../bot/domain/case/case.ts";
import { localeOf } from "../../bot/domain/language.ts";
import { useOnBoard, type OnBoard } from "./context.ts";
import type { OnNote } from "./desk.ts";
import { NoteHands } from "./Hands.tsx";
import { marks, NoteFoot } from "./Note.tsx";
import { Track, type Figures } from "./Track.tsx";
import { AsTable } from "../Table.tsx";

const piloting = 4;

/** Benefits from baseline through achieved to target: three shapes, three words, the numbers in plain sight, and a table. */
export function Benefits({ notes, lane }: { notes: NoteView[]; lane: Lane }) {
  const on = useOnBoard();
  const { benefits } = on.words.board;
  const phase = on.view.roadmap.phases.find(({ state }) => state === "here")?.number ?? 1;
  const unmeasured = phase < piloting && notes.some((note) => benefitOf(note).baseline === undefined);
  return (
    <figure className="gains" aria-labelledby="gains">
      <figcaption id="gains">
        <b>{benefits.title}</b>
        <span className="legend small">
          <Legend shape={<circle className="s-null" cx="7" cy="7" r="5" />} word={benefits.baseline} />
          <Legend shape={<path className="s-now" d="M7 0l7 7-7 7-7-7z" />} word={benefits.achieved} />
          <Legend shape={<path className="s-goal" d="M7 0v14" />} word={benefits.target} />
        </span>
      </figcaption>
      {unmeasured && on.desk && <p className="small hint no-print">{benefits.measureFirst}</p>}
      <ul>
        {notes.map((note) => (
          <Gain key={note.id} note={note} lane={lane} />
        ))}
      </ul>
      <AsTable
        name={benefits.asTable}
        heads={[benefits.benefit, benefits.baseline, benefits.achieved, benefits.target]}
      >
        {notes.map((note) => {
          const said = figures(benefitOf(note), on);
          return (
            <tr key={note.id}>
              <th scope="row">{note.text}</th>
              <td>{said.baseline}</td>
              <td>{said.achieved}</td>
              <td>{said.target}</td>
            </tr>
          );
        })}
      </AsTable>
    </figure>
  );
}

export function Legend({ shape, word }: { shape: React.ReactNode; word: string }) {
  return (
    <span>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        {shape}
      </svg>
      {word}
    </span>
  );
}

function Gain({ note, lane }: OnNote) {
  const on = useOnBoard();
  const { benefits } = on.words.board;
  const benefit = benefitOf(note);
  const said = figures(benefit, on);
  const latest = benefit.achieved.at(-1);
  const { unit = "", indicator = "" } = benefit;
  const namesUnit = indicator.toLocaleLowerCase().includes(unit.toLocaleLowerCase());
  const about = [
    benefit.indicator === note.text ? undefined : benefit.indicator,
    namesUnit ? undefined : benefit.unit,
    latest?.on && benefits.measured(on.when.day(latest.on)),
  ].filter(Boolean);
  const lines = [
    about.join(" · "),
    benefit.precondition && benefits.precondition(benefit.precondition),
    benefit.uncertainty && benefits.uncertainty(benefit.uncertainty),
  ].filter(Boolean);
  return (
    <li {...marks(note, on)}>
      <NoteHands note={note} lane={lane} />
      <div className="g-h">
        <h4>{note.text}</h4>
        {benefit.type && <span className="small dim">{benefits.type[benefit.type]}</span>}
      </div>
      <Track
        benefit={benefit}
        said={said}
        label={benefits.spoken(note.text, said.baseline, said.achieved, said.target)}
      />
      {lines.map((line) => (
        <p key={line} className="small dim">
          {line}
        </p>
      ))}
      <NoteFoot
        note={note}
        more={benefit.owner ? [benefits.owner(benefit.owner)] : []}
        named={benefit.owner === note.by}
      />
    </li>
  );
}

export function figures(benefit: Benefit, { words }: OnBoard): Figures {
  const { notMeasured, notSet } = words.board.benefits;
  const say = (measure: Measure | undefined, otherwise: string): string => {
    if (measure === undefined) return otherwise;
    return typeof measure.value === "number"
      ? measure.value.toLocaleString(localeOf[words.language])
      : measure.value;
  };
  return {
    baseline: say(benefit.baseline, notMeasured),
    achieved: say(benefit.achieved.at(-1), notMeasured),
    target: say(benefit.target, notSet),
  };
}

const none: Benefit = { achieved: [] };
const benefitOf = ({ detail }: NoteView): Benefit => (detail?.kind === "benefit" ? detail.benefit : none);
