import { useEffect, useId, useState } from "react";
import type { CalendarView } from "../../bot/contract/visitViews.ts";
import { useWords } from "../useWords.ts";
import type { Words } from "../words.ts";
import { readDesk, useDesk } from "./deskApi.ts";

interface CalendarProps {
  programme: string;
  /** Where one has several programmes. */
  name?: string;
  words: Words<"web">;
}

/** One's own calendar of a programme, by an address that can be changed and taken back. */
export function Calendar({ programme, name, words: { web, language } }: CalendarProps) {
  const id = useId();
  const [view, setView] = useState<CalendarView>();
  const w = useWords(language, "calendar");
  const [told, setTold] = useState<"made" | "stopped" | "copied">();
  useEffect(() => {
    void readDesk("calendar", { programme }).then((it) => it.is === "view" && setView(it.view));
  }, [programme]);
  const { act, trouble } = useDesk({
    programme,
    changed: web.noAnswer,
    offline: web.noAnswer,
    again: () => {},
  });
  if (!view || !w) return null;
  const share = async (on: boolean): Promise<void> => {
    const next = await act("shareCalendar", { on });
    if (!next) return;
    setView(next);
    setTold(on ? "made" : "stopped");
  };
  const copy = async (address: string): Promise<void> => {
    await navigator.clipboard.writeText(address).then(
      () => setTold("copied"),
      // In a frame that may not write there: the address is marked, ready to be copied by hand.
      () => document.querySelector<HTMLInputElement>(`#${CSS.escape(id)}`)?.select(),
    );
  };
  const { address } = view;
  return (
    <section aria-labelledby={`${id}-h`} className="calendar">
      <h2 id={`${id}-h`}>{name === undefined ? w.title : `${w.title}: ${name}`}</h2>
      <div className="panel">
        <p>{w.how}</p>
        <p className="small dim">{w.whoever}</p>
        {address === undefined ? (
          <p className="acts">
            <button type="button" className="btn" onClick={() => void share(true)}>
              {w.make}
            </button>
          </p>
        ) : (
          <>
            <p className="field">
              <label htmlFor={id}>{w.address}</label>
              <input
                id={id}
                readOnly
                value={address}
                aria-describedby={`${id}-how`}
                onFocus={({ target }) => target.select()}
              />
              <span id={`${id}-how`} className="small dim below">
                {w.paste}
              </span>
            </p>
            <p className="acts">
              <button type="button" className="btn primary" onClick={() => void copy(address)}>
                {w.copy}
              </button>
              <button type="button" className="btn" onClick={() => void share(true)}>
                {w.again}
              </button>
              <button type="button" className="btn" onClick={() => void share(false)}>
                {w.stop}
              </button>
            </p>
            <p className="small dim">{w.againHow}</p>
          </>
        )}
        <p aria-live="polite" className="small">
          {told && w[told]}
        </p>
        <p role="alert" className="bad">
          {trouble}
        </p>
      </div>
    </section>
  );
}
