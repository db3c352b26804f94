import { useState } from "react";
import { statusPath, type StatusView } from "../../bot/contract/homeViews.ts";
import { ask, type Answer } from "../api.ts";
import type { HomeWords } from "./on.ts";

/** For those who run the service: how the instance is that has answered. What is not named here is shown as it is called. */
export function Service({ words }: { words: HomeWords }) {
  const { service } = words.home;
  const [answer, setAnswer] = useState<Answer<StatusView>>();
  const names: Readonly<Record<string, string>> = service.facts;
  const said = (value: StatusView[string]): string =>
    typeof value === "boolean" ? (value ? service.yes : service.no) : String(value);
  return (
    <section aria-labelledby="service">
      <h2 id="service">{service.title}</h2>
      <div className="panel">
        <p>{service.how}</p>
        <button
          className="btn"
          type="button"
          onClick={() => void ask<StatusView>(statusPath).then(setAnswer)}
        >
          {answer ? service.again : service.look}
        </button>
        <div aria-live="polite">
          {answer?.is === "view" && (
            <dl className="service">
              {Object.entries(answer.view).map(([name, value]) => (
                <div key={name}>
                  <dt>{names[name] ?? name}</dt>
                  <dd>{said(value)}</dd>
                </div>
              ))}
            </dl>
          )}
          {answer?.is === "refused" && <p>{answer.refusal.message}</p>}
          {answer?.is === "offline" && <p>{words.web.noAnswer}</p>}
        </div>
      </div>
    </section>
  );
}
