import { useId, useState } from "react";
import { wishesToCome } from "../../bot/domain/between/visitDoubts.ts";
import { dayOf, type Day } from "../../bot/domain/time.ts";
import { ActForm, type FormProps } from "./ActForm.tsx";
import { read, Time, toClock, Wished, written } from "./Time.tsx";

/** Times for the group to choose from. */
export function TimesForm(props: FormProps) {
  const id = useId();
  const { visit, on } = props;
  const { form, hear } = on.words.visits;
  const [times, setTimes] = useState(() => {
    const wished = wishesToCome(visit.wishedDays, dayOf(on.view.asOf)).map((day) => ({ day }));
    const known = visit.proposed.length > 0 ? visit.proposed : wished;
    return known.length > 0 ? known.map(written) : [written()];
  });
  const choose = (day: Day): void => {
    const free = times.findIndex((time) => time.day === "");
    const n = free === -1 ? times.length : free;
    setTimes(times.toSpliced(n, 1, { ...written(), ...times[n], day }));
    toClock(`${id}-${n}`);
  };
  const asks = !visit.offered && visit.planning?.hear.times === 1;
  return (
    <ActForm
      {...props}
      send={form.sendTimes}
      hear={asks ? hear.asker : hear.times(visit.planning?.hear.times ?? 0)}
      act={() => {
        const said = times.flatMap(read);
        return said.length > 0 ? { is: "propose", times: said } : undefined;
      }}
    >
      {times.map((time, n) => (
        <Time
          key={n}
          id={`${id}-${n}`}
          visit={visit}
          on={on}
          time={time}
          name={form.time(n + 1)}
          change={(next) => setTimes(times.with(n, next))}
        />
      ))}
      {times.length < 10 && (
        <>
          <Wished visit={visit} on={on} taken={times.map(({ day }) => day)} choose={choose} />
          <p className="acts">
            <button type="button" className="btn" onClick={() => setTimes([...times, written()])}>
              {form.addTime}
            </button>
          </p>
        </>
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
      <Wished
        visit={visit}
        on={on}
        taken={[time.day]}
        choose={(day) => {
          setTime({ ...time, day });
          toClock(`${id}-time`);
        }}
      />
      <Time id={`${id}-time`} visit={visit} on={on} time={time} change={setTime} />
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

export function CancelForm(props: FormProps) {
  const { form } = props.on.words.visits;
  return (
    <ActForm {...props} send={form.yes} act={() => ({ is: "cancel" })}>
      <p>{form.cancelSure}</p>
    </ActForm>
  );
}
