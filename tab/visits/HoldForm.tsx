import { useId, useState } from "react";
import { isDay, type Day } from "../../bot/domain/time.ts";
import { ActForm, type FormProps } from "./ActForm.tsx";

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
