import { useEffect, useState } from "react";
import type { ReachView } from "../../bot/contract/overviewViews.ts";
import type { OverviewView } from "../../bot/contract/views.ts";
import { get, type Answer } from "../api.ts";
import { deskFiles } from "../../bot/contract/desk.ts";
import { download } from "../file.ts";
import { Desk } from "../desk/Desk.tsx";
import { Notice } from "../Notice.tsx";
import { namePage } from "../page.tsx";
import { usePage } from "../usePage.ts";
import { seenFrom } from "../when.ts";
import { Five } from "./Five.tsx";
import { Groups } from "./Groups.tsx";
import { Knocks } from "./Knocks.tsx";
import { Unreached } from "./Unreached.tsx";
import { sections, type OnOverview } from "./on.ts";

export function OverviewPage({ ask }: { ask: (etag?: string) => Promise<Answer<OverviewView>> }) {
  const { view, words, problem, again } = usePage(ask, sections);
  const name = view?.programme.name;
  useEffect(() => {
    if (words && name !== undefined) namePage(words.language, words.overview.title, name);
  }, [words, name]);
  const programme = view?.programme.id;
  const [reach, setReach] = useState<ReachView>();
  // Names of people are asked for apart from what the groups have said.
  useEffect(() => {
    if (programme === undefined) return;
    void get("reach", { programme }).then((answer) => {
      if (answer.is === "view") setReach(answer.view);
    });
  }, [programme]);
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
    <Desk
      here="overview"
      programme={view.programme}
      words={words}
      skipTo={{ id: "groups", words: overview.skip }}
      foot={<span>{overview.foot}</span>}
    >
      {view.deletion && (
        <p role="note">
          <b>{overview.deletion(on.when.day(view.deletion.on))}</b>{" "}
          {view.deletion.archived ? overview.filed : overview.notFiled}
        </p>
      )}
      <div className="two">
        <Five on={on} />
        <Groups on={on} reach={reach} />
        <div className="beside">
          <p>
            <button
              type="button"
              className="btn"
              onClick={() => void download(deskFiles.reportWorkbook, { programme: view.programme.id })}
            >
              {words.desk.export}
            </button>
          </p>
          {reach && <Unreached reach={reach} on={on} />}
          <Knocks on={on} />
        </div>
      </div>
    </Desk>
  );
}
