import { useState } from "react";
import { isOnlyPlayed, type ReachView } from "../../bot/contract/overviewViews.ts";
import type { GroupRow, OverviewView } from "../../bot/contract/views.ts";
import { weekOf } from "../../bot/domain/calendar/dates.ts";
import { dayOf, type Moment } from "../../bot/domain/time.ts";
import { Icon } from "../icons.tsx";
import { boardAddress } from "../addresses.ts";
import { StatusMark } from "../StatusMark.tsx";
import { hasMore, More } from "./More.tsx";
import type { OnOverview } from "./on.ts";
import { Table } from "../Table.tsx";

/** With more open at once than this the assignments share a column. */
const mostColumns = 3;

/** The groups by the alphabet, never ranked. On a narrow screen each row becomes a small page of its own. */
export function Groups({ on, reach }: { on: OnOverview; reach: ReachView | undefined }) {
  const { view, words } = on;
  const { overview } = words;
  const [filter, setFilter] = useState<Filter>("all");
  const unreached = new Map(
    reach?.groups.map((it) => [it.id, it.unreachable.filter((one) => !isOnlyPlayed(one)).length]),
  );
  const shown = view.groups.filter((row) => fits(row, filter, unreached));
  const own = view.assignments.length <= mostColumns;
  const names = own ? view.assignments.map(({ title }) => title) : [overview.tasks];
  return (
    <section className="groups" id="groups" tabIndex={-1} aria-labelledby="groups-h">
      <header>
        <h2 id="groups-h">{overview.groups}</h2>
        <p className="small dim">{overview.groupsHow}</p>
      </header>
      <fieldset className="switch" aria-label={overview.filter}>
        {filters.map((it) => (
          <button
            key={it}
            type="button"
            className="btn"
            aria-pressed={it === filter}
            onClick={() => setFilter(it)}
          >
            {overview.filters[it]}
          </button>
        ))}
      </fieldset>
      {shown.length === 0 && <p aria-live="polite">{overview.noneLeft}</p>}
      <Table
        className="rows"
        heads={[overview.group, overview.phase, overview.check, ...names, overview.visitColumn]}
      >
        {shown.map((row) => (
          <Row key={row.id} row={row} on={on} own={own} unreached={unreached.get(row.id) ?? 0} />
        ))}
      </Table>
    </section>
  );
}

const filters = ["all", "open", "trouble", "unreached"] as const;
type Filter = (typeof filters)[number];
function fits(row: GroupRow, filter: Filter, unreached: ReadonlyMap<string, number>): boolean {
  switch (filter) {
    case "all":
      return true;
    case "open":
      return Object.values(row.tasks).includes("open");
    case "trouble":
      return row.status !== undefined && row.status.status !== "on_track";
    case "unreached":
      return (unreached.get(row.id) ?? 0) > 0;
  }
}

interface RowProps {
  row: GroupRow;
  on: OnOverview;
  own: boolean;
  unreached: number;
}
function Row({ row, on, own, unreached }: RowProps) {
  const { view, words, when } = on;
  const { overview } = words;
  const { phase, status } = row;
  const [open, setOpen] = useState(false);
  const columns = 4 + (own ? view.assignments.length : 1);
  return (
    <>
      <tr>
        <th scope="row">
          <a href={boardAddress(view.programme.id, row.id)}>{row.name}</a>
          {unreached > 0 && <span className="small dim below">{overview.unreachedIn(unreached)}</span>}
          {hasMore(row, on) && (
            <button type="button" className="link drill" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? overview.hide : overview.shared}
              <span className="vh"> {row.name}</span>
            </button>
          )}
        </th>
        <td data-l={overview.phase}>
          {phase ? phase.name : <span className="dim">{overview.noPhase}</span>}
          {phase?.since && <span className="dim below">{since(row, phase.since, on)}</span>}
        </td>
        <td data-l={overview.check}>
          {status ? (
            <>
              <StatusMark status={status.status} words={words.common} />
              <span className="dim below">
                {when.day(status.at)}
                {status.confidence !== undefined && (
                  <>
                    , <span className="nowrap">{overview.confidence(status.confidence)}</span>
                  </>
                )}
              </span>
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
        <td data-l={overview.visitColumn}>{visited(row, on)}</td>
      </tr>
      {open && (
        <tr className="drilled">
          <td colSpan={columns}>
            <More row={row} on={on} />
          </td>
        </tr>
      )}
    </>
  );
}

function since(row: GroupRow, at: Moment, { words }: OnOverview): string {
  const { overview } = words;
  const passed = row.gates?.some(({ phase }) => phase === row.phase?.number);
  return [
    overview.sinceWeek(weekOf(dayOf(at))),
    ...(row.wentBack ? [overview.wentBack] : []),
    ...(passed ? [overview.withReason] : []),
  ].join(", ");
}

function visited({ visit }: GroupRow, { words, when }: OnOverview) {
  const { visitState } = words.overview;
  if (!visit || visit.state === "cancelled") return <span className="dim">{visitState.none}</span>;
  if (visit.state === "asked" || visit.state === "proposed") return visitState[visit.state];
  const day = visit.day ? when.day(visit.day) : "";
  return visit.state === "planned" ? visitState.planned(day) : visitState.held(day);
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
