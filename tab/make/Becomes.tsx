import { useEffect, useRef } from "react";
import type { PlanToldView } from "../../bot/contract/deskAnswers.ts";
import { deskAddress } from "../desk/Desk.tsx";
import type { Sections } from "../words.ts";

const shown = 8;

/** What would be made, or why it cannot be. */
export function Becomes({ seen, w }: { seen: PlanToldView; w: Sections["make"] }) {
  const { changes, warnings, problems } = seen;
  const list = (lines: readonly string[]) => (
    <ul className="follows">
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  if (problems.length > 0)
    return (
      <div className="move">
        <h2>{w.wrong.notMade}</h2>
        {list(problems)}
      </div>
    );
  return (
    <div className="move">
      <h2>{w.becomes}</h2>
      {list(changes.slice(0, shown))}
      {changes.length > shown && (
        <details>
          <summary>{w.lines(changes.length)}</summary>
          {list(changes)}
        </details>
      )}
      {warnings.length > 0 && (
        <>
          <h3>{w.worth}</h3>
          {list(warnings)}
        </>
      )}
    </div>
  );
}

export function Made({ made, w }: { made: { id: string; name: string }; w: Sections["make"] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="panel">
      <h2 ref={heading} tabIndex={-1}>
        {w.made(made.name)}
      </h2>
      <p>{w.next}</p>
      <p className="acts">
        <a className="btn primary" href={deskAddress("programme", made.id)}>
          {w.open}
        </a>
      </p>
    </section>
  );
}
