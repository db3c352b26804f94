import { useCallback, useEffect } from "react";
import type { AnswersView } from "../../bot/contract/planningViews.ts";
import { get } from "../api.ts";
import { Desk, deskAddress } from "../desk/Desk.tsx";
import { Notice } from "../Notice.tsx";
import { namePage } from "../page.tsx";
import { Icon } from "../icons.tsx";
import { usePage } from "../usePage.ts";
import { seenFrom } from "../when.ts";
import { GroupFeedback } from "./GroupFeedback.tsx";
import { sections, type OnAnswers } from "./onAnswers.ts";

/** What the groups have sent to KS of their answers to one assignment, and what KS says to it. */
export function AnswersPage({ programme, assignment }: { programme: string; assignment: string }) {
  const ask = useCallback(
    (etag?: string) => get("answers", { programme, assignment }, etag),
    [programme, assignment],
  );
  const { view, words, problem, again } = usePage(ask, sections);
  useEffect(() => {
    if (words && view) namePage(words.language, words.planning.answers.title(view.assignment.title));
  }, [words, view]);
  if (problem) return <Notice answer={problem} retry={again} />;
  if (!view || !words) return null;
  const { answers: w, compose } = words.planning;
  const on: OnAnswers = { view, words, when: seenFrom(view.asOf, words.language), again };
  const alone = view.assignment.answeredBy === "person";
  return (
    <Desk
      here="assignments"
      programme={view.programme}
      words={words}
      foot={<span>{words.desk.perGroup}</span>}
    >
      <header className="title">
        <p className="eyebrow">
          <a href={deskAddress("assignments", programme)}>{compose.back}</a>
        </p>
        <h1>{w.title(view.assignment.title)}</h1>
        <p className="dim">{alone ? w.alone : w.how}</p>
      </header>
      {!alone && view.questions.length === 0 && <p className="panel empty">{w.none}</p>}
      {view.questions.map((question) => (
        <section key={question.id} aria-labelledby={`q-${question.id}`}>
          <h2 id={`q-${question.id}`}>{question.label}</h2>
          <ul className="panel lines plan">
            {question.answers.map(({ group, words: said, language }) => (
              <li key={group}>
                <b>{nameOf(view, group)}</b>
                {said.map((line) => (
                  <p key={line} className="said-words" lang={language}>
                    {line}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section aria-labelledby="groups-h">
        <h2 id="groups-h">{w.groups}</h2>
        <ul className="panel lines plan">
          {view.groups.map((group) => (
            <li key={group.id}>
              <b>{group.name}</b>{" "}
              <span className="tag">
                <Icon small name={group.state} /> {w.state[group.state]}
              </span>
              {!alone && group.state !== "open" && (
                <span className="small dim below">{group.sent ? w.sent : w.kept}</span>
              )}
              {group.sent && <GroupFeedback group={group} on={on} />}
            </li>
          ))}
        </ul>
      </section>
    </Desk>
  );
}

const nameOf = (view: AnswersView, group: string): string =>
  view.groups.find(({ id }) => id === group)?.name ?? group;
