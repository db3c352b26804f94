import type { ChangeEvent, ReactNode } from "react";
import type { LocalDraft } from "../../bot/domain/plan/draft.ts";
import { languages } from "../../bot/domain/language.ts";
import type { OnCompose } from "./compose.ts";

export const idOfField = (field: string): string => `f-${field.replaceAll(".", "-")}`;

interface FieldProps {
  field: string;
  label: string;
  on: OnCompose;
}
interface SaidProps extends FieldProps {
  said: LocalDraft | undefined;
  set: (said: LocalDraft) => void;
  rows?: number;
  optional?: boolean;
}

/** Words in the language that is being written; where there are none yet, it is said which are used instead. */
export function SaidField({ field, label, on, said = {}, set, rows, optional }: SaidProps) {
  const { compose: w } = on.words.planning;
  const { language } = on;
  const [main] = on.view.languages;
  const names = on.words.common.languages;
  const id = idOfField(field);
  const wrong = languages.flatMap((of) => {
    const text = on.trouble(`${field}.${of}`);
    return text === undefined ? [] : [of === language ? text : `${names[of]}: ${text}`];
  });
  const borrowed = main !== undefined && main !== language && !said[language] && said[main];
  const about = [...(wrong.length > 0 ? [`${id}-bad`] : []), ...(borrowed ? [`${id}-how`] : [])].join(" ");
  const common = {
    id,
    lang: language,
    value: said[language] ?? "",
    "aria-invalid": wrong.length > 0,
    "aria-describedby": about || undefined,
    onBlur: () => on.left(field),
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const { [language]: _old, ...others } = said;
      set(target.value === "" ? others : { ...others, [language]: target.value });
    },
  };
  return (
    <p className="field">
      <label htmlFor={id}>
        {label} {optional && <span className="dim">({w.optional})</span>}
      </label>
      {rows === undefined ? <input type="text" {...common} /> : <textarea rows={rows} {...common} />}
      {borrowed && (
        <span id={`${id}-how`} className="small dim below">
          {w.emptyLanguage(main)}
        </span>
      )}
      {wrong.length > 0 && (
        <span id={`${id}-bad`} className="small bad below">
          {wrong.join(" ")}
        </span>
      )}
    </p>
  );
}

/** What every field of one value is: its name, itself, and the sentence about it. */
function Plain({ field, label, on, children }: FieldProps & { children: (aria: FieldAria) => ReactNode }) {
  const id = idOfField(field);
  const wrong = on.trouble(field) !== undefined;
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        "aria-invalid": wrong,
        "aria-describedby": wrong ? `${id}-bad` : undefined,
        onBlur: () => on.left(field),
      })}
      <Wrong field={field} on={on} />
    </p>
  );
}
interface FieldAria {
  id: string;
  "aria-invalid": boolean;
  "aria-describedby": string | undefined;
  onBlur: () => void;
}

interface NumberProps extends FieldProps {
  value: number | null | undefined;
  set: (value: number | null) => void;
  disabled?: boolean;
}
export const NumberField = ({ value, set, disabled, ...field }: NumberProps) => (
  <Plain {...field}>
    {(aria) => (
      <input
        {...aria}
        type="number"
        inputMode="decimal"
        step="any"
        disabled={disabled}
        value={value ?? ""}
        onChange={({ target }) => set(Number.isNaN(target.valueAsNumber) ? null : target.valueAsNumber)}
      />
    )}
  </Plain>
);

interface TimeProps extends FieldProps {
  type: "date" | "time";
  value: string;
  set: (value: string) => void;
}
export const TimeField = ({ type, value, set, ...field }: TimeProps) => (
  <Plain {...field}>
    {(aria) => <input {...aria} type={type} value={value} onChange={({ target }) => set(target.value)} />}
  </Plain>
);

interface SelectProps extends FieldProps {
  value: string;
  set: (value: string) => void;
  options: readonly (readonly [value: string, name: string])[];
  disabled?: boolean;
}
export const SelectField = ({ value, set, options, disabled, ...field }: SelectProps) => (
  <Plain {...field}>
    {(aria) => (
      <select {...aria} value={value} disabled={disabled} onChange={({ target }) => set(target.value)}>
        {options.map(([of, name]) => (
          <option key={of} value={of}>
            {name}
          </option>
        ))}
      </select>
    )}
  </Plain>
);

/** The sentence beside a field, where there is one. */
export function Wrong({ field, on }: { field: string; on: OnCompose }) {
  const wrong = on.trouble(field);
  return wrong === undefined ? null : (
    <span id={`${idOfField(field)}-bad`} className="small bad below">
      {wrong}
    </span>
  );
}

interface CheckProps {
  label: string;
  checked: boolean;
  set: (checked: boolean) => void;
  disabled?: boolean;
  type?: "checkbox" | "radio";
  name?: string;
  note?: string;
}
export function Check({ label, checked, set, disabled, type = "checkbox", name, note }: CheckProps) {
  return (
    <label className="chk">
      <input type={type} name={name} checked={checked} disabled={disabled} onChange={() => set(!checked)} />
      <span>{label}</span>
      {note !== undefined && <span className="dim num">{note}</span>}
    </label>
  );
}
