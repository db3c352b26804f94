import { useRef } from "react";
import type { QuestionDraft } from "../../bot/domain/plan/draft.ts";
import type { OnCompose } from "./compose.ts";
import { Check, idOfField, Wrong } from "./Fields.tsx";
import { freshId } from "./freshId.ts";
import { QuestionEditor } from "./QuestionEditor.tsx";

const first = (): QuestionDraft => ({
  id: freshId("q"),
  type: "long_text",
  label: {},
  required: true,
  maxLength: 400,
});

/** The questions in their order; a status check may leave them to the library. */
export function QuestionList({ on }: { on: OnCompose }) {
  const { compose: w } = on.words.planning;
  const { draft, change } = on;
  const { questions, checkIn } = draft;
  const list = useRef<HTMLOListElement>(null);
  const put = (next: QuestionDraft[]): void => change({ questions: next });
  /** After a move or a removal the keyboard goes on where the list does. */
  const focus = (at: number): void => {
    setTimeout(() => {
      const all = list.current?.querySelectorAll<HTMLElement>(".question");
      (all?.[Math.min(at, all.length - 1)] ?? document.getElementById("add-question"))?.focus();
    });
  };
  const move = (at: number, by: 1 | -1): void => {
    const next = [...questions];
    const [moved] = next.splice(at, 1);
    if (!moved) return;
    next.splice(at + by, 0, moved);
    put(next);
    focus(at + by);
  };
  const follows = checkIn && questions.length === 0;
  return (
    <section aria-labelledby="questions-h">
      <h2 id="questions-h">{w.questions}</h2>
      {checkIn && (
        <fieldset>
          <legend className="vh">{w.questions}</legend>
          <Check type="radio" name="whose" label={w.follows} checked={follows} set={() => put([])} />
          <Check
            type="radio"
            name="whose"
            label={w.own}
            checked={!follows}
            set={() => put(questions.length > 0 ? questions : [first()])}
          />
        </fieldset>
      )}
      {follows && <p className="small dim">{w.followsHow}</p>}
      <ol ref={list} className="questions">
        {questions.map((question, at) => (
          <li key={question.id} className="question" tabIndex={-1}>
            <QuestionEditor
              question={question}
              at={at}
              on={on}
              set={(next) => put(questions.map((it, n) => (n === at ? next : it)))}
              move={(by) => move(at, by)}
              remove={() => {
                put(questions.filter((_it, n) => n !== at));
                focus(at);
              }}
            />
          </li>
        ))}
      </ol>
      <p id={idOfField("questions")} tabIndex={-1}>
        <Wrong field="questions" on={on} />
      </p>
      {!follows && (
        <button
          type="button"
          id="add-question"
          className="btn"
          onClick={() => {
            put([...questions, first()]);
            focus(questions.length);
          }}
        >
          {w.addQuestion}
        </button>
      )}
    </section>
  );
}
