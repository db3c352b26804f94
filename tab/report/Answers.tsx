import type { ReportView } from "../../bot/contract/deskViews.ts";
import type { OnReport } from "./on.ts";
import { Table } from "../Table.tsx";

/** Each assignment that has opened: how many answered, how long it took, and what a nudge did. */
export function Answers({ on }: { on: OnReport }) {
  const { report } = on.words;
  const { page: w } = report;
  const { assignments, least } = on.view;
  const heads = [
    report.assignment,
    report.due,
    report.minutes,
    report.used,
    report.answered,
    w.time,
    w.nudge,
  ];
  return (
    <section aria-labelledby="answers-h">
      <h2 id="answers-h">{w.answers}</h2>
      <p className="small dim">{w.answersHow}</p>
      <div className="panel">
        {assignments.length === 0 ? (
          <p className="dim">{w.none}</p>
        ) : (
          <Table className="found" heads={heads}>
            {assignments.map((it) => (
              <Row key={it.id} it={it} on={on} />
            ))}
          </Table>
        )}
        <p className="small dim">{w.fewHow(least)}</p>
      </div>
    </section>
  );
}

function Row({ it, on }: { it: ReportView["assignments"][number]; on: OnReport }) {
  const { report, common } = on.words;
  const { page: w } = report;
  const few = <span className="dim">{w.few}</span>;
  return (
    <tr>
      <th scope="row">{it.title}</th>
      <td data-l={report.due}>{it.due && on.when.day(it.due)}</td>
      <td data-l={report.minutes} className="num">
        {it.estimatedMinutes}
      </td>
      <td data-l={report.used}>
        {it.used ? common.used.spans[it.used.middle] : few}
        {it.used && <span className="small dim below">{w.usedBy(it.used.groups)}</span>}
      </td>
      <td data-l={report.answered}>
        {it.answered ? w.answered(it.answered.groups, it.answered.of) : few}
        {it.answered?.late !== undefined && it.answered.late > 0 && (
          <span className="small dim below">{w.late(it.answered.late)}</span>
        )}
      </td>
      <td data-l={w.time}>{it.medianHours === undefined ? few : lasted(it.medianHours, on)}</td>
      <td data-l={w.nudge}>
        {it.nudge ? (
          w.nudged(it.nudge.answeredWithinWeek, it.nudge.reached)
        ) : (
          <span className="dim">{w.noNudge}</span>
        )}
      </td>
    </tr>
  );
}

/** Two days are counted in hours, more in days. */
function lasted(hours: number, { words }: OnReport): string {
  const { page: w } = words.report;
  return hours <= 48 ? w.hours(hours) : w.days(Math.round(hours / 24));
}
