import { useEffect, useRef, useState } from "react";
import type { DraftPlanView } from "../../bot/contract/planningViews.ts";
import { Cards } from "../desk/Cards.tsx";
import { deskAddress } from "../desk/Desk.tsx";
import type { OnCompose } from "./compose.ts";
import type { Start } from "./useComposer.ts";

/** It is in the plan: what that means, and where to go from here. */
export function Saved({ plan, start, on }: { plan: DraftPlanView; start: Start; on: OnCompose }) {
  const { compose: w } = on.words.planning;
  const { id } = on.view.programme;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [seen, setSeen] = useState(false);
  const { opens, people, unreached, groups, corrects, cards, saved } = plan;
  return (
    <section className="panel">
      <h2 ref={heading} tabIndex={-1}>
        {start === "edit" ? w.changed : w.saved}
      </h2>
      <p>
        {people > 0 ? w.goesTo(people, groups) : w.nobody} {unreached > 0 && `${w.unreached(unreached)} `}
        {opens ? w.opensAt(on.when.longDay(opens), on.when.clock(opens)) : w.opensLater}{" "}
        {corrects && w.corrects}
      </p>
      <div className="acts">
        <a className="btn primary" href={deskAddress("assignments", id)}>
          {w.back}
        </a>
        <button type="button" className="btn" aria-expanded={seen} onClick={() => setSeen(!seen)}>
          {on.words.desk.assignments.see}
        </button>
        {saved && (
          <a className="btn" href={deskAddress("assignments", id, { compose: "edit", of: saved.assignment })}>
            {on.words.planning.plan.edit}
          </a>
        )}
        <a className="btn quiet" href={deskAddress("assignments", id, { compose: "new" })}>
          {w.another}
        </a>
      </div>
      {seen && <Cards cards={cards} words={on.words} />}
    </section>
  );
}
