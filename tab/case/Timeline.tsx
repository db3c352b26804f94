import type { TimelineItem } from "../../bot/contract/caseViews.ts";
import { monthName, monthsIn } from "./months.ts";
import { Shape } from "./Shape.tsx";
import { dayOf as dayAt, daysBetween, type Day } from "../../bot/domain/time.ts";
import { statuses } from "../../bot/domain/answer/standing.ts";
import { Legend } from "../board/Benefits.tsx";
import type { OnCase } from "./on.ts";
import { Table } from "../Table.tsx";

/** A house, 14 wide, at the height of the gatherings. */
const house = "M0 9l8 7h-2v8H-6v-8h-2z";
interface Row {
  name: string;
  items: TimelineItem[];
}

/**
 * Gatherings, phases and the two tracks on one line of time. The shapes are drawn in percentages and the words stand in
 * the table below, which is the same for everybody and is printed too.
 */
export function Timeline({ page, words, when }: OnCase) {
  const { casePage, common } = words;
  const { gatherings, items } = page.timeline;
  const days = [
    ...gatherings.flatMap(({ from, to }) => [from, to]),
    ...items.flatMap(({ from, to }) => [from, to]),
  ];
  const today = dayAt(page.asOf);
  if (days.length === 0) return null;
  const sorted = [...days, today].sort();
  const [first = today, last = today] = [sorted[0], sorted.at(-1)];
  const span = Math.max(1, daysBetween(first, last));
  /** From 1 % to 99 %: room for the shapes at both ends. */
  const x = (day: Day): number => 1 + (daysBetween(first, day) / span) * 98;
  const on = (track: TimelineItem["track"]): TimelineItem[] =>
    items.filter(
      (it) => it.kind !== "phase" && it.kind !== "checkIn" && it.kind !== "visit" && it.track === track,
    );
  const phases = items.filter(({ kind }) => kind === "phase");
  const visits = items.filter(({ kind }) => kind === "visit");
  const rows: Row[] = [
    // A phase that one has come back to is one row with two bars; its name stands beside them, on a phone above.
    ...[...new Set(phases.map(({ text }) => text))].map((name) => ({
      name,
      items: phases.filter(({ text }) => text === name),
    })),
    { name: casePage.tracks.case, items: [...on("case"), ...on("both")] },
    { name: casePage.tracks.digitalisation, items: [...on("digitalisation"), ...on("both")] },
    { name: casePage.checkIns, items: items.filter(({ kind }) => kind === "checkIn") },
  ];
  const textOf = ({ kind, text }: TimelineItem): string => {
    const status = kind === "checkIn" ? statuses.find((it) => it === text) : undefined;
    return status ? common.status[status] : text;
  };
  const table = [
    ...gatherings.map(({ number, theme, from }) => ({
      from,
      kind: casePage.gathering(number),
      text: theme ?? "",
      track: "",
    })),
    ...items.map((item) => ({
      from: item.from,
      kind: casePage.kinds[item.kind],
      text: textOf(item),
      track: ["phase", "checkIn", "visit"].includes(item.kind) ? "" : casePage.tracks[item.track],
    })),
  ].sort((a, b) => (a.from < b.from ? -1 : 1));
  return (
    <section className="chapter" aria-labelledby="c-time">
      <h2 id="c-time">{casePage.timeline}</h2>
      <p className="vh">{casePage.timelineWhat}</p>
      <figure className="timeline">
        <div className="t-rows" aria-hidden="true">
          <div className="t-row t-gatherings">
            <span className="t-name">{casePage.kinds.gathering}</span>
            <svg height="34">
              {visits.map(({ from, text, state }) => (
                <svg key={`${from}${text}`} x={`${x(from)}%`} overflow="visible">
                  <path className={state === "done" ? "t-held" : "t-ahead"} d={house} />
                </svg>
              ))}
              {gatherings.map(({ number, from, held }) => (
                <svg key={number} x={`${x(from)}%`} overflow="visible">
                  <circle className={held ? "t-held" : "t-ahead"} cy="17" r="12" />
                  <text className={held ? "t-on" : ""} y="21" textAnchor="middle">
                    {number}
                  </text>
                </svg>
              ))}
            </svg>
          </div>
          {rows.map((row) => (
            <div key={row.name} className="t-row">
              <span className="t-name">{row.name}</span>
              <svg height="26">
                <line className="s-track" x1="0" x2="100%" y1="13" y2="13" />
                <line className="t-today" x1={`${x(today)}%`} x2={`${x(today)}%`} y1="0" y2="26" />
                {row.items.map((item, i) => (
                  <Shape key={`${item.from}${i}`} item={item} x={x} today={today} />
                ))}
              </svg>
            </div>
          ))}
          <div className="t-row">
            <span className="t-name" />
            <svg height="18">
              {monthsIn(first, last).map((month, i, all) => (
                <text
                  key={month}
                  className={i % Math.ceil(all.length / 6) === 0 ? "" : "t-minor"}
                  x={`${x(month)}%`}
                  y="13"
                >
                  {monthName(month, words.language)}
                </text>
              ))}
            </svg>
          </div>
        </div>
        <figcaption className="legend small">
          <Legend
            shape={<rect className="t-bar" x="0" y="4" width="14" height="6" rx="3" />}
            word={casePage.done}
          />
          <Legend
            shape={<rect className="t-bar t-open" x="1" y="4" width="12" height="6" rx="3" />}
            word={casePage.ahead}
          />
          <Legend shape={<path className="s-now" d="M7 0l7 7-7 7-7-7z" />} word={casePage.kinds.decision} />
          <Legend
            shape={<path className="t-next" d="M7 1l6 6-6 6-6-6z" />}
            word={casePage.kinds.nextDecision}
          />
          <Legend shape={<circle className="t-check" cx="7" cy="7" r="5" />} word={common.status.on_track} />
          <Legend shape={<path className="t-check stuck" d="M2 2h10v10H2z" />} word={common.status.stuck} />
          <Legend
            shape={<path className="t-check need_help" d="M7 1l6 11H1z" />}
            word={common.status.need_help}
          />
          {visits.length > 0 && (
            <Legend
              shape={<path className="t-held" d="M7 0l7 7h-2v6H2V7H0z" />}
              word={casePage.kinds.visit}
            />
          )}
          <Legend shape={<path className="t-today" d="M7 0v14" />} word={casePage.today} />
        </figcaption>
        <details className="as-table">
          <summary>{casePage.asTable}</summary>
          <Table className="small" heads={[casePage.when, casePage.what, casePage.track]}>
            {table.map(({ from, kind, text, track }, i) => (
              <tr key={`${from}${i}`}>
                <td className="nowrap">{when.day(from)}</td>
                <td>
                  <span className="dim">{kind}</span> {text}
                </td>
                <td>{track}</td>
              </tr>
            ))}
          </Table>
        </details>
      </figure>
    </section>
  );
}
