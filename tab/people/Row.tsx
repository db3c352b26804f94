import { useRef, useState } from "react";
import { isOnlyPlayed } from "../../bot/contract/overviewViews.ts";
import { Change } from "./Change.tsx";
import type { OnPeople } from "./on.ts";

interface RowProps {
  person: { id: string; name: string; title?: string; because?: string };
  facts: readonly string[];
  /** The group whose list it stands in. */
  group?: { id: string; name: string };
  on: OnPeople;
}

/** One person: who they are, whether they have the app, and what can be changed. */
export function Row({ person, facts, group, on }: RowProps) {
  const { people: w, sending } = on.words;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const known: Readonly<Record<string, { because: string; remedy: string }>> = sending.gone;
  const played = isOnlyPlayed(person);
  const why = person.because === undefined || played ? undefined : known[person.because];
  return (
    <li>
      <div className="who">
        <b>{person.name}</b>
        {person.title !== undefined && <span className="dim">, {person.title}</span>}
        <span className="small below">
          {[...facts, ...(why ? [] : [played ? w.noChat : w.reached])].join(" · ")}
        </span>
        {why && (
          <span className="small below">
            {person.name} {why.because}. <span className="dim">{why.remedy}</span>
          </span>
        )}
      </div>
      <button
        ref={button}
        type="button"
        className="btn quiet"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {w.change}
        <span className="vh"> {person.name}</span>
      </button>
      {open && (
        <Change
          person={person}
          {...(group && { group })}
          on={on}
          close={() => {
            setOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </li>
  );
}
