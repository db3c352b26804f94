import { useState } from "react";
import type { ProgrammeGroup } from "../../bot/contract/programmeViews.ts";
import { isBackwards, type QuietPeriod } from "../../bot/domain/programme/quiet.ts";
import { isDay } from "../../bot/domain/time.ts";
import { Labelled, toFirstWrong } from "../desk/Labelled.tsx";
import { Told } from "../desk/Told.tsx";
import { useAct } from "../desk/useAct.ts";
import type { OnSettings } from "./on.ts";

const most = 20;
const longestReason = 200;
const blank = { from: "", to: "", reason: "" };
type Wrong = Partial<Record<keyof typeof blank, string>>;

/** When one municipality is left in peace: shown, taken away, and added with why. */
export function Periods({ group, on }: { group: ProgrammeGroup; on: OnSettings }) {
  const { programmeSettings: w, web } = on.words;
  const { id, name, quietPeriods: periods } = group;
  const [next, setNext] = useState(blank);
  const [tried, setTried] = useState(false);
  const doing = useAct(on.view.programme.id, web.noAnswer);
  const put = async (quietPeriods: QuietPeriod[]): Promise<boolean> => {
    const seen = { quietPeriodsSeen: periods };
    const answer = await doing.act("setSettings", { group: { id, quietPeriods, ...seen } });
    if (answer === undefined || answer.is === "offline") return false;
    // Also where somebody else was first: what was typed stands, to be added to what holds now.
    on.again();
    if (answer.is === "refused" && answer.status === 409) doing.fail(w.changed);
    if (answer.is !== "view") return false;
    doing.tell(w.saved);
    return true;
  };
  const { from, to } = next;
  const reason = next.reason.trim();
  const wrong: Wrong = {
    ...(!isDay(from) && { from: w.wrong.first }),
    ...(!isDay(to) && { to: w.wrong.last }),
    ...(isDay(from) && isDay(to) && isBackwards({ from, to }) && { to: w.wrong.backwards }),
    ...(reason === "" && { reason: w.wrong.reason }),
    ...(reason.length > longestReason && { reason: w.wrong.tooLong(longestReason) }),
  };
  const add = async (form: HTMLElement): Promise<void> => {
    setTried(true);
    if (!isDay(from) || !isDay(to) || Object.keys(wrong).length > 0) return toFirstWrong(form);
    if (periods.length >= most) return doing.fail(w.wrong.tooMany);
    const all = [...periods, { from, to, reason }].sort((a, b) => (a.from < b.from ? -1 : 1));
    if (!(await put(all))) return;
    setNext(blank);
    setTried(false);
  };
  const field = (which: keyof typeof blank, label: string, how?: string) => (
    <Labelled id={`${which}-${id}`} label={label} how={how} wrong={tried ? wrong[which] : undefined}>
      {(aria) => (
        <input
          {...aria}
          type={which === "reason" ? "text" : "date"}
          value={next[which]}
          onChange={({ target }) => setNext((old) => ({ ...old, [which]: target.value }))}
        />
      )}
    </Labelled>
  );
  const said = (it: QuietPeriod): string => w.period(on.when.longDay(it.from), on.when.longDay(it.to));
  return (
    <form
      noValidate
      className="periods"
      aria-label={`${w.periods}, ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        void add(event.currentTarget);
      }}
    >
      <h3>{w.periods}</h3>
      <p className="small dim">{w.periodsHow}</p>
      {periods.length === 0 ? (
        <p>{w.noPeriods}</p>
      ) : (
        <ul className="lines">
          {periods.map((it) => (
            <li key={`${it.from} ${it.to}`}>
              <span>
                {said(it)}
                {it.reason !== undefined && <span className="small dim below">{it.reason}</span>}
              </span>
              <button
                type="button"
                className="btn quiet"
                onClick={() => void put(periods.filter((other) => other !== it))}
              >
                {w.remove}
                <span className="vh">
                  {" "}
                  {said(it)}, {name}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        {field("from", w.first)}
        {field("to", w.last)}
        {field("reason", w.reason, w.reasonHow)}
      </div>
      <div className="acts">
        <button type="submit" className="btn" aria-disabled={doing.busy}>
          {w.add}
          <span className="vh"> {name}</span>
        </button>
      </div>
      <Told of={doing} />
    </form>
  );
}
