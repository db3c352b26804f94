import { isOnlyPlayed, type ReachView } from "../../bot/contract/overviewViews.ts";
import type { OnOverview } from "./on.ts";

/** Whom nothing reaches, with why and what to do: names for the sender alone (PV6), folded until they are asked for. */
export function Unreached({ reach, on }: { reach: ReachView; on: OnOverview }) {
  const { overview, sending } = on.words;
  const played = new Set(
    reach.groups.flatMap((it) => it.unreachable.filter(isOnlyPlayed).map((one) => one.person)),
  );
  const groups = reach.groups
    .map((it) => ({ ...it, unreachable: it.unreachable.filter((one) => !isOnlyPlayed(one)) }))
    .filter(({ unreachable }) => unreachable.length > 0);
  return (
    <aside className="panel knocks" aria-labelledby="unreached">
      <h2 id="unreached">{overview.unreached}</h2>
      {reach.groups.length === 0 && <p className="dim">{overview.allReached}</p>}
      {groups.length > 0 && (
        <>
          <p className="small dim">{overview.unreachedHow}</p>
          <ul>
            {groups.map(({ id, name, unreachable }) => (
              <li key={id} className="wide">
                <details>
                  <summary>
                    {name}: {overview.unreachedIn(unreachable.length).toLowerCase()}
                  </summary>
                  {[...Map.groupBy(unreachable, ({ because }) => because)].map(([because, these]) => (
                    <p key={because} className="small">
                      <b>{these.map((it) => it.name).join(", ")}</b> {sending.gone[because].because}.{" "}
                      <span className="dim">{sending.gone[because].remedy}</span>
                    </p>
                  ))}
                </details>
              </li>
            ))}
          </ul>
        </>
      )}
      {played.size > 0 && <p className="small dim">{overview.noChat(played.size)}</p>}
    </aside>
  );
}
