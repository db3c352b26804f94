import type { OnCompose } from "./on.ts";
import type { Draft } from "./draft.ts";

export function When({ on }: { on: OnCompose }) {
  const { draft, change, view } = on;
  const { page } = on.words.sending;
  const ways: [Draft["when"], string][] = [
    ["now", page.now],
    ...(view.gathering
      ? ([["gathering", page.beforeGathering(view.gathering.number)]] as [Draft["when"], string][])
      : []),
    ["time", page.choose],
  ];
  return (
    <fieldset>
      <legend>{page.when}</legend>
      {ways.map(([way, name]) => (
        <label key={way} className="chk">
          <input
            type="radio"
            name="when"
            checked={draft.when === way}
            onChange={() => change({ when: way })}
          />
          <span>{name}</span>
        </label>
      ))}
      {draft.when !== "now" && (
        <div className="inner row">
          {draft.when === "gathering" ? (
            <p className="field">
              <label htmlFor="days">{page.daysBefore}</label>
              <input
                id="days"
                type="number"
                min={1}
                max={90}
                value={draft.days}
                onChange={({ target }) => change({ days: target.valueAsNumber || 0 })}
              />
            </p>
          ) : (
            <p className="field">
              <label htmlFor="day">{page.day}</label>
              <input
                id="day"
                type="date"
                value={draft.day}
                onChange={({ target }) => change({ day: target.value })}
              />
            </p>
          )}
          <p className="field">
            <label htmlFor="clock">{page.clock}</label>
            <input
              id="clock"
              type="time"
              value={draft.clock}
              onChange={({ target }) => change({ clock: target.value })}
            />
          </p>
        </div>
      )}
    </fieldset>
  );
}

/** Own words within the kind frame: nothing is cut, and what is too much is told while one writes. */
export function Note({ on }: { on: OnCompose }) {
  const { draft, change, view } = on;
  const { page } = on.words.sending;
  const left = view.longestNote - [...draft.note.trim()].length;
  return (
    <p className="field">
      <label htmlFor="note">
        {page.note} <span className="dim">({page.optional})</span>
      </label>
      <textarea
        id="note"
        rows={4}
        value={draft.note}
        aria-describedby="note-how note-left"
        aria-invalid={left < 0}
        onChange={({ target }) => change({ note: target.value })}
      />
      <span id="note-how" className="small dim below">
        {page.noteHow}
      </span>
      <span id="note-left" className={left < 0 ? "small bad below" : "small dim below"}>
        {left < 0 ? page.over(-left) : left < 100 ? page.left(left) : ""}
      </span>
    </p>
  );
}
