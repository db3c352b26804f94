import type { QuestionDraft } from "../../bot/domain/plan/draft.ts";
import { Columns, BenefitFields } from "./Columns.tsx";
import { NumberField, SaidField } from "./Fields.tsx";
import { SimpleFields, type KindProps } from "./SimpleFields.tsx";

/** What the kind of a question needs to be drawn. */
export function KindFields({ question, field, on, set }: KindProps<QuestionDraft>) {
  const { compose: w } = on.words.planning;
  const limit = (which: "min" | "max", label: string) => (
    <NumberField
      field={`${field}.${which}`}
      label={label}
      value={question[which]}
      on={on}
      set={(value) => set({ ...question, [which]: value })}
    />
  );
  switch (question.type) {
    case "scale":
      return (
        <div className="row">
          {limit("min", w.least)}
          {limit("max", w.most)}
          {(["minLabel", "maxLabel"] as const).map((which) => (
            <SaidField
              key={which}
              field={`${field}.${which}`}
              label={w[which]}
              said={question[which]}
              on={on}
              optional
              set={(said) => set({ ...question, [which]: said })}
            />
          ))}
        </div>
      );
    case "rows":
      return (
        <>
          <div className="row">
            {limit("min", w.leastRows)}
            {limit("max", w.mostRows)}
          </div>
          <Columns question={question} field={field} on={on} set={set} />
        </>
      );
    case "benefit":
      return (
        <>
          <div className="row">{limit("max", w.mostRows)}</div>
          <BenefitFields question={question} field={field} on={on} set={set} />
        </>
      );
    default:
      return <SimpleFields question={question} field={field} on={on} set={set} />;
  }
}
