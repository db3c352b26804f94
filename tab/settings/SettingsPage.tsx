import { useCallback, useEffect } from "react";
import { get } from "../api.ts";
import { Desk } from "../desk/Desk.tsx";
import { Notice } from "../Notice.tsx";
import { namePage } from "../page.tsx";
import { usePage } from "../usePage.ts";
import { seenFrom } from "../when.ts";
import { ForAll } from "./ForAll.tsx";
import { ForGroup } from "./ForGroup.tsx";
import { Periods } from "./Periods.tsx";
import { sections, type OnSettings } from "./on.ts";

/** What holds for the whole programme, and for each of its groups. */
export function SettingsPage({ programme }: { programme: string }) {
  const ask = useCallback((etag?: string) => get("plan", { programme }, etag), [programme]);
  const { view, words, problem, again } = usePage(ask, sections);
  useEffect(() => {
    if (words) namePage(words.language, words.programmeSettings.title);
  }, [words]);
  if (problem) return <Notice answer={problem} retry={again} />;
  if (!view || !words) return null;
  const { programmeSettings: w } = words;
  const on: OnSettings = { view, words, when: seenFrom(view.asOf, words.language), again };
  return (
    <Desk here="settings" programme={view.programme} words={words}>
      <header className="title">
        <h1>{w.title}</h1>
      </header>
      <section aria-labelledby="all-h">
        <h2 id="all-h">{w.everybody}</h2>
        <div className="panel">
          <ForAll on={on} />
          <p className="small dim">{w.until(on.when.longDay(view.deleteOn))}</p>
        </div>
      </section>
      <section aria-labelledby="group-h">
        <h2 id="group-h">{w.group}</h2>
        <p className="small dim">{w.groupHow}</p>
        <div className="panel groups-of">
          {view.groups.map((group) => (
            <details key={group.id}>
              <summary>
                {group.name} · {words.common.languages[group.language]}
              </summary>
              <ForGroup group={group} on={on} />
              <Periods group={group} on={on} />
            </details>
          ))}
        </div>
      </section>
    </Desk>
  );
}
