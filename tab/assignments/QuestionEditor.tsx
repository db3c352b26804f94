import type { QuestionDraft } from "../../bot/domain/plan/draft.ts";
import { questionTypes } from "../../bot/domain/assignment/question.ts";
import { withKind } from "./kinds.ts";
import type { OnCompose } from "./compose.ts";
import { Check, idOfField, SaidField, SelectField } from "./Fields.tsx";
import { KindFields } from "./KindFields.tsx";
import { Landing, ShowWhen } from "./Placing.tsx";

interface QuestionProps {
  question: QuestionDraft;
  at: number;
  on: OnCompose;
  set: (question: QuestionDraft) => void;
  move: (by: 1 | -1) => void;
  remove: () => void;
}

/** One question: what is asked, how it is answered, and what is seldom needed under a fold. */
export function QuestionEditor({ question, at, on, set, move, remove }: QuestionProps) {
  const { compose: w } = on.words.planning;
  const field = `questions.${at}`;
  const name = <span className="vh"> {w.question(at + 1)}</span>;
  return (
    <fieldset id={idOfField(field)} tabIndex={-1}>
      <legend>{w.question(at + 1)}</legend>
      <SaidField
        field={`${field}.label`}
        label={w.label}
        said={question.label}
        on={on}
        rows={2}
        set={(label) => set({ ...question, label })}
      />
      <SelectField
        field={`${field}.type`}
        label={w.type}
        value={question.type}
        on={on}
        options={questionTypes.map((kind) => [kind, w.types[kind]])}
        set={(value) =>
          set(withKind(question, questionTypes.find((it) => it === value) ?? "long_text", on.view))
        }
      />
      <KindFields question={question} field={field} on={on} set={set} />
      <Check
        label={w.required}
        checked={question.required}
        set={(required) => set({ ...question, required })}
      />
      <details>
        <summary>
          {w.moreOn}
          {name}
        </summary>
        <SaidField
          field={`${field}.help`}
          label={w.help}
          said={question.help}
          on={on}
          optional
          set={(help) => set({ ...question, help })}
        />
        <Landing question={question} field={field} on={on} set={set} />
      </details>
      <ShowWhen question={question} field={field} on={on} set={set} />
      <div className="acts">
        <button type="button" className="btn quiet" disabled={at === 0} onClick={() => move(-1)}>
          {w.up}
          {name}
        </button>
        <button
          type="button"
          className="btn quiet"
          disabled={at === on.draft.questions.length - 1}
          onClick={() => move(1)}
        >
          {w.down}
          {name}
        </button>
        <button type="button" className="btn quiet" onClick={remove}>
          {w.remove}
          {name}
        </button>
      </div>
    </fieldset>
  );
}
