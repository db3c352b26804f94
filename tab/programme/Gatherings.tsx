import { useState } from "react";
import type { PlannedGathering } from "../../bot/contract/programmeViews.ts";
import { Move } from "./Move.tsx";
import type { OnProgramme } from "./on.ts";

export function Gatherings({ on }: { on: OnProgramme }) {
  const { programme: w } = on.words.desk;
  const [moving, setMoving] = useState<number>();
  const [told, setTold] = useState("");
  return (
    <section aria-labelledby="gatherings-h">
      <h2 id="gatherings-h">{w.gatherings}</h2>
      <p aria-live="polite">{told}</p>
      <ol className="panel lines">
        {on.view.gatherings.map((gathering) => (
          <li key={gathering.number}>
            <div>
              <b>{w.number(gathering.number)}</b> {gathering.theme}
              <span className="small dim below">{whenOf(gathering, on)}</span>
              {gathering.speakers !== undefined && (
                <span className="small dim below">{w.speakers(gathering.speakers)}</span>
              )}
            </div>
            {gathering.held ? (
              <span className="small dim">{w.held}</span>
            ) : (
              moving !== gathering.number && (
                <button type="button" className="btn" onClick={() => setMoving(gathering.number)}>
                  {w.move}
                  <span className="vh"> {w.number(gathering.number)}</span>
                </button>
              )
            )}
            {moving === gathering.number && (
              <Move
                gathering={gathering}
                on={on}
                end={(moved) => {
                  setMoving(undefined);
                  setTold(moved ? w.moved : "");
                  if (moved) on.again();
                }}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function whenOf({ when, place }: PlannedGathering, on: OnProgramme): string {
  const { programme: w } = on.words.desk;
  if (!when) return w.noDate;
  const days = w.days(on.when.longDay(when.startDay), on.when.longDay(when.endDay));
  return [`${days}, ${w.from(when.startClock)}`, ...(place === undefined ? [] : [place])].join(" · ");
}
