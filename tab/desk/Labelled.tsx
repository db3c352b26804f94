import type { ReactNode } from "react";

export interface FieldAria {
  id: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
}
interface LabelledProps {
  id: string;
  label: ReactNode;
  how?: string | undefined;
  wrong?: string | undefined;
  children: (aria: FieldAria) => ReactNode;
}

/** A field with its name, how to fill it in, and beside it what is wrong with it. */
export function Labelled({ id, label, how, wrong, children }: LabelledProps) {
  const described = [...(how ? [`${id}-how`] : []), ...(wrong ? [`${id}-wrong`] : [])].join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, "aria-invalid": wrong ? true : undefined, "aria-describedby": described || undefined })}
      {how && (
        <p className="small dim" id={`${id}-how`}>
          {how}
        </p>
      )}
      {wrong && (
        <p className="small bad" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
}

/** After a form was refused: to the first field that is wrong, once it says so. */
export const toFirstWrong = (form: HTMLElement): void => {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
};
