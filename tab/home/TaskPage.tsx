import { useCallback, useEffect, useState } from "react";
import type { TaskView } from "../../bot/contract/homeViews.ts";
import type { ReceiptFacts } from "../../bot/domain/letter/letter.ts";
import { get } from "../api.ts";
import { Foot } from "../Foot.tsx";
import { Notice } from "../Notice.tsx";
import { boardAddress } from "../addresses.ts";
import { namePage } from "../page.tsx";
import { usePage } from "../usePage.ts";
import { seenFrom, type When } from "../when.ts";
import type { FormWords } from "./Field.tsx";
import { Said } from "./Said.tsx";
import { Used } from "./Used.tsx";
import { TaskForm } from "./TaskForm.tsx";

const sections = ["home", "common", "refusals", "web"] as const;
interface TaskParams {
  programme: string;
  group: string;
  assignment: string;
}

/** One task on a page of its own: its form, and then its receipt. */
export function TaskPage({ params }: { params: TaskParams }) {
  const ask = useCallback((etag?: string) => get("task", params, etag), [params]);
  const { view, words, problem } = usePage(ask, sections);
  const [newer, setNewer] = useState<TaskView>();
  const [again, setAgain] = useState(0);
  const title = view && view.task.title[view.language];
  useEffect(() => {
    if (words && title !== undefined) namePage(words.language, title);
  }, [words, title]);
  if (problem) return <Notice answer={problem} />;
  if (!view || !words || title === undefined) return null;
  const { task, asOf } = newer ?? view;
  const when = seenFrom(asOf, words.language);
  const { home } = words;
  const reopen = async (): Promise<void> => {
    const answer = await get("task", params);
    if (answer.is === "view") setNewer(answer.view);
    setAgain((n) => n + 1);
  };
  return (
    <div className="page narrow">
      <main>
        <header className="title">
          <p className="eyebrow">
            <a href="/tab/home">{home.back}</a> · {task.groupName}
          </p>
          <h1>{title}</h1>
          {task.kind === "assignment" && (
            <p className="dim">
              {[
                words.common.takes(task.work, task.minutes),
                task.due &&
                  (task.late ? home.late(when.longDay(task.due)) : home.due(when.longDay(task.due))),
                task.forGroup ? home.form.forGroup : home.form.forPerson,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          )}
        </header>
        {task.kind === "assignment" ? (
          <>
            <p className="intro">{task.action[words.language]}</p>
            {task.why[words.language] !== task.action[words.language] && (
              <p className="dim intro">{task.why[words.language]}</p>
            )}
            <TaskForm key={`${task.rev} ${again}`} facts={task} words={words} when={when} shown={setNewer} />
          </>
        ) : (
          <Receipt task={task} words={words} when={when} change={() => void reopen()} shown={setNewer} />
        )}
      </main>
      <Foot words={words} />
    </div>
  );
}

interface ReceiptProps {
  task: ReceiptFacts;
  words: FormWords;
  when: When;
  change: () => void;
  shown: (view: TaskView) => void;
}
/** What happened with it: saved, where it lies, who sees it, until when it can be changed. */
function Receipt({ task, words, when, change, shown }: ReceiptProps) {
  const { form, back, board } = words.home;
  const clock = when.clock(task.at);
  const heading =
    task.outcome === "draftSaved"
      ? form.draftSaved(clock)
      : task.outcome === "savedBefore"
        ? form.receiptBefore
        : form.receipt(clock);
  const answered = task.outcome !== "draftSaved";
  return (
    <section className="panel" aria-labelledby="receipt">
      <h2 id="receipt" tabIndex={-1} aria-live="polite">
        {heading}
      </h2>
      {answered && (
        <p>
          {[
            ...(task.lanes.length > 0 ? [form.lands] : []),
            words.common.whoSees[task.circle],
            ...(task.canChange ? [form.untilClosed] : []),
          ].join(" ")}
        </p>
      )}
      <h3>{form.said}</h3>
      <Said questions={task.questions} values={task.values} language={words.language} />
      {task.used && <Used task={task} used={task.used} words={words} shown={shown} />}
      <div className="acts">
        <a className="btn primary" href={boardAddress(task.programme, task.group)}>
          {board}
        </a>
        {task.canChange && (
          <button type="button" className="btn" onClick={change}>
            {answered ? form.again : form.goOn}
          </button>
        )}
        <a className="btn" href="/tab/home">
          {back}
        </a>
      </div>
    </section>
  );
}
