import type { ReactNode } from "react";
import type { GroupRow } from "../../bot/contract/views.ts";
import { localeOf } from "../../bot/domain/language.ts";
import { StatusMark } from "../StatusMark.tsx";
import type { OnOverview } from "./OverviewPage.tsx";

/** Five questions answered in sentences before any table, as far as the view goes. */
export function Five({ on }: { on: OnOverview }) {
  const { view, words, when } = on;
  const { overview } = words;
  const { gathering } = view;
  return (
    <section className="panel answers" aria-labelledby="answers">
      <p className="eyebrow">
        {gathering ? overview.gathering(gathering.number, when.longDay(gathering.startDay)) : overview.noDate}
      </p>
      <h1 id="answers">
        {gathering && `${overview.daysLeft(gathering.daysLeft)} `}
        {headline(on)}
      </h1>
      <dl className="five">
        <Question name={overview.who}>
          <NotAnswered on={on} />
        </Question>
        <Question name={overview.stuck}>
          <Stuck on={on} />
        </Question>
        <Question name={overview.said}>
          <Said on={on} />
        </Question>
        <Question name={overview.raise}>
          <Raise on={on} />
        </Question>
        <Question name={overview.visit}>
          <Visit on={on} />
        </Question>
      </dl>
    </section>
  );
}

function Question({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const isOpen = (row: GroupRow, task: string): boolean => row.tasks[task] === "open";
const listed = (rows: GroupRow[], { words }: OnOverview): string =>
  new Intl.ListFormat(localeOf[words.language]).format(rows.map(({ name }) => name));

function headline({ view, words }: OnOverview): string {
  const { overview } = words;
  if (view.assignments.length === 0) return overview.nothingOpen;
  const open = view.groups.filter((row) => view.assignments.some(({ id }) => isOpen(row, id))).length;
  return open === 0 ? overview.allAnswered : overview.answered(view.groups.length - open, open);
}

function NotAnswered({ on }: { on: OnOverview }) {
  const { view, words, when } = on;
  const { overview } = words;
  if (view.assignments.length === 0) return <p>{overview.nothingOpen}</p>;
  const waited = view.assignments
    .map((task) => ({ ...task, rows: view.groups.filter((row) => isOpen(row, task.id)) }))
    .filter(({ rows }) => rows.length > 0);
  if (waited.length === 0) return <p>{overview.allAnswered}</p>;
  return waited.map(({ id, title, due, rows }) => (
    <p key={id}>
      <b>{listed(rows, on)}.</b> {overview.due(title, due && when.longDay(due))}
    </p>
  ));
}

function Stuck({ on }: { on: OnOverview }) {
  const { view, words, when } = on;
  const stuck = view.groups.filter(({ status }) => status && status.status !== "on_track");
  if (stuck.length === 0) return <p>{words.overview.nobodyStuck}</p>;
  return stuck.map(
    ({ id, name, status }) =>
      status && (
        <p key={id}>
          <StatusMark status={status.status} words={words.common} /> <b>{name}</b>{" "}
          <span className="dim nowrap">{when.day(status.at)}</span>
        </p>
      ),
  );
}

function Said({ on }: { on: OnOverview }) {
  const { view, words, when } = on;
  const { overview, language } = words;
  const said = view.groups.filter(({ status }) => status?.words);
  return (
    <>
      {said.map(({ id, name, status, language: own }) => (
        <blockquote key={id}>
          <p lang={own === language ? undefined : own}>{status?.words}</p>
          <footer>{overview.sentToKs(name, status ? when.day(status.at) : "")}</footer>
        </blockquote>
      ))}
      <p>{overview.onBoards}</p>
    </>
  );
}

/** What the groups are in the middle of; in the order of the road, and the groups by the alphabet. */
function Raise({ on }: { on: OnOverview }) {
  const { view, words } = on;
  const { overview } = words;
  const phases = new Map<number, { name: string; rows: GroupRow[] }>();
  for (const row of view.groups) {
    if (!row.phase) continue;
    const found = phases.get(row.phase.number) ?? { name: row.phase.name, rows: [] };
    found.rows.push(row);
    phases.set(row.phase.number, found);
  }
  const without = view.groups.filter((row) => !row.phase);
  return (
    <>
      {phases.size > 0 && <p>{overview.inPhases}</p>}
      {[...phases]
        .sort(([a], [b]) => a - b)
        .map(([number, { name, rows }]) => (
          <p key={number}>
            <b>{name}:</b> {listed(rows, on)}.
          </p>
        ))}
      {without.length > 0 && <p>{overview.noCase(listed(without, on))}</p>}
    </>
  );
}

function Visit({ on }: { on: OnOverview }) {
  const { view, words, when } = on;
  const { overview } = words;
  const asking = view.groups.filter(({ asksForVisit }) => asksForVisit);
  const helped = view.groups.filter((row) => row.status?.status === "need_help" && !row.asksForVisit);
  return (
    <>
      {asking.map(({ id, name, asksForVisit }) => (
        <p key={id}>
          <b>{name}</b> {overview.asks(asksForVisit ? when.day(asksForVisit) : "")}
        </p>
      ))}
      {asking.length === 0 && <p>{overview.nobodyAsks}</p>}
      {helped.length > 0 && <p>{overview.helpFirst(listed(helped, on))}</p>}
    </>
  );
}
