import type { Benefit, Measure } from "../../bot/domain/case/case.ts";
import { useOnBoard } from "./context.ts";

export interface Figures {
  baseline: string;
  achieved: string;
  target: string;
}

const numberOf = (measure: Measure | undefined): number | undefined =>
  typeof measure?.value === "number" ? measure.value : undefined;

/**
 * The way from baseline to target on one line. Places are percentages and the figures real text, so that nothing
 * shrinks on a narrow screen. What has no number to place is said in words instead.
 */
export function Track({ benefit, said, label }: { benefit: Benefit; said: Figures; label: string }) {
  const { benefits } = useOnBoard().words.board;
  const baseline = numberOf(benefit.baseline);
  const target = numberOf(benefit.target);
  if (baseline === undefined || target === undefined || baseline === target) {
    return (
      <p className="said">
        {benefits.baseline}: {said.baseline}. {benefits.achieved}: {said.achieved}. {benefits.target}:{" "}
        {said.target}.
      </p>
    );
  }
  const achieved = benefit.achieved.map(numberOf).filter((value) => value !== undefined);
  const steps = [0, 1, ...achieved.map((value) => (value - baseline) / (target - baseline))];
  const from = Math.min(...steps);
  const width = Math.max(...steps) - from;
  /** From 4 % to 92 %: room for the shapes and the figures at both ends. */
  const place = (step: number): number => 4 + ((step - from) / width) * 88;
  const now = steps.length > 2 ? steps.at(-1) : undefined;
  const x = (step: number): string => `${place(step).toFixed(2)}%`;
  /** A figure that would stand on another one goes below the line. */
  const crowded = now !== undefined && [0, 1].some((step) => Math.abs(place(step) - place(now)) < 14);
  return (
    <svg className="track" role="img" aria-label={label} height={crowded ? 50 : 34}>
      <line className="s-track" x1={x(from)} x2="96%" y1="24" y2="24" />
      {now !== undefined && <line className="s-run" x1={x(0)} x2={x(now)} y1="24" y2="24" />}
      <line className="s-goal" x1={x(1)} x2={x(1)} y1="16" y2="32" />
      <circle className="s-null" cx={x(0)} cy="24" r="5" />
      {steps.slice(2, -1).map((step, i) => (
        <circle key={i} className="s-before" cx={x(step)} cy="24" r="3" />
      ))}
      <text x={x(0)} y="12" textAnchor="middle">
        {said.baseline}
      </text>
      <text x={x(1)} y="12" textAnchor="middle">
        {said.target}
      </text>
      {now !== undefined && (
        <>
          <svg x={x(now)} y="24" overflow="visible">
            <path className="s-now" d="M0-7l7 7-7 7-7-7z" />
          </svg>
          <text className="tb" x={x(now)} y={crowded ? 46 : 12} textAnchor="middle">
            {said.achieved}
          </text>
        </>
      )}
    </svg>
  );
}
