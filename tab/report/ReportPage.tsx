import { useCallback, useEffect } from "react";
import { deskFiles } from "../../bot/contract/desk.ts";
import { longDay } from "../../bot/domain/calendar/dates.ts";
import { dayOf } from "../../bot/domain/time.ts";
import { Desk } from "../desk/Desk.tsx";
import { readDesk } from "../desk/deskApi.ts";
import { Numbers } from "../desk/Numbers.tsx";
import { download } from "../file.ts";
import { Icon } from "../icons.tsx";
import { Notice } from "../Notice.tsx";
import { namePage } from "../page.tsx";
import { usePage } from "../usePage.ts";
import { usePrints } from "../usePrints.ts";
import { seenFrom } from "../when.ts";
import { Answers } from "./Answers.tsx";
import { sections, type OnReport } from "./on.ts";

/** The programme in numbers, for its committee: a page to read and to print, and the same as a workbook. */
export function ReportPage({ programme }: { programme: string }) {
  const asking = useCallback((etag?: string) => readDesk("report", { programme }, etag), [programme]);
  const { view, words, problem, again } = usePage(asking, sections);
  const prints = usePrints();
  useEffect(() => {
    if (words) namePage(words.language, words.report.page.title);
  }, [words]);
  if (problem) return <Notice answer={problem} retry={again} />;
  if (!view || !words) return null;
  const { report } = words;
  const { page: w } = report;
  const on: OnReport = { view, words, when: seenFrom(view.asOf, words.language) };
  const { visits, experiences } = view;
  return (
    <Desk here="report" programme={view.programme} words={words} reader={!view.facilitator}>
      <header className="title">
        <h1>{w.heading}</h1>
        <p className="dim">
          {report.on(longDay(dayOf(view.asOf), words.language))}. {report.how(view.least)}
        </p>
        <p className="acts no-print">
          {prints && (
            <button type="button" className="btn" onClick={() => print()}>
              <Icon name="print" />
              {w.print}
            </button>
          )}
          <button
            type="button"
            className="btn"
            onClick={() => void download(deskFiles.reportWorkbook, { programme })}
          >
            {w.download}
          </button>
        </p>
      </header>
      <section aria-labelledby="where-h">
        <h2 id="where-h">{w.where}</h2>
        <p className="small dim">{w.known}</p>
        <div className="panel side">
          {view.phases ? (
            <Numbers
              heads={[report.phase, report.groups]}
              rows={view.phases.map(({ name, groups }) => [name, groups])}
            />
          ) : (
            <p>{w.phasesHidden(view.least)}</p>
          )}
          {view.statuses ? (
            <Numbers
              heads={[report.status, report.groups]}
              rows={view.statuses.map(({ status, groups }) => [statusIn(status, report), groups])}
            />
          ) : (
            <p>{w.statusesHidden(view.least)}</p>
          )}
        </div>
      </section>
      <Answers on={on} />
      <section aria-labelledby="between-h">
        <h2 id="between-h">{w.between}</h2>
        <div className="panel side">
          <Numbers
            heads={[report.visits, report.number]}
            rows={[
              [report.visitsAsked, visits.asked],
              [report.visitsPlanned, visits.planned],
              [report.visitsDone, visits.done],
            ]}
          />
          <Numbers
            heads={[w.learning, report.number]}
            rows={[
              [report.experiences, experiences.shared ?? w.few(view.least)],
              [report.matched, experiences.matched ?? w.few(view.least)],
            ]}
          />
        </div>
      </section>
      <section aria-labelledby="who-h">
        <h2 id="who-h">{w.who}</h2>
        <p className="measure">{w.whoText}</p>
      </section>
    </Desk>
  );
}

const statusIn = (status: string, { statuses }: OnReport["words"]["report"]): string => {
  const known: Readonly<Record<string, string>> = statuses;
  return known[status] ?? status;
};
