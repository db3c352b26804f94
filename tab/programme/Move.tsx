import { useState } from "react";
import type { MovedView, PlannedGathering } from "../../bot/contract/programmeViews.ts";
import { endsTooEarly } from "../../bot/domain/plan/moving.ts";
import { addDays, daysBetween, isClock, isDay } from "../../bot/domain/time.ts";
import { doDeed, troubleOf } from "../deed.ts";
import { Labelled, toFirstWrong } from "../desk/Labelled.tsx";
import { Follows } from "./Follows.tsx";
import type { OnProgramme } from "./on.ts";

interface MoveProps {
  gathering: PlannedGathering;
  on: OnProgramme;
  end: (moved: boolean) => void;
}
const first = { startDay: "", startClock: "10:00", endDay: "", endClock: "15:00" };

/** New days for one gathering: what follows is shown before anybody says yes. */
export function Move({ gathering, on, end }: MoveProps) {
  const { programme: w } = on.words.desk;
  const programme = on.view.programme.id;
  const [when, setWhen] = useState<typeof first>({ ...(gathering.when ?? first) });
  const [seen, setSeen] = useState<MovedView>();
  const [trouble, setTrouble] = useState("");
  const [tried, setTried] = useState(false);
  const { startDay, startClock, endDay, endClock } = when;
  const whole = isDay(startDay) && isDay(endDay) && isClock(startClock) && isClock(endClock);
  const tooEarly = whole ? endsTooEarly({ startDay, startClock, endDay, endClock }) : undefined;
  const change = (part: Partial<typeof first>): void => {
    setSeen(undefined);
    setTried(false);
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
    if (answer.is !== "view") return setTrouble(troubleOf(answer, on.words.web.noAnswer));
    if (deed === "moveGathering") end(true);
    else setSeen(answer.view);
  };
  const field = (name: keyof typeof first, label: string, type: "date" | "time") => (
    <Labelled
      id={`move-${name}`}
      label={label}
      wrong={tried && tooEarly === name ? w.tooEarly[tooEarly] : undefined}
    >
      {(aria) => (
        <input
          {...aria}
          type={type}
          value={when[name]}
          onChange={({ target }) =>
            change(name === "startDay" ? beginning(target.value) : { [name]: target.value })
          }
        />
      )}
    </Labelled>
  );
  return (
    <form
      className="move"
      aria-label={w.moveTitle(gathering.number)}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (tooEarly) toFirstWrong(event.currentTarget);
        else if (whole) void go(seen ? "moveGathering" : "planMove");
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
