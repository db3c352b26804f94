import type { Suggestion, VisitHint } from "../../bot/domain/overview/raise.ts";
import { dayOf } from "../../bot/domain/time.ts";
import type { OnOverview } from "./on.ts";
import { deskAddress } from "../desk/Desk.tsx";
import { listed, nameOf, phaseNamed } from "./names.ts";

/** So many stand open; the rest is one touch away. */
const first = 4;

/** The newest words that groups have sent or shared, as they were written (SP4). */
export function Said({ on }: { on: OnOverview }) {
  const { view, words, when } = on;
  const { overview, language } = words;
  const quotes = view.said.map((it) => (
    <blockquote key={`${it.group} ${it.at} ${it.text}`}>
      <p lang={it.language === language ? undefined : it.language}>{it.text}</p>
      <footer>{overview.saidAt(nameOf(on, it.group), overview.where[it.circle], when.day(it.at))}</footer>
    </blockquote>
  ));
  return (
    <>
      {quotes.slice(0, first)}
      {quotes.length > first && (
        <details className="quotes">
          <summary>{overview.moreSaid}</summary>
          {quotes.slice(first)}
        </details>
      )}
      <p>{overview.onBoards}</p>
    </>
  );
}

export function Raise({ on }: { on: OnOverview }) {
  const without = on.view.groups.filter((row) => !row.phase);
  const { overview } = on.words;
  return (
    <>
      {on.view.raise.map((it) => (
        <Suggested key={`${it.is} ${it.groups.join()} ${"text" in it ? it.text : ""}`} it={it} on={on} />
      ))}
      {on.view.raise.some(({ is }) => is === "ask") && (
        <p>
          <a href={deskAddress("experiences", on.view.programme.id)}>{overview.raised.seeAsks}</a>
        </p>
      )}
      {without.length > 0 && (
        <p>
          {overview.noCase(
            listed(
              on,
              without.map(({ id }) => id),
            ),
          )}
        </p>
      )}
    </>
  );
}

function Suggested({ it, on }: { it: Suggestion; on: OnOverview }) {
  const { words, when } = on;
  const { raised } = words.overview;
  const names = listed(on, it.groups);
  const quote = (lead: string, text: string) => (
    <div>
      <p>
        <b>{lead}</b>
      </p>
      <blockquote>
        <p lang={languageOf(on, it.groups)}>{text}</p>
      </blockquote>
    </div>
  );
  switch (it.is) {
    case "disagreement":
      return quote(raised.disagreement(names), it.text);
    case "ask":
      return quote(raised.ask(names, when.day(it.since)), it.text);
    case "gate":
      return quote(raised.gate(names), it.reason);
    case "decision":
      return quote(raised.decision(names, when.day(it.on)), it.text);
    case "baseline":
      return <p>{raised.baseline(names)}</p>;
    case "samePhase":
      return <p>{raised.samePhase(names, phaseNamed(on, it.phase))}</p>;
  }
}

function languageOf(on: OnOverview, groups: readonly string[]): string | undefined {
  const own = on.view.groups.find(({ id }) => id === groups[0])?.language;
  return own === on.words.language ? undefined : own;
}

/** Those without a visit are told in one sentence, the others each in their own. */
export function Visit({ on }: { on: OnOverview }) {
  const { visits, nobodyAsks } = on.words.overview;
  const none = on.view.visit.filter(({ is }) => is === "none").map(({ group }) => group);
  const others = on.view.visit.filter(({ is }) => is !== "none");
  return (
    <>
      {others.map((it) => (
        <p key={it.group}>
          <b>{nameOf(on, it.group)}</b> {because(it, on)}
        </p>
      ))}
      {!others.some(({ is }) => is === "asked") && <p>{nobodyAsks}</p>}
      {none.length > 0 && (
        <p>{none.length === 1 ? visits.noneOne(listed(on, none)) : visits.none(listed(on, none))}</p>
      )}
      <p>
        <a href={deskAddress("visits", on.view.programme.id)}>{visits.see}</a>
      </p>
    </>
  );
}

function because(it: VisitHint, { view, words, when }: OnOverview): string {
  const { visits } = words.overview;
  if (it.is === "asked") {
    const days = new Intl.ListFormat(words.language === "en" ? "en-GB" : "nb-NO", {
      type: "disjunction",
    }).format(it.wishedDays.filter((day) => day >= dayOf(view.asOf)).map((day) => when.day(day)));
    const wishes = days ? [visits.wishes(days)] : it.wishedDays.length > 0 ? [visits.wishesPast] : [];
    return [visits.asked(when.day(it.since)), ...wishes].join(" ");
  }
  return it.is === "none" ? "" : visits[it.is](when.day(it.since));
}
