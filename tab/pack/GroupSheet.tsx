import type { ReactNode } from "react";
import { isEmpty, type PackPage, type PackWords as Said } from "../../bot/contract/packViews.ts";
import { weekOf } from "../../bot/domain/calendar/dates.ts";
import type { When } from "../when.ts";
import type { PackWords } from "./on.ts";
import { Table } from "../Table.tsx";

interface SheetProps {
  page: PackPage;
  pack: PackWords;
  when: When;
  own: boolean;
}
/** What a room can read from a wall; the rest is on the slides and on the board. */
const most = 3;

/** One group on one sheet, in its own written form. */
export function GroupSheet({ page, pack, when, own }: SheetProps) {
  const { phase, need } = page;
  const said = (heading: string, items: readonly Said[]): ReactNode =>
    items.length > 0 && (
      <section>
        <h3>{heading}</h3>
        {items.slice(0, most).map((it) => (
          <div key={`${it.at} ${it.text}`}>
            <p className="say">{it.text}</p>
            <p className="src">{[sourceOf(it, pack), when.day(it.at)].filter(Boolean).join(", ")}</p>
          </div>
        ))}
      </section>
    );
  const decisions = page.decisions.slice(0, most).map((it) => (
    <div key={it.text}>
      <p className="say">{it.text}</p>
      <p className="src">{pack.decidedOn(when.day(it.on))}</p>
    </div>
  ));
  const empty = isEmpty(page);
  return (
    <article className="sheet" lang={page.language}>
      <header>
        <p>{[need && page.name, page.title].filter(Boolean).join(" · ")}</p>
        {phase && <p>{phase.since ? pack.since(phase.name, weekOf(phase.since)) : phase.name}</p>}
      </header>
      <h2>{need?.text ?? page.name}</h2>
      <div className="cols">
        <div>
          {empty && <p className="say">{pack.nothing}</p>}
          {said(pack.learnt, page.learnt)}
        </div>
        <div>
          {page.benefits.length > 0 && <Gains page={page} pack={pack} />}
          {page.benefits.length === 0 && need?.howWeKnow !== undefined && (
            <section>
              <h3>{pack.know}</h3>
              <p>{need.howWeKnow}</p>
            </section>
          )}
          {said(pack.obstacles, page.obstacles)}
        </div>
        <div>
          {decisions.length > 0 && (
            <section>
              <h3>{pack.decisions}</h3>
              {decisions}
            </section>
          )}
          {said(pack.asks, page.asks)}
          {page.offers.length > 0 && (
            <section>
              <h3>{pack.offers}</h3>
              {page.offers.slice(0, most).map((it) => (
                <p key={it.experience}>{it.theme}</p>
              ))}
            </section>
          )}
        </div>
      </div>
      <footer>
        <p>
          {page.meet.length > 0 &&
            `${pack.meet}: ${page.meet.map((it) => `${it.name} (${becauseOf(it, pack)})`).join(", ")}`}
        </p>
        <p>{own ? pack.own : pack.sharedWhy}</p>
      </footer>
    </article>
  );
}

function Gains({ page, pack }: { page: PackPage; pack: PackWords }) {
  return (
    <section>
      <h3>{pack.benefits}</h3>
      <Table className="gain" heads={[pack.benefit, pack.baseline, pack.achieved, pack.target]}>
        {page.benefits.slice(0, most).map(({ text, unit, baseline, achieved, target }) => (
          <tr key={text}>
            <th scope="row">
              {text} {unit !== undefined && <span className="src">{unit}</span>}
            </th>
            <td>{baseline ?? pack.notMeasured}</td>
            <td>
              <b>{achieved ?? pack.notMeasured}</b>
            </td>
            <td>{target ?? pack.notMeasured}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

export function sourceOf({ source }: Said, pack: PackWords): string {
  if ("assignment" in source) return source.assignment;
  return "lane" in source ? pack.lane[source.lane] : pack.asked;
}

function becauseOf({ because, theme = "", phase = "" }: PackPage["meet"][number], pack: PackWords): string {
  const about = because.is === "experience" || because.is === "hasStoodInIt" ? theme : phase;
  return pack.because[because.is](about);
}
