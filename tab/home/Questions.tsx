import { useState } from "react";
import { hasRows, rowsOf, type InRows, type Question } from "../../bot/domain/assignment/question.ts";
import { inputName, readValues } from "../../bot/domain/answer/reading.ts";
import { problemSaid } from "../../bot/domain/answer/problemSaid.ts";
import { isAsked, type Problem } from "../../bot/domain/answer/values.ts";
import { Field, type FormWords } from "./Field.tsx";

export type Inputs = Readonly<Record<string, string>>;
interface QuestionsProps {
  questions: readonly Question[];
  inputs: Inputs;
  problems: readonly Problem[];
  words: FormWords;
  change: (name: string, value: string) => void;
}

/** Every type of question, read by the very function that reads the card; what is not asked is not shown. */
export function Questions(props: QuestionsProps) {
  const { questions, inputs } = props;
  const { values } = readValues(questions, inputs);
  return questions
    .filter((question) => isAsked(question, values))
    .map((question) =>
      hasRows(question) ? (
        <RowFields key={question.id} question={question} {...props} />
      ) : (
        <Field
          key={question.id}
          asked={question}
          name={question.id}
          label={question.label[props.words.language]}
          value={inputs[question.id] ?? ""}
          problem={problemAt(props, question.id)}
          words={props.words}
          change={props.change}
        />
      ),
    );
}

const problemAt = ({ problems, words }: QuestionsProps, name: string): string | undefined => {
  const found = problems
    .filter(({ at }) => at === name)
    .map((it) => problemSaid(it, words.refusals.problem, words.language));
  return found.length > 0 ? found.join(" ") : undefined;
};

function RowFields({ question, ...props }: QuestionsProps & { question: InRows }) {
  const { inputs, words, change } = props;
  const { form } = words.home;
  const { columns, least, most } = rowsOf(question);
  const filled = Array.from({ length: most }, (_, row) =>
    columns.some(({ id }) => (inputs[inputName(question, row, id)] ?? "") !== ""),
  ).lastIndexOf(true);
  const [open, setOpen] = useState(Math.max(1, least, filled + 1));
  const alone = columns.length === 1;
  return (
    <fieldset>
      <legend>
        {question.label[words.language]}{" "}
        {!question.required && <span className="dim">({form.optional})</span>}
      </legend>
      {question.help && <p className="small dim">{question.help[words.language]}</p>}
      {Array.from({ length: Math.min(open, most) }, (_, row) => (
        <fieldset key={row} className={alone ? "one" : "inner"} aria-label={form.row(row + 1)}>
          {columns.map((column) => {
            const name = inputName(question, row, column.id);
            const label = column.label[words.language];
            return (
              <Field
                key={name}
                asked={column}
                name={name}
                label={most > 1 ? `${label} (${row + 1})` : label}
                value={inputs[name] ?? ""}
                problem={problemAt({ ...props }, name)}
                words={words}
                change={change}
              />
            );
          })}
        </fieldset>
      ))}
      {open < most && (
        <button
          type="button"
          className="btn"
          onClick={() => {
            setOpen(open + 1);
            const first = columns[0];
            const next = first && `q-${inputName(question, open, first.id)}`;
            setTimeout(() => next !== undefined && document.getElementById(next)?.focus());
          }}
        >
          {form.addRow}
        </button>
      )}
    </fieldset>
  );
}
