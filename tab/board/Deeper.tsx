import type { PhaseStep } from "../../bot/contract/views.ts";
import { Icon } from "../icons.tsx";
import { useOnBoard } from "./context.ts";

/** "Gå dypere": the steps, what to talk about, and KS' own tools. What is our draft says so, each step where some are KS' own. */
export function Deeper({ phase }: { phase: PhaseStep }) {
  const { view, words, desk } = useOnBoard();
  const { road, hands } = words.board;
  const someAreKs = phase.steps.some(({ draft }) => !draft);
  return (
    <div className="deeper no-print">
      <h2>{road.phase(phase.number, phase.name)}</h2>
      {phase.steps.length > 0 && (
        <div>
          <h3>{road.steps}</h3>
          <ul className="phase-steps">
            {phase.steps.map((step) => (
              <li key={step.id}>
                {desk ? (
                  <input
                    type="checkbox"
                    aria-label={`${step.name}: ${hands.tick}`}
                    checked={step.state === "done"}
                    onChange={() => desk.wish({ is: "step", step: step.id, done: step.state !== "done" })}
                  />
                ) : (
                  <Icon small name={step.state === "done" ? "answered" : "open"} />
                )}
                <span>
                  {step.name} {step.draft && someAreKs && <span className="tag">{words.common.draft}</span>}
                  {step.state && (
                    <span className="dim"> {step.state === "done" ? road.stepDone : road.stepOpen}</span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {phase.doneWhen.length > 0 && (
        <div>
          <h3>{road.talk}</h3>
          <ul className="ticks">
            {phase.doneWhen.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p className="dim">{road.straight}</p>
        </div>
      )}
      <div>
        <h3>{road.tools}</h3>
        <ul className="phase-tools">
          {[...phase.tools, { name: road.read(phase.name), link: phase.link }].map(({ name, link }) => (
            <li key={name}>
              <a href={link} target="_blank" rel="noreferrer">
                {name}
              </a>{" "}
              <span className="dim">{hostOf(link)}</span>
              <span className="vh"> ({road.newWindow})</span>
            </li>
          ))}
        </ul>
      </div>
      {desk && view.case && phase.state !== "here" && (
        <p className="move-here">
          <button
            type="button"
            className="btn"
            onClick={() => desk.wish({ is: "phase", phase: phase.number })}
          >
            {hands.movePhase}
          </button>
        </p>
      )}
      {view.roadmap.draft && <p className="dim draft">{words.common.draftSentence}</p>}
    </div>
  );
}

/** Where a link leads that leaves Teams. */
export function hostOf(link: string): string {
  return URL.canParse(link) ? new URL(link).hostname.replace(/^www\./, "") : "";
}
