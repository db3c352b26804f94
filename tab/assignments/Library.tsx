import { useState } from "react";
import { deskAddress } from "../desk/Desk.tsx";
import type { OnAssignments } from "./on.ts";
import { Preview } from "./Preview.tsx";

/** Enough to see what it is like; whoever looks for something has words and phases. */
const atFirst = 6;

/** What one may choose among: by words, phase and step. */
export function Library({ on }: { on: OnAssignments }) {
  const { assignments: w } = on.words.desk;
  const { plan: p } = on.words.planning;
  const [asked, setAsked] = useState("");
  const [phase, setPhase] = useState("");
  const [step, setStep] = useState("");
  const [all, setAll] = useState(false);
  const { library } = on.view;
  const phases = new Map(library.map((it) => [String(it.phase.number), it.phase.name]));
  const steps = new Map(
    library.flatMap((it) =>
      it.step && (phase === "" || String(it.phase.number) === phase) ? [[it.step.id, it.step.name]] : [],
    ),
  );
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
  const found = library.filter(
    (it) =>
      (phase === "" || String(it.phase.number) === phase) &&
      (step === "" || it.step?.id === step) &&
      words.every((word) => `${it.title} ${it.why}`.toLowerCase().includes(word)),
  );
  const shown = all || asked !== "" || phase !== "" ? found : found.slice(0, atFirst);
  const sorted = (of: Map<string, string>): [string, string][] =>
    [...of].sort(([a], [b]) => a.localeCompare(b, "nb", { numeric: true }));
  return (
    <section aria-labelledby="library-h">
      <h2 id="library-h">{w.library}</h2>
      <p className="small dim">{p.libraryHow}</p>
      <div className="panel">
        <div className="row">
          <p className="field">
            <label htmlFor="library-words">{p.search}</label>
            <input
              id="library-words"
              type="search"
              value={asked}
              onChange={({ target }) => setAsked(target.value)}
            />
          </p>
          <Choice
            id="library-phase"
            label={p.phase}
            none={p.anyPhase}
            value={phase}
            options={sorted(phases).map(([number, name]) => [number, `${number}. ${name}`])}
            set={(chosen) => {
              setPhase(chosen);
              setStep("");
            }}
          />
          <Choice
            id="library-step"
            label={p.step}
            none={p.anyStep}
            value={step}
            options={sorted(steps).map(([id, name]) => [id, `${id} ${name}`])}
            set={setStep}
          />
        </div>
        <output className="small dim below">{found.length > 0 ? p.found(found.length) : p.nothing}</output>
        <ul className="lines plan">
          {shown.map((it) => (
            <li key={it.id}>
              <b>{it.title}</b> {it.used && <span className="tag">{w.used}</span>}{" "}
              {it.draft && <span className="tag">{w.draft}</span>}
              <span className="small below">{it.why}</span>
              <span className="small dim below">
                {[
                  `${it.phase.number}. ${it.phase.name}`,
                  ...(it.step ? [`${it.step.id} ${it.step.name}`] : []),
                  on.words.common.takes(it.minutes.do, it.minutes.answer),
                ].join(" · ")}
              </span>
              <div className="acts">
                <a
                  className="btn"
                  href={deskAddress("assignments", on.view.programme.id, { compose: "use", of: it.id })}
                >
                  {p.put}
                  <span className="vh"> {it.title}</span>
                </a>
                <Preview assignment={it.id} title={it.title} on={on} />
              </div>
            </li>
          ))}
        </ul>
        {shown.length < found.length && (
          <button type="button" className="btn" onClick={() => setAll(true)}>
            {p.showAll(found.length)}
          </button>
        )}
      </div>
    </section>
  );
}

interface ChoiceProps {
  id: string;
  label: string;
  none: string;
  value: string;
  options: [string, string][];
  set: (value: string) => void;
}
function Choice({ id, label, none, value, options, set }: ChoiceProps) {
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => set(target.value)}>
        <option value="">{none}</option>
        {options.map(([of, name]) => (
          <option key={of} value={of}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}
