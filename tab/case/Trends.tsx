import type { BenefitLine } from "../../bot/contract/caseViews.ts";
import { dayOf as dayAt, daysBetween, type Day } from "../../bot/domain/time.ts";
import { localeOf } from "../../bot/domain/language.ts";
import type { OnCase } from "./on.ts";
import { AsTable } from "../Table.tsx";

interface Point {
  day: Day;
  value: number;
  word: string;
}

/** Benefits from the baseline over what was measured to the target, and confidence over the status checks. */
export function Trends({ page, words, when }: OnCase) {
  const { casePage, board, common } = words;
  const say = (value: number): string => value.toLocaleString(localeOf[words.language]);
  const lines = page.benefits.flatMap((line) => {
    const points = pointsOf(line, board.benefits);
    return points.length > 1 ? [{ line, points }] : [];
  });
  const checks = page.checkIns.filter(({ confidence }) => confidence !== undefined);
  const confidence = checks.map(({ at, confidence: value = 0, status }): Point => ({
    day: dayAt(at),
    value,
    word: common.status[status],
  }));
  return (
    <div className="trends">
      {lines.map(({ line, points }) => (
        <Trend
          key={line.note}
          title={line.unit === undefined ? line.name : `${line.name} (${line.unit})`}
          points={points}
          dashedTo={line.target !== undefined}
          say={say}
          heads={[casePage.when, board.benefits.benefit, casePage.value]}
          asTable={casePage.asTable}
          day={when.day}
        />
      ))}
      {confidence.length > 1 && (
        <Trend
          title={casePage.confidence}
          note={casePage.confidenceWhat}
          points={confidence}
          range={[1, 5]}
          say={casePage.confidenceSaid}
          heads={[casePage.when, casePage.status, casePage.value]}
          asTable={casePage.asTable}
          day={when.day}
        />
      )}
    </div>
  );
}

function pointsOf(line: BenefitLine, words: { baseline: string; achieved: string; target: string }): Point[] {
  const point = (measure: BenefitLine["baseline"], word: string): Point[] =>
    measure?.on && typeof measure.value === "number" ? [{ day: measure.on, value: measure.value, word }] : [];
  return [
    ...point(line.baseline, words.baseline),
    ...line.achieved.flatMap((measure) => point(measure, words.achieved)),
    ...point(line.target, words.target),
  ];
}

interface TrendProps {
  title: string;
  note?: string;
  points: Point[];
  /** The last step has not been walked. */
  dashedTo?: boolean;
  range?: [number, number];
  say: (value: number) => string;
  heads: string[];
  asTable: string;
  day: (day: Day) => string;
}
const height = 120;

function Trend({ title, note, points, dashedTo = false, range, say, heads, asTable, day }: TrendProps) {
  const values = points.map(({ value }) => value);
  const [low, high] = range ?? [Math.min(...values), Math.max(...values)];
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const span = Math.max(1, daysBetween(first.day, last.day));
  const x = ({ day: at }: Point): number => 6 + (daysBetween(first.day, at) / span) * 86;
  const y = ({ value }: Point): number => height - 26 - ((value - low) / (high - low || 1)) * (height - 56);
  return (
    <figure className="trend">
      <figcaption>
        <b>{title}</b> {note !== undefined && <span className="small dim">{note}</span>}
      </figcaption>
      <svg
        className="track"
        role="img"
        aria-label={`${title}: ${points.map((it) => `${it.word} ${day(it.day)} ${say(it.value)}`).join(", ")}`}
        height={height}
      >
        {points.slice(1).map((point, i) => {
          const before = points[i] ?? point;
          const ahead = dashedTo && i === points.length - 2;
          return (
            <line
              key={`${point.day}${i}`}
              className={ahead ? "s-goal" : "s-run"}
              x1={`${x(before)}%`}
              y1={y(before)}
              x2={`${x(point)}%`}
              y2={y(point)}
            />
          );
        })}
        {points.map((point, i) => {
          const end = i === 0 || i === points.length - 1;
          return (
            <svg key={`${point.day}${i}`} x={`${x(point)}%`} y={y(point)} overflow="visible">
              {i === 0 ? (
                <circle className="s-null" r="5" />
              ) : dashedTo && i === points.length - 1 ? (
                <path className="s-goal" d="M0-9v18" />
              ) : (
                <path className="s-now" d="M0-6l6 6-6 6-6-6z" />
              )}
              {(end || points.length < 8) && (
                <text className={end ? "tb" : ""} y="-12" textAnchor="middle">
                  {say(point.value)}
                </text>
              )}
              {end && (
                <text y={height - 6 - y(point)} textAnchor={i === 0 ? "start" : "end"} x={i === 0 ? -8 : 24}>
                  {day(point.day)}
                </text>
              )}
            </svg>
          );
        })}
      </svg>
      <AsTable name={asTable} heads={heads}>
        {points.map((point, i) => (
          <tr key={`${point.day}${i}`}>
            <td>{day(point.day)}</td>
            <td>{point.word}</td>
            <td>{say(point.value)}</td>
          </tr>
        ))}
      </AsTable>
    </figure>
  );
}
