import { useCallback, useEffect } from "react";
import { get } from "../api.ts";
import { Desk, deskAddress } from "../desk/Desk.tsx";
import { Notice } from "../Notice.tsx";
import { namePage } from "../page.tsx";
import { usePage } from "../usePage.ts";
import { seenFrom } from "../when.ts";
import { Gatherings } from "./Gatherings.tsx";
import { Workbook } from "./Workbook.tsx";
import { sections, type OnProgramme } from "./on.ts";

/** The programme as it is planned: when the groups meet, what holds for everybody, who is part of it. */
export function ProgrammePage({ programme }: { programme: string }) {
  const ask = useCallback((etag?: string) => get("plan", { programme }, etag), [programme]);
  const { view, words, problem, again } = usePage(ask, sections);
  useEffect(() => {
    if (words) namePage(words.language, words.desk.programme.title);
  }, [words]);
  if (problem) return <Notice answer={problem} retry={again} />;
  if (!view || !words) return null;
  const on: OnProgramme = { view, words, when: seenFrom(view.asOf, words.language), again };
  const { programme: w } = words.desk;
  const { settings } = view;
  return (
    <Desk here="programme" programme={view.programme} words={words}>
      <header className="title">
        <h1>{view.programme.name}</h1>
      </header>
      <Gatherings on={on} />
      <section aria-labelledby="settings-h">
        <h2 id="settings-h">{w.settings}</h2>
        <div className="panel">
          <p>
            {w.quiet(settings.from, settings.to)} {settings.weekends && w.weekends}
          </p>
          <p>{w.budget(settings.weeklyBudget)}</p>
          <p>{w.deleteOn(on.when.longDay(view.deleteOn))}</p>
          <p className="acts">
            <a className="btn" href={deskAddress("settings", programme)}>
              {w.change}
            </a>
          </p>
        </div>
      </section>
      <Workbook on={on} />
    </Desk>
  );
}
