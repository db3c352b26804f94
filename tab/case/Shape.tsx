import type { TimelineItem } from "../../bot/contract/caseViews.ts";
import type { Day } from "../../bot/domain/time.ts";

interface ShapeProps {
  item: TimelineItem;
  x: (day: Day) => number;
  today: Day;
}
/** One thing on the line of time, by a shape of its own kind. */
export function Shape({ item, x, today }: ShapeProps) {
  const { kind, from, to, text } = item;
  const at = `${x(from)}%`;
  if (kind === "phase") {
    const end = from === to && to < today ? today : to;
    const width = Math.max(1.2, x(end) - x(from));
    return <rect className="t-phase" x={at} width={`${width}%`} y="7" height="12" />;
  }
  if (kind === "decision" || kind === "nextDecision") {
    return (
      <svg x={at} y="13" overflow="visible">
        <path className={kind === "decision" ? "s-now" : "t-next"} d="M0-7l7 7-7 7-7-7z" />
      </svg>
    );
  }
  if (kind === "checkIn") {
    // A shape of its own for each of the group's three words.
    const shape = { stuck: "M-5-5H5V5H-5z", need_help: "M0-6l6 11H-6z" }[text] ?? "";
    return (
      <svg x={at} y="13" overflow="visible">
        {shape === "" ? (
          <circle className="t-check" r="5" />
        ) : (
          <path className={`t-check ${text}`} d={shape} />
        )}
      </svg>
    );
  }
  const width = Math.max(0.8, x(to) - x(from));
  const done = item.state === "answered" || item.state === "done";
  return (
    <rect className={done ? "t-bar" : "t-bar t-open"} x={at} width={`${width}%`} y="10" height="6" rx="3" />
  );
}
