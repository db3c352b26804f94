import type { QuestionDraft } from "../../bot/domain/plan/draft.ts";
import type { OnCompose } from "./compose.ts";
import { Check, idOfField, SelectField, Wrong } from "./Fields.tsx";

interface PlacingProps {
  question: QuestionDraft;
  field: string;
  on: OnCompose;
  set: (question: QuestionDraft) => void;
}

/** Where the answer lands on the board; what the library has decided may be a place that is not in the list. */
export function Landing({ question, field, on, set }: PlacingProps) {
  const { compose: w } = on.words.planning;
  const { lands } = question;
  const value = lands ? `${lands.lane}.${lands.field}` : "";
  const known = on.view.lands.map(({ landing, name }) => ({
    value: `${landing.lane}.${landing.field}`,
    landing,
    name: landing.lane === "case" ? name : `${on.words.common.lane[landing.lane]}: ${name}`,
  }));
  const other = lands && !known.some((it) => it.value === value) ? [[value, value] as const] : [];
  return (
    <SelectField
      field={`${field}.lands`}
      label={w.lands}
      value={value}
      on={on}
      options={[["", w.landsNot], ...known.map((it) => [it.value, it.name] as const), ...other]}
      set={(chosen) => {
        const { lands: _old, ...rest } = question;
        const found = known.find((it) => it.value === chosen);
        set(found ? { ...rest, lands: found.landing } : rest);
      }}
    />
  );
}

/** A question that depends on another is asked only for some of its answers. */
export function ShowWhen({ question, field, on, set }: PlacingProps) {
  const { compose: w } = on.words.planning;
  const others = on.draft.questions.filter(({ id, type }) => id !== question.id && type === "one_of");
  const { showWhen } = question;
  if (others.length === 0 && !showWhen) return null;
  const [main] = on.view.languages;
  const said = (label: QuestionDraft["label"], id: string): string =>
    label[on.language] ?? (main && label[main]) ?? id;
  const other = others.find(({ id }) => id === showWhen?.question);
  return (
    <fieldset id={idOfField(`${field}.showWhen`)} tabIndex={-1}>
      <legend className="vh">{w.showWhen}</legend>
      <SelectField
        field={`${field}.showWhen.question`}
        label={w.showWhen}
        value={other?.id ?? ""}
        on={on}
        options={[
          ["", w.always],
          ...others.map(({ id, label }) => [id, w.answerTo(said(label, id))] as const),
        ]}
        set={(chosen) => {
          const { showWhen: _old, ...rest } = question;
          set(chosen === "" ? rest : { ...rest, showWhen: { question: chosen, in: [] } });
        }}
      />
      {showWhen &&
        other?.options?.map(({ id, label }) => (
          <Check
            key={id}
            label={said(label, id)}
            checked={showWhen.in.includes(id)}
            set={(yes) =>
              set({
                ...question,
                showWhen: {
                  ...showWhen,
                  in: yes ? [...showWhen.in, id] : showWhen.in.filter((it) => it !== id),
                },
              })
            }
          />
        ))}
      <Wrong field={`${field}.showWhen`} on={on} />
    </fieldset>
  );
}
