import { useId, type ReactNode } from "react";
import type { VisitView } from "../../bot/contract/visitViews.ts";
import { isClock, isDay } from "../../bot/domain/time.ts";
import { usualHours, visitHours, type VisitAct, type VisitTime } from "../../bot/domain/between/visit.ts";
import { useDesk } from "../desk/deskApi.ts";
import { doing, type OnVisits } from "./on.ts";

export interface FormProps {
  visit: VisitView;
  on: OnVisits;
  end: (done: boolean) => void;
}
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

/** A form on a visit: it says what is missing, keeps what was written, and can be left. */
export function ActForm({
  visit,
  on,
  end,
  send,
  children,
  act,
}: FormProps & {
  send: string;
  children: ReactNode;
  /** Nothing while something is missing. */
  act: () => VisitAct | undefined;
}) {
  const { form, missing } = on.words.visits;
  const desk = useDesk(doing(on));
  const submit = async (): Promise<void> => {
    const said = act();
    if (!said) return desk.setTrouble(missing);
    if (await desk.act("actOnVisit", { visit: visit.id, rev: visit.rev, act: said })) end(true);
  };
  return (
    <form
      className="inside"
      onSubmit={(event) => {
        event.preventDefault();
        if (!desk.busy) void submit();
      }}
    >
      {children}
      <p role="alert" className="bad">
        {desk.trouble}
      </p>
      <p className="acts">
        <button type="submit" className="btn primary" aria-disabled={desk.busy}>
          {send}
        </button>
        <button type="button" className="btn" onClick={() => end(false)}>
          {act()?.is === "cancel" ? form.no : form.close}
        </button>
      </p>
    </form>
  );
}

interface TimeProps {
  time: Written;
  change: (time: Written) => void;
  on: OnVisits;
  name?: string;
}
export function Time({ time, change, on, name }: TimeProps) {
  const id = useId();
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
    </fieldset>
  );
}
