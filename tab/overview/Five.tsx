import type { ReactNode } from "react";
import type { GroupRow } from "../../bot/contract/views.ts";
import { day, later } from "../../bot/domain/time.ts";
import { StatusMark } from "../StatusMark.tsx";
import { deskAddress } from "../desk/Desk.tsx";
import { listed } from "./names.ts";
import type { OnOverview } from "./on.ts";
import { Raise, Said, Visit } from "./Said.tsx";

/** Five questions answered in sentences before any table. */
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
      <b>
        {listed(
          on,
          rows.map((row) => row.id),
        )}
        .
      </b>{" "}
      {overview.due(title, due && when.longDay(due))}{" "}
      <a href={deskAddress("nudge", view.programme.id, { assignment: id })}>{overview.seeNudge}</a>
    </p>
  ));
}

/** What was said longer ago than this is told with its day: it may be otherwise now. */
const fresh = 60 * day;

function Stuck({ on }: { on: OnOverview }) {
  const { view, words, when } = on;
  const stuck = view.groups.filter(({ status }) => status && status.status !== "on_track");
  const old = view.groups.filter(({ status }) => status && status.at < later(view.asOf, -fresh));
  return (
    <>
      {stuck.length === 0 && <p>{words.overview.nobodyStuck}</p>}
      {stuck.map(
        ({ id, name, status, trouble, asks }) =>
          status && (
            <p key={id}>
              <StatusMark status={status.status} words={words.common} /> <b>{name}</b>{" "}
              <span className="nowrap">
                {words.overview.stuckSince(when.day(trouble?.since ?? status.at))}.
              </span>
              {asks?.some(({ state }) => state !== "done") && (
                <>
                  {" "}
                  <a href={deskAddress("experiences", view.programme.id)}>{words.overview.askPeer}</a>
                </>
              )}
            </p>
          ),
      )}
      {old.map(
        ({ id, name, status }) =>
          status && <p key={`${id} old`}>{words.overview.lastStatus(name, when.day(status.at))}</p>,
      )}
    </>
  );
}
