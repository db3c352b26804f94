import { useState } from "react";
import type { ErasedView } from "../../bot/contract/deskAnswers.ts";
import type { Asked } from "../../bot/contract/programmeViews.ts";
import { AskFirst } from "../desk/AskFirst.tsx";
import type { OnPeople } from "./on.ts";

/** Who has asked to be erased, with what it does, and a second yes. */
export function Erasures({ on }: { on: OnPeople }) {
  const { people: w } = on.words;
  return (
    <section aria-labelledby="erasures-h">
      <h2 id="erasures-h">{w.erasures}</h2>
      <p className="small dim">{w.erasuresHow}</p>
      <ul className="panel lines">
        {on.view.erasures.map((asked) => (
          <Wish key={asked.id} asked={asked} on={on} />
        ))}
      </ul>
    </section>
  );
}

function Wish({ asked, on }: { asked: Asked; on: OnPeople }) {
  const { people: w } = on.words;
  const { doing } = on;
  const [seen, setSeen] = useState<ErasedView>();
  const own = on.view.staff.some(({ id, you }) => you && id === asked.id);
  const look = async (): Promise<void> => {
    const answer = await doing.act("erasePerson", { person: asked.id, dryRun: true });
    if (answer?.is === "view") setSeen(answer.view);
  };
  const erase = async (): Promise<void> => {
    const answer = await doing.act("erasePerson", { person: asked.id, dryRun: false });
    if (answer?.is !== "view") return;
    doing.tell(w.erased);
    on.again();
  };
  return (
    <li>
      <div className="who">
        <b>{asked.name}</b>
        {asked.group !== undefined && <span className="dim">, {asked.group}</span>}
        <span className="small dim below">{w.askedOn(on.when.day(asked.at))}</span>
        {asked.begun && <span className="small below">{w.begun}</span>}
        {own && <span className="small below">{w.eraseSelf}</span>}
      </div>
      {!own && !seen && (
        <button type="button" className="btn" aria-disabled={doing.busy} onClick={() => void look()}>
          {w.eraseSee}
          <span className="vh"> {asked.name}</span>
        </button>
      )}
      {seen && (
        <AskFirst label={w.erasures}>
          <ul className="follows">
            <li>{w.erasePlaces(seen.places)}</li>
            {seen.named > 0 && <li>{w.eraseNamed(seen.named)}</li>}
            {seen.nameOfAnother && <li>{w.eraseSameName}</li>}
          </ul>
          <p>{w.eraseFinal}</p>
          <div className="acts">
            <button type="button" className="btn primary" onClick={() => void erase()}>
              {w.eraseYes(asked.name)}
            </button>
            <button type="button" className="btn" onClick={() => setSeen(undefined)}>
              {w.no}
            </button>
          </div>
        </AskFirst>
      )}
    </li>
  );
}
