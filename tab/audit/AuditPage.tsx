import { useCallback, useEffect, useState } from "react";
import { actKinds, type ActCode, type ActKind, type ToldAct } from "../../bot/domain/act.ts";
import { monthInWords } from "../../bot/domain/calendar/dates.ts";
import type { ActLine } from "../../bot/contract/deskViews.ts";
import { readDesk } from "../desk/deskApi.ts";
import { Desk } from "../desk/Desk.tsx";
import { Labelled } from "../desk/Labelled.tsx";
import { Notice } from "../Notice.tsx";
import { namePage } from "../page.tsx";
import { usePage } from "../usePage.ts";
import { seenFrom, type When } from "../when.ts";
import type { Words } from "../words.ts";
import { aboutOf } from "./aboutOf.ts";
import { Table } from "../Table.tsx";

const sections = ["audit", "common", "desk", "web"] as const;

/** The log, a month at a time. */
export function AuditPage({ programme }: { programme: string }) {
  const [page, setPage] = useState("first");
  const [kind, setKind] = useState<ActKind | "all">("all");
  const asking = useCallback(
    (etag?: string) => readDesk("audit", { programme, page }, etag),
    [programme, page],
  );
  const { view, words, problem, again } = usePage(asking, sections);
  useEffect(() => {
    if (words) namePage(words.language, words.audit.title);
  }, [words]);
  if (problem) return <Notice answer={problem} retry={again} />;
  if (!view || !words) return null;
  const { audit: w, language } = words;
  const lines = view.acts.filter((line) => kind === "all" || line.kind === kind);
  const none = view.acts.length === 0 ? w.none : w.noneOfKind;
  return (
    <Desk here="audit" programme={view.programme} words={words} foot={<span>{w.kept}</span>}>
      <header className="title">
        <h1>{w.title}</h1>
        <p className="dim">{w.intro}</p>
      </header>
      <Labelled id="kind" label={w.kind}>
        {(aria) => (
          <select
            {...aria}
            className="short"
            value={kind}
            onChange={({ target }) => setKind(actKinds.find((it) => it === target.value) ?? "all")}
          >
            <option value="all">{w.all}</option>
            {actKinds.map((it) => (
              <option key={it} value={it}>
                {w.kinds[it]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <section aria-labelledby="month-h">
        <h2 id="month-h">{w.month(monthInWords(view.month, language))}</h2>
        <p className="small dim" aria-live="polite">
          {lines.length === 0 ? none : w.count(lines.length)}
        </p>
        {lines.length > 0 && <Lines lines={lines} words={words} when={seenFrom(view.asOf, language)} />}
        <p className="acts">
          {view.next !== undefined && (
            <button type="button" className="btn" onClick={() => setPage(view.next ?? "first")}>
              {w.before(monthInWords(view.next, language))}
            </button>
          )}
          {page !== "first" && (
            <button type="button" className="btn quiet" onClick={() => setPage("first")}>
              {w.newest}
            </button>
          )}
        </p>
      </section>
    </Desk>
  );
}

interface LinesProps {
  lines: readonly ActLine[];
  words: Words<"audit" | "common">;
  when: When;
}
function Lines({ lines, words, when }: LinesProps) {
  const { audit: w } = words;
  const told: Readonly<Record<ToldAct, string>> = w.what;
  const said: Readonly<Partial<Record<ActCode, string>>> = told;
  return (
    <div className="panel">
      <Table className="found" heads={[w.when, w.who, w.done, w.about]}>
        {lines.map((line, n) => (
          <tr key={`${line.at} ${line.what} ${n}`}>
            <td data-l={w.when}>{w.at(when.day(line.at), when.clock(line.at))}</td>
            <td data-l={w.who}>{line.by ?? <span className="dim">{w.itself}</span>}</td>
            <th scope="row">{said[line.what] ?? w.other}</th>
            <td data-l={w.about}>{aboutOf(line, words)}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
