import { useCallback, useEffect, useState } from "react";
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
import { wordsIn } from "../words.ts";
import { GroupSheet } from "./GroupSheet.tsx";
import { PostBrief } from "./PostBrief.tsx";
import { TogetherSheets } from "./TogetherSheets.tsx";
import type { PackWords } from "./on.ts";

const sections = ["pack", "desk", "web"] as const;

/** What was written since the last gathering: a sheet for each group, and for all of them together. */
export function PackPages({ params }: { params: { programme: string; for: "screen" | "own" } }) {
  const asking = useCallback((etag?: string) => readDesk("pack", params, etag), [params]);
  const { view, words, problem, again } = usePage(asking, sections);
  const [packs, setPacks] = useState<Record<Language, PackWords>>();
  // A group's sheet is in the group's written form (SP3), so the words of all languages are there.
  useEffect(() => {
    void Promise.all(languages.map((it) => wordsIn(it, "pack"))).then(([nb, nn, en]) => {
      if (nb && nn && en) setPacks({ nb: nb.pack, nn: nn.pack, en: en.pack });
    });
  }, []);
  useEffect(() => {
    if (words) namePage(words.language, words.pack.title);
  }, [words]);
  if (problem) return <Notice answer={problem} retry={again} />;
  if (!view || !words || !packs) return null;
  const { desk, pack } = words;
  const { gathering, programme } = view;
  const when = seenFrom(view.asOf, words.language);
  // What a group has not shared is not there for all to see, not even as an empty sheet.
  const sheets = view.pages.filter((page) => view.for === "own" || !isEmpty(page));
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
          {document.fullscreenEnabled && (
            <button
              type="button"
              className="btn quiet"
              onClick={() => void document.documentElement.requestFullscreen()}
            >
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
      {gathering && view.for === "own" && (
        <PostBrief
          programme={programme.id}
          gathering={gathering.number}
          pack={pack}
          offline={words.web.offline}
        />
      )}
      <main>
        <h1 className="vh">{pack.title}</h1>
        {sheets.map((page) => (
          <GroupSheet
            key={page.group}
            page={page}
            pack={packs[page.language]}
            when={seenFrom(view.asOf, page.language)}
            own={view.for === "own"}
          />
        ))}
        <TogetherSheets view={view} pack={pack} when={when} />
      </main>
    </>
  );
}
