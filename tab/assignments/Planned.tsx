import type { PlannedLine } from "../../bot/contract/programmeViews.ts";
import type { OnAssignments } from "./on.ts";
import { PlannedActs } from "./PlannedActs.tsx";
import { Preview } from "./Preview.tsx";

/** One assignment of the plan: when, how far it has come, and what can be done with it. */
export function Planned({ it, on }: { it: PlannedLine; on: OnAssignments }) {
  const { assignments: w } = on.words.desk;
  const { plan: p } = on.words.planning;
  return (
    <li>
      <b>{it.title}</b> <span className="tag">{w.state[it.state]}</span>
      <span className="small dim below">{timed(it, on).join(" · ")}</span>
      <span className="small below">
        {[
          ...(it.state === "planned" ? [] : [w.answered(it.answered, it.groups)]),
          on.words.common.takes(it.minutes.do, it.minutes.answer),
          on.words.sending.page.roles[it.audience],
          ...(it.only === undefined ? [] : [p.onlyFor(it.only)]),
        ].join(" · ")}
      </span>
      <PlannedActs it={it} on={on}>
        <Preview assignment={it.id} title={it.title} on={on} />
      </PlannedActs>
    </li>
  );
}

function timed(it: PlannedLine, on: OnAssignments): string[] {
  const { assignments: w } = on.words.desk;
  const said = (of: PlannedLine["opensSaid"]): string =>
    of ? ` (${of.days < 0 ? w.before(-of.days, of.gathering) : w.after(of.days, of.gathering)})` : "";
  return [
    ...(it.opens
      ? [w[it.opens <= on.view.asOf ? "opened" : "opens"](on.when.longDay(it.opens)) + said(it.opensSaid)]
      : []),
    ...(it.due ? [w.due(on.when.longDay(it.due)) + said(it.dueSaid)] : []),
  ];
}
