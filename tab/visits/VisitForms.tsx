import { useId, useState, type ReactNode } from "react";
import type { VisitView } from "../../bot/contract/deskViews.ts";
import { isClock, isDay, type Day } from "../../bot/domain/time.ts";
import type { VisitAct, VisitTime } from "../../bot/domain/visit.ts";
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
  place: string;
}
const written = (time?: VisitTime): Written => ({
  day: time?.day ?? "",
  clock: time?.clock ?? "",
  place: time?.place ?? "",
});
const read = ({ day, clock, place }: Written): VisitTime[] =>
  isDay(day)
    ? [{ day, ...(isClock(clock) && { clock }), ...(place.trim() !== "" && { place: place.trim() }) }]
    : [];

/** A form on a visit: it says what is missing, keeps what was written, and can be left. */
function ActForm({
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
function Time({ time, change, on, name }: TimeProps) {
  const id = useId();
  const { form } = on.words.visits;
  const field = (key: keyof Written, type: "date" | "time" | "text") => (
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
        {field("place", "text")}
      </div>
    </fieldset>
  );
}

/** Times for the group to choose from. */
export function TimesForm(props: FormProps) {
  const { visit, on } = props;
  const { form } = on.words.visits;
  const [times, setTimes] = useState(() => {
    const known = visit.proposed.length > 0 ? visit.proposed : visit.wishedDays.map((day) => ({ day }));
    return known.length > 0 ? known.map(written) : [written()];
  });
  return (
    <ActForm
      {...props}
      send={form.sendTimes}
      act={() => {
        const said = times.flatMap(read);
        return said.length > 0 ? { is: "propose", times: said } : undefined;
      }}
    >
      {times.map((time, n) => (
        <Time
          key={n}
          on={on}
          time={time}
          name={form.time(n + 1)}
          change={(next) => setTimes(times.with(n, next))}
        />
      ))}
      {times.length < 10 && (
        <p className="acts">
          <button type="button" className="btn" onClick={() => setTimes([...times, written()])}>
            {form.addTime}
          </button>
        </p>
      )}
    </ActForm>
  );
}

/** The time that holds, and the agenda: drafted from where the case is stuck, for the facilitator to change. */
export function PlanForm(props: FormProps) {
  const id = useId();
  const { visit, on } = props;
  const w = on.words.visits;
  const [time, setTime] = useState(() => written(visit.planned ?? visit.proposed[0]));
  const [agenda, setAgenda] = useState(visit.agenda.join("\n"));
  return (
    <ActForm
      {...props}
      send={w.form.plan}
      act={() => {
        const [said] = read(time);
        const lines = agenda.split("\n").map((line) => line.trim().slice(0, 300));
        return said && { is: "plan", time: said, agenda: lines.filter(Boolean).slice(0, 12) };
      }}
    >
      <Time on={on} time={time} change={setTime} />
      <p className="field">
        <label htmlFor={id}>{w.form.agenda}</label>
        <textarea
          id={id}
          rows={7}
          value={agenda}
          aria-describedby={visit.agendaIsDraft ? `${id}-how` : undefined}
          onChange={({ target }) => setAgenda(target.value)}
        />
        {visit.agendaIsDraft && (
          <span id={`${id}-how`} className="small dim below">
            {w.agendaHow}
          </span>
        )}
      </p>
    </ActForm>
  );
}

interface Point {
  text: string;
  due: string;
  doneOn?: Day;
}

/** What came of the visit, and what is to be followed up until when. */
export function HoldForm(props: FormProps) {
  const id = useId();
  const { visit, on } = props;
  const { form } = on.words.visits;
  const [summary, setSummary] = useState(visit.summary ?? "");
  const [points, setPoints] = useState<Point[]>(() => {
    const known = visit.followUp.map(({ text, due, doneOn }) => ({ text, due, ...(doneOn && { doneOn }) }));
    return known.length > 0 ? known : [{ text: "", due: "" }];
  });
  const change = (n: number, part: Partial<Point>) =>
    setPoints(points.map((point, at) => (at === n ? { ...point, ...part } : point)));
  return (
    <ActForm
      {...props}
      send={form.save}
      act={() => {
        const said = points.filter(({ text }) => text.trim() !== "");
        const followUp = said.flatMap(({ due, ...point }) => (isDay(due) ? [{ ...point, due }] : []));
        if (followUp.length < said.length) return undefined;
        return { is: "hold", ...(summary.trim() !== "" && { summary }), followUp };
      }}
    >
      <p className="field">
        <label htmlFor={`${id}-summary`}>{form.summary}</label>
        <textarea
          id={`${id}-summary`}
          rows={4}
          maxLength={2000}
          value={summary}
          onChange={({ target }) => setSummary(target.value)}
        />
      </p>
      <p className="small dim">{form.pointsHow}</p>
      {points.map((point, n) => (
        <fieldset key={n}>
          <legend>{form.point(n + 1)}</legend>
          <div className="row">
            <p className="field wide">
              <label htmlFor={`${id}-text${n}`}>{form.text}</label>
              <input
                id={`${id}-text${n}`}
                maxLength={300}
                value={point.text}
                onChange={({ target }) => change(n, { text: target.value })}
              />
            </p>
            <p className="field">
              <label htmlFor={`${id}-due${n}`}>{form.due}</label>
              <input
                id={`${id}-due${n}`}
                type="date"
                value={point.due}
                onChange={({ target }) => change(n, { due: target.value })}
              />
            </p>
          </div>
        </fieldset>
      ))}
      {points.length < 12 && (
        <p className="acts">
          <button type="button" className="btn" onClick={() => setPoints([...points, { text: "", due: "" }])}>
            {form.addPoint}
          </button>
        </p>
      )}
    </ActForm>
  );
}

export function CancelForm(props: FormProps) {
  const { form } = props.on.words.visits;
  return (
    <ActForm {...props} send={form.yes} act={() => ({ is: "cancel" })}>
      <p>{form.cancelSure}</p>
    </ActForm>
  );
}
