import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import type { PortfolioView } from "../../bot/contract/caseViews.ts";
import type { Language } from "../../bot/domain/language.ts";
import { get, type Answer } from "../api.ts";
import { Foot } from "../Foot.tsx";
import { GroupPages } from "../GroupPages.tsx";
import { Icon } from "../icons.tsx";
import { Notice } from "../Notice.tsx";
import { namePage } from "../page.tsx";
import { Reads } from "../Reads.tsx";
import { usePage } from "../usePage.ts";
import { usePrints } from "../usePrints.ts";
import { seenFrom } from "../when.ts";
import { inSentence } from "../inSentence.ts";
import { Case } from "./Case.tsx";
import { Choice } from "./Choice.tsx";
import { nameIn, sections, type Wanted } from "./on.ts";

type Shown = PortfolioView & { own: Language };

const Sheet = lazy(() => import("./Sheet.tsx").then((it) => ({ default: it.Sheet })));

interface Props {
  params: { programme: string; group: string };
}

/** The municipality's cases by phase: columns that become rows. Pausing and stopping are decisions, not alarms. */
export function PortfolioPage({ params }: Props) {
  const ask = useCallback(
    async (etag?: string): Promise<Answer<Shown>> => {
      const answer = await get("portfolio", params, etag);
      return answer.is === "view"
        ? {
            ...answer,
            view: { ...answer.view, language: answer.view.group.language, own: answer.view.language },
          }
        : answer;
    },
    [params],
  );
  const { view, words, own, problem, again } = usePage<Shown, (typeof sections)[number]>(ask, sections);
  const [wanted, setWanted] = useState<Wanted>();
  const [said, setSaid] = useState("");
  const prints = usePrints();
  const name = view?.group.name;
  useEffect(() => {
    if (words && name !== undefined) namePage(words.language, words.casePage.portfolio.title, name);
  }, [words, name]);
  if (problem) return <Notice answer={problem} retry={again} />;
  if (!view || !words || !own) return null;
  const texts = words.casePage.portfolio;
  const when = seenFrom(view.asOf, words.language);
  const candidates = view.cases.filter(({ candidate }) => candidate);
  const ahead = view.cases
    .flatMap((it) => (it.nextDecision ? [{ ...it.nextDecision, of: it }] : []))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  return (
    <div className="page portfolio">
      <header className="top" lang={own.language}>
        <p className="where">
          <b>{view.group.name}</b> · {view.programme.name}
          {!view.writes && <Reads words={own} />}
        </p>
        <GroupPages
          here="portfolio"
          {...params}
          member={view.writes}
          facilitates={view.facilitates}
          words={own}
        />
        <div className="tools">
          {view.writes && (
            <button type="button" className="btn quiet" onClick={() => setWanted({ is: "add" })}>
              <Icon name="plus" />
              {own.casePage.portfolio.add}
            </button>
          )}
          {prints && (
            <button type="button" className="btn quiet" onClick={() => window.print()}>
              <Icon name="print" />
              {own.board.print}
            </button>
          )}
        </div>
      </header>
      <main>
        <h1>
          {texts.title}: {inSentence(texts.count(view.cases.length))}
          {view.writes && texts.decisionsAhead(ahead.length)}
        </h1>
        <p className="intro">{view.writes ? texts.intro : texts.introReads}</p>
        <output className={said === "" ? "vh" : "said-line"} lang={own.language}>
          {said}
        </output>
        {view.invitations.map((invitation) => (
          <p key={invitation.case} className="invited">
            {texts.invited(invitation.from, invitation.title)}{" "}
            <button type="button" className="btn" onClick={() => setWanted({ is: "joinCase", invitation })}>
              {texts.join}
            </button>{" "}
            <button
              type="button"
              className="btn quiet"
              onClick={() => setWanted({ is: "declineCase", invitation })}
            >
              {texts.decline}
            </button>
          </p>
        ))}
        {ahead.length > 0 && (
          <section className="soon" aria-labelledby="soon">
            <h2 id="soon">{texts.next}</h2>
            <ol>
              {ahead.slice(0, 3).map(({ on, text, of }) => (
                <li key={of.id}>
                  <time dateTime={on}>{when.day(on)}</time>
                  <b>{nameIn(of, texts)}</b>
                  <p>{text}</p>
                </li>
              ))}
            </ol>
          </section>
        )}
        {candidates.length > 0 && (
          <Choice cases={candidates} {...{ params, words }} {...(view.writes && { want: setWanted })} />
        )}
        <div className="phases">
          {view.phases.map(({ number, name: phase }) => {
            const cases = view.cases.filter((it) => it.phase === number && !it.candidate);
            return (
              <section key={number} aria-labelledby={`p${number}`}>
                <h2 id={`p${number}`}>
                  <span className="no">{number}</span>
                  {phase}
                </h2>
                {cases.length === 0 && <p className="small dim none">{texts.nothing}</p>}
                <ul>
                  {cases.map((of) => (
                    <Case
                      key={of.id}
                      of={of}
                      params={params}
                      words={words}
                      when={when}
                      others={view.others ?? []}
                      {...(view.writes && { want: setWanted })}
                    />
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      </main>
      <Suspense>
        {wanted && (
          <Sheet
            wanted={wanted}
            params={params}
            words={own}
            close={() => setWanted(undefined)}
            done={(what) => {
              setWanted(undefined);
              setSaid(what);
              again();
            }}
          />
        )}
      </Suspense>
      <Foot words={own}>
        <span>{own.casePage.portfolio.foot}</span>
      </Foot>
    </div>
  );
}
