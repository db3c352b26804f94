import type { OnReport } from "./on.ts";
import { inRows, type ReportRow } from "./rounds.ts";
import { Table } from "../Table.tsx";

/** Each assignment that has opened: how many answered, how long it took, and what a nudge did. */
export function Answers({ on }: { on: OnReport }) {
  const { report } = on.words;
  const { page: w } = report;
  const rows = inRows(on.view.assignments);
  // A column that no row fills says nothing.
  const used = rows.some((it) => it.used);
  const nudged = rows.some((it) => it.nudge);
  const heads = [
    report.assignment,
    report.due,
    report.minutes,
    ...(used ? [report.used] : []),
    report.answered,
    w.time,
    ...(nudged ? [w.nudge] : []),
  ];
  return (
    <section aria-labelledby="answers-h">
      <h2 id="answers-h">{w.answers}</h2>
      <p className="small dim">{w.answersHow}</p>
      <div className="panel">
        {rows.length === 0 ? (
          <p className="dim">{w.none}</p>
        ) : (
          <Table className="found" heads={heads}>
            {rows.map((it) => (
              <Row key={`${it.title} ${it.due?.[0]}`} it={it} on={on} used={used} nudged={nudged} />
            ))}
          </Table>
        )}
      </div>
    </section>
  );
}

interface RowProps {
  it: ReportRow;
  on: OnReport;
  used: boolean;
  nudged: boolean;
}
function Row({ it, on, used, nudged }: RowProps) {
  const { report, common } = on.words;
  const { page: w } = report;
  const few = <span className="dim">{w.few(on.view.least)}</span>;
  return (
    <tr>
      <th scope="row">
        {it.title}
        {it.rounds > 1 && <span className="small dim below">{w.rounds(it.rounds)}</span>}
      </th>
      <td data-l={report.due}>{it.due && daysIn(it.due, on)}</td>
      <td data-l={report.minutes} className="num">
        {it.estimatedMinutes}
      </td>
      {used && (
        <td data-l={report.used}>
          {it.used ? common.used.spans[it.used.middle] : few}
          {it.used?.groups !== undefined && (
            <span className="small dim below">{w.usedBy(it.used.groups)}</span>
          )}
        </td>
      )}
      <td data-l={report.answered}>
        {it.answered ? answeredBy(it.answered, on) : few}
        {it.answered?.late !== undefined && (
          <span className="small dim below">{w.late(it.answered.late)}</span>
        )}
      </td>
      <td data-l={w.time}>{it.hours ? lasted(it.hours, on) : few}</td>
      {nudged && (
        <td data-l={w.nudge}>{it.nudge ? w.nudged(it.nudge.answeredWithinWeek, it.nudge.reached) : few}</td>
      )}
    </tr>
  );
}

function daysIn([from, to]: NonNullable<ReportRow["due"]>, { when }: OnReport): string {
  return from === to ? when.day(from) : `${when.day(from)} – ${when.day(to)}`;
}

function answeredBy({ groups: [from, to], of }: NonNullable<ReportRow["answered"]>, on: OnReport): string {
  const { page: w } = on.words.report;
  return from === to ? w.answered(to, of) : w.answeredBetween(from, to, of);
}

/** In whole days, so that one row can be held against another. */
function lasted(hours: NonNullable<ReportRow["hours"]>, { words }: OnReport): string {
  const { page: w } = words.report;
  const [from, to] = hours.map((it) => (it < 24 ? 0 : Math.round(it / 24))) as [number, number];
  if (to === 0) return w.underDay;
  if (from === to) return w.days(to);
  return from === 0 ? w.upToDays(to) : w.daysBetween(from, to);
}
