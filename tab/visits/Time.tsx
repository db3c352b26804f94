import type { VisitView } from "../../bot/contract/visitViews.ts";
import { usualHours, visitHours, type VisitTime } from "../../bot/domain/between/visit.ts";
import { visitDoubts, wishesToCome } from "../../bot/domain/between/visitDoubts.ts";
import { dayOf, isClock, isDay, type Day } from "../../bot/domain/time.ts";
import { Icon } from "../icons.tsx";
import type { OnVisits } from "./on.ts";

interface Written {
  day: string;
  clock: string;
  hours: string;
  place: string;
}
export const written = (time?: VisitTime): Written => ({
  day: time?.day ?? "",
  clock: time?.clock ?? "",
  hours: `${time?.hours ?? usualHours}`,
  place: time?.place ?? "",
});
export const read = ({ day, clock, hours, place }: Written): VisitTime[] =>
  isDay(day)
    ? [
        {
          day,
          ...(isClock(clock) && { clock, hours: Number(hours) }),
          ...(place.trim() !== "" && { place: place.trim() }),
        },
      ]
    : [];

interface TimeProps {
  time: Written;
  change: (time: Written) => void;
  visit: VisitView;
  on: OnVisits;
  id: string;
  name?: string;
}
/** When, how long and where; and what is worth a thought about it, while one may still choose. */
export function Time({ time, change, visit, on, id, name }: TimeProps) {
  const { form } = on.words.visits;
  const field = (key: "day" | "clock" | "place", type: "date" | "time" | "text") => (
    <p className="field">
      <label htmlFor={`${id}-${key}`}>{form[key]}</label>
      <input
        id={`${id}-${key}`}
        type={type}
        maxLength={key === "place" ? 200 : undefined}
        value={time[key]}
        onChange={({ target }) => change({ ...time, [key]: target.value })}
      />
    </p>
  );
  return (
    <fieldset>
      {name !== undefined && <legend>{name}</legend>}
      <div className="row">
        {field("day", "date")}
        {field("clock", "time")}
        <p className="field">
          <label htmlFor={`${id}-hours`}>{form.hours}</label>
          <select
            id={`${id}-hours`}
            value={time.hours}
            onChange={({ target }) => change({ ...time, hours: target.value })}
          >
            {visitHours.map((n) => (
              <option key={n} value={n}>
                {form.lasts(n)}
              </option>
            ))}
          </select>
        </p>
        {field("place", "text")}
      </div>
      <p aria-live="polite" className="small doubts">
        <Doubts time={time} visit={visit} on={on} />
      </p>
    </fieldset>
  );
}

function Doubts({ time, visit, on }: Pick<TimeProps, "time" | "visit" | "on">) {
  const [said] = read(time);
  if (!said || !visit.planning) return null;
  const { quiet } = visit.planning;
  const doubts = visitDoubts(said, { today: dayOf(on.view.asOf), wishedDays: visit.wishedDays, quiet });
  if (doubts.length === 0) return null;
  const w = on.words.visits.doubts;
  const words = doubts.map((it) => (it === "quietHours" ? w.quietHours(quiet.hours) : w[it]));
  return (
    <>
      <Icon small name="late" /> {words.join(" ")}
    </>
  );
}

interface WishedProps {
  visit: VisitView;
  on: OnVisits;
  /** Days that stand in the form already. */
  taken: readonly string[];
  choose: (day: Day) => void;
}
/** The days that the group has wished for, to be taken with a touch. */
export function Wished({ visit, on, taken, choose }: WishedProps) {
  const days = wishesToCome(visit.wishedDays, dayOf(on.view.asOf)).filter((day) => !taken.includes(day));
  if (days.length === 0) return null;
  return (
    <fieldset>
      <legend>{on.words.visits.wished}</legend>
      <p className="acts wished">
        {days.map((day) => (
          <button key={day} type="button" className="btn" onClick={() => choose(day)}>
            {on.when.longDay(day)}
          </button>
        ))}
      </p>
    </fieldset>
  );
}

/** After a day was taken: to what is asked next. */
export const toClock = (id: string): void => {
  requestAnimationFrame(() => document.getElementById(`${id}-clock`)?.focus());
};
