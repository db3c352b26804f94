import type { GroupRow, OverviewView } from "../../bot/contract/views.ts";
import { weekOf } from "../../bot/domain/dates.ts";
import { dayOf } from "../../bot/domain/time.ts";
import { Icon } from "../icons.tsx";
import { boardAddress } from "../page.tsx";
import { StatusMark } from "../StatusMark.tsx";
import type { OnOverview } from "./OverviewPage.tsx";

/** With more open at once than this the assignments share a column. */
const mostColumns = 3;

/** The groups by the alphabet, never ranked. On a narrow screen each row becomes a small page of its own. */
export function Groups({ on }: { on: OnOverview }) {
  const { view, words } = on;
  const { overview } = words;
  const own = view.assignments.length <= mostColumns;
  const names = own ? view.assignments.map(({ title }) => title) : [overview.tasks];
  return (
    <section className="groups" id="groups" tabIndex={-1} aria-labelledby="groups-h">
      <header>
        <h2 id="groups-h">{overview.groups}</h2>
        <p className="small dim">{overview.groupsHow}</p>
      </header>
      <table className="rows">
        <thead>
          <tr>
            {[overview.group, overview.phase, overview.check, ...names].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.groups.map((row) => (
            <Row key={row.id} row={row} on={on} own={own} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row, on, own }: { row: GroupRow; on: OnOverview; own: boolean }) {
  const { view, words, when } = on;
  const { overview } = words;
  const { phase, status } = row;
  return (
    <tr>
      <th scope="row">
        <a href={boardAddress(view.programme.id, row.id)}>{row.name}</a>
      </th>
      <td data-l={overview.phase}>
        {phase ? phase.name : <span className="dim">{overview.noPhase}</span>}
        {phase?.since && <span className="dim below">{overview.sinceWeek(weekOf(dayOf(phase.since)))}</span>}
      </td>
      <td data-l={overview.check}>
        {status ? (
          <>
            <StatusMark status={status.status} words={words.common} />
            <span className="dim below">{when.day(status.at)}</span>
          </>
        ) : (
          <span className="dim">{overview.noCheck}</span>
        )}
      </td>
      {own ? (
        view.assignments.map(({ id, title }) => (
          <td key={id} data-l={title}>
            <State state={row.tasks[id]} on={on} />
          </td>
        ))
      ) : (
        <td data-l={overview.tasks}>
          <ul>
            {view.assignments.map((task) => (
              <li key={task.id}>
                {task.title}: <State state={row.tasks[task.id]} on={on} />
              </li>
            ))}
          </ul>
        </td>
      )}
    </tr>
  );
}

type TaskState = OverviewView["groups"][number]["tasks"][string] | undefined;
const icons = { open: "open", answered: "answered", late: "answered" } as const;

function State({ state, on }: { state: TaskState; on: OnOverview }) {
  if (state === undefined) return <span className="dim">–</span>;
  return (
    <span className="st">
      <Icon small name={icons[state]} />
      {on.words.overview.state[state]}
    </span>
  );
}
