import { Fragment, useCallback, useEffect, useState } from "react";
import { deskFiles } from "../../bot/contract/desk.ts";
import { isEmpty } from "../../bot/contract/packViews.ts";
import { languages, type Language } from "../../bot/domain/language.ts";
import { deskAddress } from "../desk/Desk.tsx";
import { readDesk } from "../desk/deskApi.ts";
import { download } from "../file.ts";
import { Icon } from "../icons.tsx";
import { Notice } from "../Notice.tsx";
import { namePage } from "../page.tsx";
import { usePage } from "../usePage.ts";
import { seenFrom } from "../when.ts";
import { useWords } from "../useWords.ts";
import { Stage, type WallSheet } from "../wall/Stage.tsx";
import { wordsIn } from "../words.ts";
import { GroupSheet } from "./GroupSheet.tsx";
import { useFault } from "../Whole.tsx";
import { PostBrief } from "./PostBrief.tsx";
import { QuestionSheet } from "./QuestionSheet.tsx";
import { TogetherSheet } from "./TogetherSheet.tsx";
import type { PackWords } from "./on.ts";

const sections = ["pack", "desk", "web"] as const;

/** What was written since the last gathering: a sheet for each group, and for all of them together. */
export function PackPages({ params }: { params: { programme: string; for: "screen" | "own" } }) {
  const asking = useCallback((etag?: string) => readDesk("pack", params, etag), [params]);
  const { view, words, problem, again } = usePage(asking, sections);
  const fail = useFault();
  const [packs, setPacks] = useState<Record<Language, PackWords>>();
  // A group's sheet is in the group's written form (SP3), so the words of all languages are there.
  useEffect(() => {
    Promise.all(languages.map((it) => wordsIn(it, "pack"))).then(([nb, nn, en]) => {
      if (nb && nn && en) setPacks({ nb: nb.pack, nn: nn.pack, en: en.pack });
    }, fail);
  }, [fail]);
  useEffect(() => {
    if (words) namePage(words.language, words.pack.title);
  }, [words]);
  const wall = useWords(words?.language, "casePage")?.wall;
  const [onWall, setOnWall] = useState(false);
  if (problem) return <Notice answer={problem} retry={again} />;
  if (!view || !words || !packs) return null;
  const { desk, pack } = words;
  const { gathering, programme } = view;
  const when = seenFrom(view.asOf, words.language);
  // What a group has not shared is not there for all to see, not even as an empty sheet.
  const pages = view.pages.filter((page) => view.for === "own" || !isEmpty(page));
  const sheets: WallSheet[] = [
    ...pages.map((page) => ({
      name: page.name,
      shown: (
        <GroupSheet
          page={page}
          pack={packs[page.language]}
          when={seenFrom(view.asOf, page.language)}
          own={view.for === "own"}
        />
      ),
    })),
    ...view.together.questions.map((question) => ({
      name: question.title,
      shown: <QuestionSheet question={question} view={view} pack={pack} when={when} />,
    })),
    { name: pack.together, shown: <TogetherSheet view={view} pack={pack} when={when} /> },
  ];
  const other = params.for === "screen" ? "own" : "screen";
  return (
    <>
      <header className="bar no-print">
        <p>
          <b>{pack.title}</b> ·{" "}
          {gathering ? pack.gathering(gathering.number, when.longDay(gathering.startDay)) : pack.noGathering}
        </p>
        <nav className="tools" aria-label={pack.title}>
          {view.facilitates && (
            <>
              <a className="btn quiet" href={deskAddress("overview", programme.id)}>
                {desk.nav.overview}
              </a>
              <a className="btn quiet" href={deskAddress("pack", programme.id, { for: other })}>
                {other === "own" ? desk.pack.own : desk.pack.shared}
              </a>
            </>
          )}
          {!view.facilitates && (
            <a className="btn quiet" href="/tab/home">
              {words.web.groupPages.home}
            </a>
          )}
          {view.for === "screen" && wall && (
            <button type="button" className="btn quiet" onClick={() => setOnWall(true)}>
              {desk.pack.screen}
            </button>
          )}
          <button type="button" className="btn quiet" onClick={() => print()}>
            <Icon name="print" />
            {desk.pack.print}
          </button>
          <button type="button" className="btn quiet" onClick={() => void download(deskFiles.slides, params)}>
            {desk.pack.slides}
          </button>
        </nav>
      </header>
      {gathering && view.brief && (
        <PostBrief
          programme={programme.id}
          gathering={gathering.number}
          reach={view.brief}
          pack={pack}
          offline={words.web.noAnswer}
        />
      )}
      <main>
        <h1 className="vh">{pack.title}</h1>
        {sheets.map(({ shown }, n) => (
          <Fragment key={n}>{shown}</Fragment>
        ))}
      </main>
      {onWall && wall && (
        <Stage paper language={words.language} words={wall} sheets={sheets} close={() => setOnWall(false)} />
      )}
    </>
  );
}
