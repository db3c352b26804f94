import { useCallback, useEffect, useState } from "react";
import { get } from "../api.ts";
import { doDeed, troubleOf } from "../deed.ts";
import { Desk, deskAddress } from "../desk/Desk.tsx";
import { Said } from "../desk/Said.tsx";
import { Notice } from "../Notice.tsx";
import { namePage } from "../page.tsx";
import { usePage } from "../usePage.ts";
import { seenFrom } from "../when.ts";
import { describe } from "./NudgePage.tsx";

const sections = ["sending", "desk", "common", "web"] as const;
/** While it goes, somebody looks on; before and afterwards now and then is enough. */
const liveMs = 1_500;
const restMs = 30_000;

/** One sending: how far it has come, and what became of it, group by group. */
export function MailingPage({ programme, mailing }: { programme: string; mailing: string }) {
  const ask = useCallback(
    (etag?: string) => get("mailing", { programme, mailing }, etag),
    [programme, mailing],
  );
  const { view, words, problem, again } = usePage(ask, sections);
  const [sure, setSure] = useState(false);
  const [trouble, setTrouble] = useState("");
  const live = view?.moves;
  const title = view?.title;
  useEffect(() => {
    if (words && title !== undefined) namePage(words.language, title, words.sending.page.title);
  }, [words, title]);
  useEffect(() => {
    const turns = setInterval(again, live ? liveMs : restMs);
    return () => clearInterval(turns);
  }, [again, live]);
  if (problem) return <Notice answer={problem} retry={again} />;
  if (!view || !words) return null;
  const { page } = words.sending;
  const when = seenFrom(view.asOf, words.language);
  const cancel = async (): Promise<void> => {
    const answer = await doDeed("cancelMailing", { programme, mailing }, {});
    setSure(false);
    setTrouble(answer.is === "view" ? "" : troubleOf(answer, words.web.noAnswer));
    again();
  };
  return (
    <Desk here="nudge" programme={view.programme} words={words} foot={<span>{words.desk.perGroup}</span>}>
      <header className="title">
        <p className="eyebrow">{describe(view, words, when)}</p>
        <h1>{view.title}</h1>
        {view.note !== undefined && (
          <blockquote>
            <p>{view.note}</p>
          </blockquote>
        )}
      </header>
      <div className="follow">
        <section className="panel" aria-labelledby="became-h">
          <h2 id="became-h">{view.state === "planned" ? page.dryTitle : page.results}</h2>
          {view.tally !== undefined && (
            <p className="progress">
              {view.total > 0 && <progress max={view.total} value={view.accepted} aria-labelledby="tally" />}
              <span id="tally" aria-live="polite">
                {view.tally}
              </span>
            </p>
          )}
          <Said lines={view.said} />
          {view.groups.map(({ id, name, said }) => (
            <section key={id} aria-label={name}>
              <h3>{name}</h3>
              <Said lines={said} />
            </section>
          ))}
        </section>
        <div className="acts">
          <a className="btn" href={deskAddress("nudge", programme)}>
            {page.back}
          </a>
          {view.mayCancel && !sure && (
            <button type="button" className="btn" onClick={() => setSure(true)}>
              {page.cancel}
            </button>
          )}
        </div>
        {sure && view.mayCancel && (
          <section className="panel sure" aria-label={page.cancel}>
            <p>{page.cancelSure}</p>
            <div className="acts">
              <button type="button" className="btn primary" onClick={() => void cancel()}>
                {page.cancelYes}
              </button>
              <button type="button" className="btn" onClick={() => setSure(false)}>
                {page.cancelNo}
              </button>
            </div>
          </section>
        )}
        <p aria-live="polite">{view.state === "cancelled" && page.cancelled}</p>
        <p role="alert" className="bad">
          {trouble}
        </p>
      </div>
    </Desk>
  );
}
