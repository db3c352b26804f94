import { useState } from "react";
import type { MovedView, PlannedGathering } from "../../bot/contract/programmeViews.ts";
import { addDays, daysBetween, isClock, isDay, type Moment } from "../../bot/domain/time.ts";
import { doDeed, troubleOf } from "../deed.ts";
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

interface MoveProps {
  gathering: PlannedGathering;
  on: OnProgramme;
  end: (moved: boolean) => void;
}
const first = { startDay: "", startClock: "10:00", endDay: "", endClock: "15:00" };

/** New days for one gathering: what follows is shown before anybody says yes. */
function Move({ gathering, on, end }: MoveProps) {
  const { programme: w } = on.words.desk;
  const programme = on.view.programme.id;
  const [when, setWhen] = useState<typeof first>({ ...(gathering.when ?? first) });
  const [seen, setSeen] = useState<MovedView>();
  const [trouble, setTrouble] = useState("");
  const { startDay, startClock, endDay, endClock } = when;
  const whole = isDay(startDay) && isDay(endDay) && isClock(startClock) && isClock(endClock);
  const change = (part: Partial<typeof first>): void => {
    setSeen(undefined);
    setTrouble("");
    setWhen((old) => ({ ...old, ...part }));
  };
  /** It lasts as long as it did, until somebody says otherwise. */
  const beginning = (day: string): Partial<typeof first> => {
    if (!isDay(day)) return { startDay: day };
    const was = isDay(startDay) && isDay(endDay) ? { startDay, endDay } : gathering.when;
    return { startDay: day, endDay: addDays(day, was ? daysBetween(was.startDay, was.endDay) : 0) };
  };
  const go = async (deed: "planMove" | "moveGathering"): Promise<void> => {
    if (!isDay(startDay) || !isDay(endDay) || !isClock(startClock) || !isClock(endClock)) return;
    const body = { gathering: gathering.number, when: { startDay, startClock, endDay, endClock } };
    const answer = await doDeed(deed, { programme }, body);
    if (answer.is !== "view") return setTrouble(troubleOf(answer, on.words.web.offline));
    if (deed === "moveGathering") end(true);
    else setSeen(answer.view);
  };
  const field = (name: keyof typeof first, label: string, type: "date" | "time") => (
    <p className="field">
      <label htmlFor={`move-${name}`}>{label}</label>
      <input
        id={`move-${name}`}
        type={type}
        value={when[name]}
        onChange={({ target }) =>
          change(name === "startDay" ? beginning(target.value) : { [name]: target.value })
        }
      />
    </p>
  );
  return (
    <form
      className="move"
      aria-label={w.moveTitle(gathering.number)}
      onSubmit={(event) => {
        event.preventDefault();
        if (whole) void go(seen ? "moveGathering" : "planMove");
      }}
    >
      <div className="row">
        {field("startDay", w.startDay, "date")}
        {field("startClock", w.startClock, "time")}
        {field("endDay", w.endDay, "date")}
        {field("endClock", w.endClock, "time")}
      </div>
      <div aria-live="polite">{seen && <Follows seen={seen} on={on} />}</div>
      <p role="alert" className="bad">
        {trouble}
      </p>
      <div className="acts">
        <button type="submit" className="btn primary" aria-disabled={!whole}>
          {seen ? w.yes : w.see}
        </button>
        <button type="button" className="btn" onClick={() => end(false)}>
          {w.no}
        </button>
      </div>
    </form>
  );
}

function Follows({ seen, on }: { seen: MovedView; on: OnProgramme }) {
  const { programme: w } = on.words.desk;
  const said = (at: Moment | undefined): string =>
    at ? on.words.sending.dry.moment(on.when.longDay(at), on.when.clock(at)) : w.never;
  const lines = [
    ...seen.retimed.map((it) => w.retimed(it.title, said(it.from), said(it.to))),
    ...seen.moves.flatMap(({ title, due, crossed }) => [
      ...(due ? [w.newDue(title, said(due.from), said(due.to))] : []),
      ...(crossed ? [w.crossed(title)] : []),
    ]),
    ...seen.quietDays.map(({ title, which, because, group }) => w.quietDay[which](title, because, group)),
    ...seen.corrected.map((title) => w.corrected(title)),
    ...seen.past.map((title) => w.past(title)),
    ...seen.outOfOrder.map((n) => w.outOfOrder(n)),
  ];
  return (
    <>
      <h3>{w.follows}</h3>
      {lines.length === 0 ? (
        <p>{w.nothingFollows}</p>
      ) : (
        <ul className="follows">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}
