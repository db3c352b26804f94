import { useRef, useState } from "react";
import type { TaskView } from "../../bot/contract/homeViews.ts";
import type { Circle } from "../../bot/domain/access.ts";
import type { AssignmentFacts } from "../../bot/domain/letter/letter.ts";
import { inputsOf, readValues } from "../../bot/domain/answer/reading.ts";
import type { Moment } from "../../bot/domain/time.ts";
import type { Problem } from "../../bot/domain/answer/values.ts";
import type { Answer } from "../api.ts";
import { doDeed, newAct, troubleOf } from "../deed.ts";
import type { When } from "../when.ts";
import type { FormWords } from "./Field.tsx";
import { forget, keep, keptFor } from "./kept.ts";
import { Questions } from "./Questions.tsx";
import { Said } from "./Said.tsx";

interface TaskFormProps {
  facts: AssignmentFacts;
  words: FormWords;
  when: When;
  shown: (view: TaskView) => void;
}

/** An assignment to answer: what it is, how long, when, who sees it; then the questions, as on its card. */
export function TaskForm({ facts, words, when, shown }: TaskFormProps) {
  const { form } = words.home;
  const { language } = words;
  const task = `${facts.programme}.${facts.group}.${facts.assignment}`;
  const params = { programme: facts.programme, group: facts.group, assignment: facts.assignment };
  const on = at(when);
  const [kept] = useState(() => keptFor(task));
  const [inputs, setInputs] = useState(() => kept?.inputs ?? inputsOf(facts.questions, facts.values));
  const [drafted, setDrafted] = useState(kept?.drafted ?? facts.draft?.at ?? "");
  const [circle, setCircle] = useState<Circle>(facts.circle);
  const [problems, setProblems] = useState<readonly Problem[]>(
    facts.said?.is === "invalid" ? facts.said.problems : [],
  );
  const [told, setTold] = useState("");
  const [busy, setBusy] = useState(false);
  const act = useRef(newAct());

  const change = (name: string, value: string): void => {
    const next = { ...inputs, [name]: value };
    setInputs(next);
    keep(task, { rev: facts.rev, drafted, inputs: next });
    act.current = newAct();
  };
  const finish = (answer: Answer<TaskView>): void => {
    setBusy(false);
    if (answer.is !== "view") return setTold(troubleOf(answer, words.web.noAnswer));
    const { task: letter } = answer.view;
    if (letter.kind === "assignment" && letter.said?.is === "invalid") {
      return refuse(letter.said.problems);
    }
    if (letter.kind === "assignment" && letter.beside) {
      setDrafted(letter.beside.at);
      keep(task, { rev: letter.rev, drafted: letter.beside.at, inputs });
      act.current = newAct();
    } else forget(task);
    shown(answer.view);
  };
  const refuse = (found: readonly Problem[]): void => {
    setProblems(found);
    setTold(form.fix);
    const [first] = found;
    setTimeout(() => {
      const at = document.getElementById(`q-${first?.at}`) ?? document.getElementsByName(`q-${first?.at}`)[0];
      at?.focus();
    });
  };
  const body = { inputs, drafted, ...(facts.askedIn && { askedIn: facts.askedIn }) };
  const submit = async (): Promise<void> => {
    const { problems: found } = readValues(facts.questions, inputs);
    if (found.length > 0) return refuse(found);
    setBusy(true);
    finish(await doDeed("answerTask", params, { ...body, circle, rev: facts.rev }, act.current));
  };
  const save = async (): Promise<void> => {
    setBusy(true);
    finish(await doDeed("draftTask", params, body, act.current));
  };
  const circles: Circle[] = ["group", ...facts.offers];
  return (
    <form
      className="panel task"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      <Standing
        facts={facts}
        words={words}
        when={when}
        writing={kept !== undefined}
        overtaken={kept !== undefined && kept.rev < facts.rev}
      />
      <p className="small dim">{form.freeText}</p>
      <Questions {...{ questions: facts.questions, inputs, problems, words, change }} />
      {facts.offers.length > 0 && (
        <fieldset>
          <legend>{form.whoSees}</legend>
          {circles.map((it) => (
            <label key={it} className="chk">
              <input type="radio" name="circle" checked={it === circle} onChange={() => setCircle(it)} />
              <span>{words.common.circle[it]}</span>
            </label>
          ))}
          <p className="small dim">{form.disclosure(facts.ownWord)}</p>
        </fieldset>
      )}
      {facts.checkIn && <p className="small dim">{form.statusSeen}</p>}
      {facts.beside && (
        <section className="need">
          <p role="alert">{form.drafted(facts.beside.by, on(facts.beside.at))}</p>
          <Said questions={facts.questions} values={facts.beside.values} language={language} />
        </section>
      )}
      <p role="alert" className="bad">
        {told}
      </p>
      <div className="acts">
        <button type="submit" className="btn primary" aria-disabled={busy}>
          {busy ? form.sending : form.submit}
        </button>
        <button type="button" className="btn" aria-disabled={busy} onClick={() => !busy && void save()}>
          {form.draft}
        </button>
      </div>
      <p className="small dim" lang={language}>
        {form.kept}
      </p>
    </form>
  );
}

const at =
  (when: When) =>
  (moment: Moment): string =>
    `${when.day(moment)} ${when.clock(moment)}`;

interface StandingProps extends Pick<TaskFormProps, "facts" | "words" | "when"> {
  /** What stands in the form is the reader's own, kept on this device. */
  writing: boolean;
  /** Somebody has answered since the reader began to write. */
  overtaken: boolean;
}
/** What stands there already: the need, a draft, an answer, or that somebody was first. */
function Standing({ facts, words, when, writing, overtaken }: StandingProps) {
  const { form } = words.home;
  const { said, draft, beside, answered, need } = facts;
  const first = said?.is === "answeredFirst" ? said.by : overtaken ? answered?.by : undefined;
  const on = at(when);
  return (
    <>
      {first !== undefined && (
        <p className="bad" role="alert">
          {words.refusals.answeredFirst(first)}
        </p>
      )}
      {need !== undefined && (
        <section className="need" aria-label={form.need}>
          <h2>{form.need}</h2>
          <p>{need}</p>
        </section>
      )}
      {draft && !beside && !writing ? (
        <p>{form.draftOf(draft.by, on(draft.at))}</p>
      ) : (
        answered && <p>{form.answeredOf(answered.by, on(answered.at))}</p>
      )}
    </>
  );
}
