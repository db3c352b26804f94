import { useId, type ReactNode } from "react";
import type { Values } from "./form.ts";
import { useOnBoard } from "../board/context.ts";
import { useBench } from "./context.ts";

export interface Form {
  values: Values;
  set: (name: string, value: string) => void;
}
interface FieldProps {
  form: Form;
  name: string;
  label: string;
  hint?: string | undefined;
  optional?: boolean;
}

/** Labels stand above their fields, hints are tied to them. */
function Labelled({
  label,
  hint,
  optional,
  children,
}: Omit<FieldProps, "form" | "name"> & { children: (ids: { id: string; hintId?: string }) => ReactNode }) {
  const { work } = useBench();
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}h`;
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {optional && <span className="dim small">({work.editor.optional})</span>}
      </label>
      {children({ id, ...(hintId !== undefined && { hintId }) })}
      {hintId !== undefined && (
        <p className="small dim" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}

export function TextField({ form, name, label, hint, optional = false }: FieldProps) {
  return (
    <Labelled label={label} hint={hint} optional={optional}>
      {({ id, hintId }) => (
        <input
          id={id}
          type="text"
          autoComplete="off"
          aria-describedby={hintId}
          value={form.values[name] ?? ""}
          onChange={({ currentTarget }) => form.set(name, currentTarget.value)}
        />
      )}
    </Labelled>
  );
}

interface WordsProps extends FieldProps {
  most?: number;
  large?: boolean;
}
/** Grows with what is written. How much is left is said when it gets short, and read out when it is too much. */
export function WordsField(props: WordsProps) {
  const { form, name, label, hint, optional = false, most, large = false } = props;
  const { work } = useBench();
  const { view } = useOnBoard();
  const value = form.values[name] ?? "";
  const left = most === undefined ? undefined : most - [...value.trim()].length;
  return (
    <Labelled label={label} hint={hint} optional={optional}>
      {({ id, hintId }) => (
        <>
          <textarea
            id={id}
            lang={view.group.language}
            rows={large ? 4 : 2}
            aria-describedby={hintId}
            aria-invalid={left !== undefined && left < 0 ? true : undefined}
            value={value}
            onChange={({ currentTarget }) => form.set(name, currentTarget.value)}
          />
          {left !== undefined && left <= 100 && (
            <p className={left < 0 ? "small over" : "small dim"} role={left < 0 ? "status" : undefined}>
              {left < 0 ? work.editor.over(-left) : work.editor.left(left)}
            </p>
          )}
        </>
      )}
    </Labelled>
  );
}

export function DayField({ form, name, label, optional = false }: FieldProps) {
  return (
    <Labelled label={label} optional={optional}>
      {({ id }) => (
        <input
          id={id}
          type="date"
          value={form.values[name] ?? ""}
          onChange={({ currentTarget }) => form.set(name, currentTarget.value)}
        />
      )}
    </Labelled>
  );
}

interface ChoiceProps extends FieldProps {
  options: [value: string, word: string][];
  /** What stands first, for none of them. */
  none?: string;
}
export function ChoiceField({ form, name, label, hint, options, none }: ChoiceProps) {
  return (
    <Labelled label={label} hint={hint}>
      {({ id, hintId }) => (
        <select
          id={id}
          aria-describedby={hintId}
          value={form.values[name] || (none === undefined ? options[0]?.[0] : "")}
          onChange={({ currentTarget }) => form.set(name, currentTarget.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

export function TickField({ form, name, label }: FieldProps) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={form.values[name] === "yes"}
        onChange={({ currentTarget }) => form.set(name, currentTarget.checked ? "yes" : "")}
      />
      <span>{label}</span>
    </label>
  );
}

export function SeveralField({ form, name, label, options }: Omit<ChoiceProps, "none">) {
  const chosen = (form.values[name] ?? "").split(",").filter(Boolean);
  const turn = (value: string): void =>
    form.set(
      name,
      options
        .map(([it]) => it)
        .filter((it) => (it === value) !== chosen.includes(it))
        .join(","),
    );
  return (
    <fieldset className="several">
      <legend>{label}</legend>
      {options.map(([value, word]) => (
        <label key={value} className="tick">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => turn(value)} />
          <span>{word}</span>
        </label>
      ))}
    </fieldset>
  );
}
