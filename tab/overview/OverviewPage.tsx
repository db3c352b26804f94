import { useEffect } from "react";
import type { OverviewView } from "../../bot/contract/views.ts";
import type { Answer } from "../api.ts";
import { Foot } from "../Foot.tsx";
import { Notice } from "../Notice.tsx";
import { namePage } from "../page.tsx";
import { usePage } from "../usePage.ts";
import { seenFrom, type When } from "../when.ts";
import type { Words } from "../words.ts";
import { Five } from "./Five.tsx";
import { Groups } from "./Groups.tsx";
import { Knocks } from "./Knocks.tsx";

const sections = ["overview", "common", "web"] as const;
export interface OnOverview {
  view: OverviewView;
  words: Words<(typeof sections)[number]>;
  when: When;
}

export function OverviewPage({ ask }: { ask: (etag?: string) => Promise<Answer<OverviewView>> }) {
  const { view, words, problem, again } = usePage(ask, sections);
  const name = view?.programme.name;
  useEffect(() => {
    if (words && name !== undefined) namePage(words.language, words.overview.title, name);
  }, [words, name]);
  // A facilitator leaves the page open while groups answer.
  useEffect(() => {
    const minute = setInterval(again, 60_000);
    return () => clearInterval(minute);
  }, [again]);
  if (problem) return <Notice answer={problem} retry={again} />;
  if (!view || !words) return null;
  const on: OnOverview = { view, words, when: seenFrom(view.asOf, words.language) };
  const { overview } = words;
  return (
    <>
      <a className="skip" href="#groups">
        {overview.skip}
      </a>
      <div className="page">
        <header className="top">
          <p className="where">
            <b>{overview.title}</b> · {view.programme.name} · {overview.counted(view.groups.length)}
          </p>
          {view.deletion && (
            <p role="note">
              <b>{overview.deletion(on.when.day(view.deletion.on))}</b>{" "}
              {view.deletion.archived ? overview.filed : overview.notFiled}
            </p>
          )}
        </header>
        <main className="two">
          <div>
            <Five on={on} />
            <Groups on={on} />
          </div>
          <Knocks on={on} />
        </main>
        <Foot words={words}>
          <span>{overview.foot}</span>
        </Foot>
      </div>
    </>
  );
}
