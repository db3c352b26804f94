import { useCallback, useEffect, useMemo } from "react";
import type { CasePageView } from "../../bot/contract/caseViews.ts";
import type { BoardView } from "../../bot/contract/views.ts";
import type { Language } from "../../bot/domain/language.ts";
import { get, type Answer } from "../api.ts";
import { Benefits } from "../board/Benefits.tsx";
import { CaseHead } from "../board/CaseHead.tsx";
import { BoardContext, type OnBoard } from "../board/context.ts";
import { Questions } from "../board/Questions.tsx";
import { Road } from "../board/Road.tsx";
import { Foot } from "../Foot.tsx";
import { GroupPages } from "../GroupPages.tsx";
import { Icon } from "../icons.tsx";
import { Notice } from "../Notice.tsx";
import { namePage } from "../page.tsx";
import { Reads } from "../Reads.tsx";
import { usePage } from "../usePage.ts";
import { usePrints } from "../usePrints.ts";
import { seenFrom } from "../when.ts";
import { Decisions, Moves } from "./Decisions.tsx";
import { Timeline } from "./Timeline.tsx";
import { Trends } from "./Trends.tsx";
import { sections, type OnCase } from "./on.ts";

/** Without a chosen case there is a page all the same, that says so. */
type Shown = Pick<BoardView, "language" | "writes" | "facilitates"> & {
  own: Language;
  page?: CasePageView;
  name: string;
};

interface Props {
  params: { programme: string; group: string };
  id: string | undefined;
}

/** The case to read, and to print on A4: no buttons in the way, everything in the order of a story. */
export function CasePage({ params, id }: Props) {
  const ask = useCallback(async (etag?: string) => askFor(params, id, etag), [params, id]);
  const { view, words, own, problem, again } = usePage<Shown, (typeof sections)[number]>(ask, sections);
  const prints = usePrints();
  const context = useMemo((): OnBoard | undefined => {
    if (!view?.page || !words || !own) return undefined;
    const { page } = view;
    // Decisions and benefits have chapters of their own.
    const lanes = page.lanes.filter(({ lane }) => lane !== "decisions" && lane !== "benefits");
    const board: BoardView = { ...page, lanes, remaining: [] };
    return { view: board, words, own, when: seenFrom(page.asOf, words.language), marked: new Set() };
  }, [view, words, own]);
  useEffect(() => {
    if (view && words) namePage(words.language, view.page?.case.title || words.casePage.title, view.name);
  }, [view, words]);
  if (problem) return <Notice answer={problem} retry={again} />;
  if (!view || !words || !own) return null;
  const { casePage, board } = words;
  const { page } = view;
  return (
    <div className="page paper">
      <header className="top" lang={own.language}>
        <p className="where">
          <b>{view.name}</b> {page && `· ${page.programme.name}`}
          {page?.case.candidate && <span className="tag">{own.casePage.candidate}</span>}
          {page?.case.outside && <span className="tag">{own.casePage.outside}</span>}
          {!view.writes && <Reads words={own} />}
        </p>
        <GroupPages here="case" {...params} member={view.writes} facilitates={view.facilitates} words={own} />
        <div className="tools">
          {prints && page && (
            <button type="button" className="btn quiet" onClick={() => window.print()}>
              <Icon name="print" />
              {own.board.print}
            </button>
          )}
        </div>
      </header>
      {page && context ? (
        <BoardContext value={context}>
          <Story page={page} words={words} when={context.when} />
        </BoardContext>
      ) : (
        <main className="notice">
          <h1>{view.writes ? board.case.none : board.case.noneTheirs}</h1>
          {view.writes && <p>{casePage.none}</p>}
        </main>
      )}
      <Foot words={own} />
    </div>
  );
}

function Story(on: OnCase) {
  const { page, words } = on;
  const { casePage } = words;
  const benefits = page.lanes.find(({ lane }) => lane === "benefits")?.notes ?? [];
  const drawn = benefits.filter(({ detail }) => detail?.kind === "benefit");
  return (
    <main>
      <CaseHead />
      {page.case.expectedBenefit !== undefined && (
        <section className="chapter">
          <h2>{casePage.expectedBenefit}</h2>
          <p className="measure">{page.case.expectedBenefit}</p>
        </section>
      )}
      <Road />
      <Timeline {...on} />
      <Decisions {...on} />
      {drawn.length > 0 && (
        <section className="chapter" aria-labelledby="c-benefits">
          <h2 id="c-benefits">{casePage.benefits}</h2>
          <Trends {...on} />
          <h3 className="vh">{words.board.benefits.title}</h3>
          <Benefits notes={drawn} lane="benefits" />
        </section>
      )}
      <Moves {...on} />
      <section className="chapter notes" aria-labelledby="c-notes">
        <h2 id="c-notes">{casePage.notes}</h2>
        <Questions />
      </section>
      <p className="print-only small">{casePage.printed(on.when.day(page.asOf))}</p>
    </main>
  );
}

async function askFor(
  params: Props["params"],
  id: string | undefined,
  etag?: string,
): Promise<Answer<Shown>> {
  let of = id;
  if (of === undefined) {
    const board = await get("board", params);
    if (board.is !== "view") return board;
    of = board.view.case?.id;
    if (of === undefined) {
      return { is: "view", view: shownOf(board.view) };
    }
  }
  const answer = await get("case", { ...params, case: of }, etag);
  if (answer.is !== "view") return answer;
  return { ...answer, view: { ...shownOf(answer.view), page: answer.view } };
}

const shownOf = ({ group, language, writes, facilitates }: BoardView | CasePageView): Shown => ({
  language: group.language,
  own: language,
  name: group.name,
  writes,
  ...(facilitates && { facilitates }),
});
