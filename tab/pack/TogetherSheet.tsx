import { isEmpty, type PackView } from "../../bot/contract/packViews.ts";
import { localeOf } from "../../bot/domain/language.ts";
import type { Suggestion } from "../../bot/domain/overview/raise.ts";
import type { When } from "../when.ts";
import { footOf, type PackWords } from "./on.ts";

interface TogetherProps {
  view: PackView;
  pack: PackWords;
  when: When;
}

/** All groups: who should sit together, what to raise, and how many have answered. */
export function TogetherSheet({ view, pack, when }: TogetherProps) {
  const { together, language } = view;
  const nameOf = (group: string): string => view.pages.find((it) => it.group === group)?.name ?? "";
  const names = (groups: readonly string[]): string =>
    new Intl.ListFormat(localeOf[language]).format(groups.map(nameOf).filter(Boolean));
  // A group without a sheet is named once, and nobody has to guess whether it was forgotten.
  const without = view.for === "screen" ? view.pages.filter(isEmpty).map((it) => it.group) : [];
  return (
    <article className="sheet">
      <header>
        <p>{pack.groups(together.groups)}</p>
      </header>
      <h2>{pack.together}</h2>
      <div className="cols two-c lists">
        <section>
          <h3>{pack.tables}</h3>
          <ul className="tables">
            {together.tables.map(({ groups, phase }) => (
              <li key={groups.join()}>
                <b>{names(groups)}</b>
                <p className="src">{phase === undefined ? pack.mixed : pack.table(phase)}</p>
              </li>
            ))}
          </ul>
        </section>
        <div>
          {together.raise.length > 0 && (
            <section>
              <h3>{pack.raise}</h3>
              <ul className="tables">
                {together.raise.map((it) => (
                  <li key={JSON.stringify(it)}>{raisedIn(it, names(it.groups), pack, when)}</li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <h3>{pack.answers}</h3>
            {together.answered.map(({ title, groups }) => (
              <p key={title}>{pack.answered(title, groups, together.groups)}</p>
            ))}
          </section>
          {without.length > 0 && (
            <section>
              <h3>{pack.without}</h3>
              <p>{names(without)}</p>
              <p className="src">{pack.withoutWhy}</p>
            </section>
          )}
        </div>
      </div>
      <footer>
        <p>{view.programme.name}</p>
        <p>{footOf(view, pack)}</p>
      </footer>
    </article>
  );
}

function raisedIn(it: Suggestion, names: string, { raised }: PackWords, when: When): string {
  switch (it.is) {
    case "disagreement":
    case "ask":
      return raised[it.is](names, it.text);
    case "gate":
      return raised.gate(names, it.reason);
    case "decision":
      return raised.decision(names, it.text, when.day(it.on));
    case "baseline":
    case "samePhase":
      return raised[it.is](names);
  }
}
