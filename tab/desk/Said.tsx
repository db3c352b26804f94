import type { SaidLine } from "../../bot/contract/sendingViews.ts";
import { Icon, type IconName } from "../icons.tsx";

const icons: Record<SaidLine["is"], IconName> = {
  all: "everyone",
  later: "late",
  not: "tick",
  notReached: "knock",
  warning: "caution",
  accepted: "answered",
  answered: "answered",
  open: "open",
  unknown: "unknown",
};

/** Sentences about a sending, each with a shape of its own and with what can be done. */
export function Said({ lines }: { lines: readonly SaidLine[] }) {
  return (
    <ul className="said">
      {lines.map(({ is, text, remedy, names }) => (
        <li key={text}>
          <Icon small name={icons[is]} />
          <div>
            {names ? (
              <details>
                <summary>{text}</summary>
                <p>{names.join(", ")}</p>
              </details>
            ) : (
              text
            )}
            {remedy !== undefined && <span className="dim below">{remedy}</span>}
          </div>
        </li>
      ))}
    </ul>
  );
}
