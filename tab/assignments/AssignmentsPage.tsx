import { useCallback, useEffect } from "react";
import type { AssignmentsView } from "../../bot/contract/programmeViews.ts";
import { weekOf } from "../../bot/domain/calendar/dates.ts";
import type { WeekLoad } from "../../bot/domain/delivery/load.ts";
import { get } from "../api.ts";
import { Desk, deskAddress } from "../desk/Desk.tsx";
import { Notice } from "../Notice.tsx";
import { namePage } from "../page.tsx";
import { usePage } from "../usePage.ts";
import { seenFrom } from "../when.ts";
import { Library } from "./Library.tsx";
import { Planned } from "./Planned.tsx";
import { Table } from "../Table.tsx";
import { sections, type OnAssignments } from "./on.ts";

/** What is asked and when, how much that is for one person, and what one may ask. */
export function AssignmentsPage({ programme }: { programme: string }) {
  const ask = useCallback((etag?: string) => get("assignments", { programme }, etag), [programme]);
  const { view, words, problem, again } = usePage(ask, sections);
  useEffect(() => {
    if (words) namePage(words.language, words.desk.assignments.title);
  }, [words]);
  if (problem) return <Notice answer={problem} retry={again} />;
  if (!view || !words) return null;
  const on: OnAssignments = { view, words, when: seenFrom(view.asOf, words.language), again };
  const { assignments: w } = words.desk;
  const isOver = ({ state }: AssignmentsView["assignments"][number]): boolean =>
    state === "closed" || state === "withdrawn";
  const [over, now] = [view.assignments.filter(isOver), view.assignments.filter((it) => !isOver(it))];
  return (
    <Desk
      here="assignments"
      programme={view.programme}
      words={words}
      foot={<span>{words.desk.perGroup}</span>}
    >
      <header className="title">
        <h1>{w.title}</h1>
        <p className="dim">{w.planHow}</p>
        <div className="acts">
          <a className="btn primary" href={deskAddress("assignments", programme, { compose: "new" })}>
            {words.planning.plan.add}
          </a>
          <a className="btn" href={deskAddress("assignments", programme, { compose: "check-in" })}>
            {words.planning.plan.addCheckIn}
          </a>
        </div>
      </header>
      <section aria-labelledby="plan-h">
        <h2 id="plan-h">{w.plan}</h2>
        <ul className="panel lines plan">
          {now.map((it) => (
            <Planned key={it.id} it={it} on={on} />
          ))}
          {over.length > 0 && (
            <li>
              <details>
                <summary>{w.earlier(over.length)}</summary>
                <ul className="lines plan">
                  {over.map((it) => (
                    <Planned key={it.id} it={it} on={on} />
                  ))}
                </ul>
              </details>
            </li>
          )}
        </ul>
      </section>
      <Load on={on} />
      <Library on={on} />
    </Desk>
  );
}

/** What one person is asked for, week by week, against what the programme allows. */
function Load({ on }: { on: OnAssignments }) {
  const { assignments: w } = on.words.desk;
  const { load, weeklyBudget } = on.view;
  const { kind: kinds } = on.words.sending.page;
  const said = ({ kind, title }: WeekLoad["others"][number]): string =>
    title === undefined ? kinds[kind] : `${kinds[kind]}: ${title}`;
  if (load.every(({ messages }) => messages === 0))
    return (
      <section aria-labelledby="load-h">
        <h2 id="load-h">{w.load}</h2>
        <p className="dim">{w.loadNone}</p>
      </section>
    );
  return (
    <section aria-labelledby="load-h">
      <h2 id="load-h">{w.load}</h2>
      <p className="small dim">{w.loadHow(weeklyBudget)}</p>
      <div className="panel">
        <Table className="found" heads={[w.week, w.messages, w.work, w.what]}>
          {load.map(({ from, messages, minutes, titles, others }) => (
            <tr key={from}>
              <th scope="row">
                {w.week} {weekOf(from)} <span className="dim">{on.when.day(from)}</span>
              </th>
              <td data-l={w.messages} className="num">
                {messages} {messages > weeklyBudget && <span className="over">{w.tooMuch}</span>}
              </td>
              <td data-l={w.work} className="num">
                {minutes}
              </td>
              <td data-l={w.what}>{[...titles, ...others.map(said)].join(", ")}</td>
            </tr>
          ))}
        </Table>
      </div>
    </section>
  );
}
