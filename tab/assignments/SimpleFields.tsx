import type { AskedDraft } from "../../bot/domain/plan/draft.ts";
import type { QuestionType } from "../../bot/domain/assignment/question.ts";
import type { OnCompose } from "./compose.ts";
import { idOfField, NumberField, SaidField, Wrong } from "./Fields.tsx";
import { freshOption } from "./kinds.ts";

type Typed = AskedDraft & { type: QuestionType };
export interface KindProps<Q extends Typed> {
  question: Q;
  field: string;
  on: OnCompose;
  set: (question: Q) => void;
}

/** What a simple kind needs: of a question, or of one column in its rows. */
export function SimpleFields<Q extends Typed>({ question, field, on, set }: KindProps<Q>) {
  const { compose: w } = on.words.planning;
  const number = (which: "min" | "max" | "maxLength", label: string) => (
    <NumberField
      field={`${field}.${which}`}
      label={label}
      value={question[which]}
      on={on}
      set={(value) => set({ ...question, [which]: value })}
    />
  );
  switch (question.type) {
    case "short_text":
    case "long_text":
    case "link":
      return <div className="row">{number("maxLength", w.maxLength)}</div>;
    case "number":
      return (
        <div className="row">
          {number("min", `${w.least} (${w.optional})`)}
          {number("max", `${w.most} (${w.optional})`)}
        </div>
      );
    case "one_of":
    case "several_of":
      return (
        <>
          <Options question={question} field={field} on={on} set={set} />
          {question.type === "several_of" && (
            <div className="row">{number("max", `${w.mostChoices} (${w.optional})`)}</div>
          )}
        </>
      );
    case "date":
    case "scale":
    case "rows":
    case "benefit":
      return null;
  }
}

function Options<Q extends Typed>({ question, field, on, set }: KindProps<Q>) {
  const { compose: w } = on.words.planning;
  const options = question.options ?? [];
  const put = (next: typeof options): void => set({ ...question, options: next });
  return (
    <fieldset id={idOfField(`${field}.options`)} tabIndex={-1}>
      <legend>{w.options}</legend>
      {options.map((option, n) => (
        <div key={option.id} className="option">
          <SaidField
            field={`${field}.options.${n}.label`}
            label={w.option(n + 1)}
            said={option.label}
            on={on}
            set={(label) => put(options.map((it) => (it.id === option.id ? { ...it, label } : it)))}
          />
          <button
            type="button"
            className="btn quiet"
            onClick={() => put(options.filter(({ id }) => id !== option.id))}
          >
            {w.remove}
            <span className="vh"> {w.option(n + 1)}</span>
          </button>
        </div>
      ))}
      <Wrong field={`${field}.options`} on={on} />
      <button type="button" className="btn" onClick={() => put([...options, freshOption()])}>
        {w.addOption}
      </button>
    </fieldset>
  );
}
