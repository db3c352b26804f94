import { useState } from "react";
import type { MyDataView } from "../../bot/contract/homeViews.ts";
import type { Moment } from "../../bot/domain/time.ts";
import { doDeed, troubleOf } from "../deed.ts";
import type { When } from "../when.ts";
import type { HomeWords } from "./on.ts";

interface MineProps {
  words: HomeWords;
  when: When;
}

/** What is stored about me, the same as in the chat: how much, all of it as a file, and a wish to be erased. */
export function MyData({ words, when }: MineProps) {
  const { home, web } = words;
  const { data } = home;
  const [view, setView] = useState<MyDataView>();
  const [asks, setAsks] = useState(false);
  const [trouble, setTrouble] = useState("");
  const ask = async (deed: "myData" | "askErasure"): Promise<void> => {
    const answer = await doDeed(deed, {}, {});
    setTrouble(answer.is === "view" ? "" : troubleOf(answer, web.noAnswer));
    if (answer.is !== "view") return;
    setView(answer.view);
    setAsks(false);
  };
  const said = (at: Moment): string => `${when.day(at)} ${when.clock(at)}`;
  return (
    <section aria-labelledby="mine">
      <h2 id="mine">{home.mine}</h2>
      <div className="panel mine" aria-live="polite">
        <p>{view ? data.who : home.mineHow}</p>
        {view?.programmes.map(({ name, answers, drafts, notes, voices }) => (
          <p key={name}>
            <b>{name}</b>
            <span className="small dim below">{data.counts(answers, drafts, notes, voices)}</span>
          </p>
        ))}
        {view?.fileUrl !== undefined && view.fileUntil !== undefined && (
          <p>
            <a href={view.fileUrl} download>
              {data.file}
            </a>
            <span className="small dim below">{data.fileUntil(when.clock(view.fileUntil))}</span>
          </p>
        )}
        {view?.erasureAskedAt && <p>{data.eraseAsked(said(view.erasureAskedAt))}</p>}
        {asks && <p>{data.eraseWhat}</p>}
        <p className="row">
          {!view && (
            <button type="button" className="btn" onClick={() => void ask("myData")}>
              {data.show}
            </button>
          )}
          {view && !view.erasureAskedAt && !asks && (
            <button type="button" className="btn" onClick={() => setAsks(true)}>
              {data.erase}
            </button>
          )}
          {asks && (
            <>
              <button type="button" className="btn" onClick={() => void ask("askErasure")}>
                {data.eraseYes}
              </button>
              <button type="button" className="btn quiet" onClick={() => setAsks(false)}>
                {data.eraseNo}
              </button>
            </>
          )}
        </p>
        {trouble !== "" && (
          <p className="problem" role="alert">
            {trouble}
          </p>
        )}
      </div>
    </section>
  );
}
