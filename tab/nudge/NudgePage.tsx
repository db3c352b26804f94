import { useCallback, useEffect } from "react";
import type { MailingLine } from "../../bot/contract/sendingViews.ts";
import { get } from "../api.ts";
import { Desk, deskAddress } from "../desk/Desk.tsx";
import { Notice } from "../Notice.tsx";
import { namePage } from "../page.tsx";
import { usePage } from "../usePage.ts";
import { seenFrom, type When } from "../when.ts";
import { Compose } from "./Compose.tsx";
import type { NudgeWords } from "./on.ts";

const sections = ["sending", "desk", "common", "web"] as const;

export function NudgePage({ programme }: { programme: string }) {
  const ask = useCallback((etag?: string) => get("sending", { programme }, etag), [programme]);
  const { view, words, problem, again } = usePage(ask, sections);
  useEffect(() => {
    if (words) namePage(words.language, words.sending.page.title);
  }, [words]);
  if (problem) return <Notice answer={problem} retry={again} />;
  if (!view || !words) return null;
  const { page } = words.sending;
  const when = seenFrom(view.asOf, words.language);
  return (
    <Desk here="nudge" programme={view.programme} words={words} foot={<span>{words.desk.perGroup}</span>}>
      <header className="title">
        <h1>{page.title}</h1>
        <p className="dim">{page.intro}</p>
      </header>
      <Compose view={view} words={words} when={when} />
      <section className="sent" aria-labelledby="sent-h">
        <h2 id="sent-h">{page.sent}</h2>
        {view.mailings.length === 0 ? (
          <p className="dim">{page.noneSent}</p>
        ) : (
          <ul className="panel lines">
            {view.mailings.map((line) => (
              <li key={line.id}>
                <a href={deskAddress("nudge", programme, { mailing: line.id })}>{line.title}</a>
                <span className="small dim">{describe(line, words, when)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </Desk>
  );
}

/** What it is, how far it has come, when, and whose decision it was. */
export function describe(line: MailingLine, { sending }: NudgeWords, when: When): string {
  const { page, dry } = sending;
  return [
    page.kind[line.kind],
    page.state[line.state],
    ...(line.at ? [dry.moment(when.longDay(line.at), when.clock(line.at))] : []),
    line.by === undefined ? page.byPlan : page.by(line.by),
  ].join(" · ");
}
