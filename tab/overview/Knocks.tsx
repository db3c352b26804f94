import { Icon } from "../icons.tsx";
import type { OnOverview } from "./on.ts";

/** People we do not know have written to the bot: who, when, and what to do about it. */
export function Knocks({ on }: { on: OnOverview }) {
  const { view, words, when } = on;
  const { overview } = words;
  return (
    <aside className="panel knocks" aria-labelledby="knocks">
      <h2 id="knocks">{overview.knocks}</h2>
      {view.knocks.length === 0 ? (
        <p className="dim">{overview.noKnocks}</p>
      ) : (
        <>
          <ul>
            {view.knocks.map(({ name, email, at, times }) => (
              <li key={`${name} ${email ?? at}`}>
                <Icon name="knock" />
                <div>
                  <b>{name}</b>
                  <span className="small below">
                    {email ?? <span className="dim">{overview.noEmail}</span>}
                  </span>
                  <span className="small dim below">{overview.knocked(when.day(at), times)}</span>
                </div>
              </li>
            ))}
          </ul>
          <p className="small">{overview.knockHow}</p>
          <p className="small dim">{overview.knockNot}</p>
        </>
      )}
    </aside>
  );
}
