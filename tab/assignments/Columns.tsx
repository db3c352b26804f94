import type { ColumnDraft, QuestionDraft } from "../../bot/domain/plan/draft.ts";
import type { OnCompose } from "./compose.ts";
import { Check, idOfField, SaidField, SelectField, Wrong } from "./Fields.tsx";
import { SimpleFields } from "./SimpleFields.tsx";
import { columnTypes } from "../../bot/domain/assignment/question.ts";
import { freshColumn, withColumnKind } from "./kinds.ts";

interface ColumnsProps {
  question: QuestionDraft;
  field: string;
  on: OnCompose;
  set: (question: QuestionDraft) => void;
}

/** What each row is made of: simple questions. */
export function Columns({ question, field, on, set }: ColumnsProps) {
  const { compose: w } = on.words.planning;
  const columns = question.columns ?? [];
  const put = (next: ColumnDraft[]): void => set({ ...question, columns: next });
  const swap = (id: string, next: ColumnDraft): void =>
    put(columns.map((column) => (column.id === id ? next : column)));
  return (
    <fieldset id={idOfField(`${field}.columns`)} tabIndex={-1}>
      <legend>{w.columns}</legend>
      {columns.map((column, n) => {
        const at = `${field}.columns.${n}`;
        return (
          <fieldset key={column.id} className="inner">
            <legend>{w.column(n + 1)}</legend>
            <SaidField
              field={`${at}.label`}
              label={w.label}
              said={column.label}
              on={on}
              set={(label) => swap(column.id, { ...column, label })}
            />
            <SelectField
              field={`${at}.type`}
              label={w.type}
              value={column.type}
              on={on}
              options={columnTypes.map((kind) => [kind, w.types[kind]])}
              set={(value) => {
                const type = columnTypes.find((kind) => kind === value) ?? "short_text";
                swap(column.id, { ...withColumnKind(column, type), type });
              }}
            />
            <SimpleFields question={column} field={at} on={on} set={(next) => swap(column.id, next)} />
            <Check
              label={w.required}
              checked={column.required}
              set={(required) => swap(column.id, { ...column, required })}
            />
            <button
              type="button"
              className="btn quiet"
              onClick={() => put(columns.filter(({ id }) => id !== column.id))}
            >
              {w.remove}
              <span className="vh"> {w.column(n + 1)}</span>
            </button>
          </fieldset>
        );
      })}
      <Wrong field={`${field}.columns`} on={on} />
      <button type="button" className="btn" onClick={() => put([...columns, freshColumn()])}>
        {w.addColumn}
      </button>
    </fieldset>
  );
}

/** Which of the fields of a benefit are asked for; those of the benefit overview, in its order. */
export function BenefitFields({ question, field, on, set }: ColumnsProps) {
  const { compose: w } = on.words.planning;
  const chosen = question.columns ?? [];
  const all = on.view.benefitFields as ColumnDraft[];
  const own = chosen.filter((column) => !all.some(({ id }) => id === column.id));
  const flip = (id: string): void => {
    const known = all.filter((it) => chosen.some((column) => column.id === it.id) !== (it.id === id));
    const kept = known.map((it) => chosen.find((column) => column.id === it.id) ?? it);
    set({ ...question, columns: [...kept, ...own] });
  };
  const [main] = on.view.languages;
  return (
    <fieldset id={idOfField(`${field}.columns`)} tabIndex={-1}>
      <legend>{w.fields}</legend>
      {[...all, ...own].map(({ id, label }) => (
        <Check
          key={id}
          label={label[on.words.language] ?? (main && label[main]) ?? id}
          checked={chosen.some((column) => column.id === id)}
          set={() => flip(id)}
        />
      ))}
      <Wrong field={`${field}.columns`} on={on} />
    </fieldset>
  );
}
