import type { DraftPlanView } from "../../bot/contract/planningViews.ts";
import { weekOf } from "../../bot/domain/calendar/dates.ts";
import type { Moment } from "../../bot/domain/time.ts";
import { Cards } from "../desk/Cards.tsx";
import type { OnCompose } from "./compose.ts";

interface OutlookProps {
  plan: DraftPlanView | undefined;
  looking: boolean;
  /** How much of what is not right yet has been said beside its field. */
  wrong: number;
  on: OnCompose;
}

/** What the draft comes to: when, for how many, what moves, how much else people are asked, and the card itself. */
export function Outlook({ plan, looking, wrong, on }: OutlookProps) {
  const { compose: w } = on.words.planning;
  const missing = plan?.problems.length ?? 0;
  return (
    <>
      <section className="panel dry" aria-labelledby="outlook-h" aria-busy={looking}>
        <h2 id="outlook-h">{w.see}</h2>
        {!plan && looking && <p>{w.looking}</p>}
        {plan && missing > 0 && <p className="lead">{wrong > 0 ? w.wrong(wrong) : w.unfinished}</p>}
        {plan && missing === 0 && <Told plan={plan} on={on} />}
        {plan && <Load plan={plan} on={on} />}
      </section>
      {plan && plan.cards.length > 0 && <Cards cards={plan.cards} words={on.words} />}
    </>
  );
}

function Told({ plan, on }: { plan: DraftPlanView; on: OnCompose }) {
  const { compose: w } = on.words.planning;
  const at = (moment: Moment | undefined): string =>
    moment ? `${on.when.longDay(moment)} ${on.when.clock(moment)}` : w.noTime;
  const { opens, due, people, unreached, groups, borrows, corrects, moves, notes } = plan;
  const now = opens !== undefined && opens < on.view.asOf;
  return (
    <>
      <p className="lead">{people > 0 ? w.goesTo(people, groups) : w.nobody}</p>
      <ul className="said">
        {unreached > 0 && <li>{w.unreached(unreached)}</li>}
        <li>
          {opens ? w.opensAt(on.when.longDay(opens), on.when.clock(opens)) : w.opensLater}
          {now && !on.sent && ` ${w.opensNow}`}
        </li>
        {due && <li>{w.dueAt(on.when.longDay(due), on.when.clock(due))}</li>}
        {corrects && <li>{w.corrects}</li>}
        {borrows.map(({ language, from, all, ...of }) => (
          <li key={language}>{w.borrows(of.groups, of.people, language, from, all)}</li>
        ))}
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {moves.length > 0 && (
        <>
          <h3>{w.moves}</h3>
          <ul className="follows">
            {moves.map(({ which, from, to }) => (
              <li key={which}>{w.moved[which](at(from), at(to))}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Week by week, with this one in it: in words and numbers, and a bar for the eye. */
function Load({ plan, on }: { plan: DraftPlanView; on: OnCompose }) {
  const { compose: w } = on.words.planning;
  const { load, weeklyBudget } = plan;
  const most = Math.max(weeklyBudget, ...load.map(({ messages }) => messages));
  return (
    <div className="under">
      <h3>{w.load}</h3>
      <p className="small">{w.loadHow(weeklyBudget)}</p>
      <ul className="weeks">
        {load.map(({ from, messages, minutes, own }) => (
          <li key={from} className={own ? "own" : undefined}>
            <span>
              {w.week} {weekOf(from)} {own && <span className="tag">{w.withIt}</span>}
            </span>
            <progress max={most} value={messages} aria-hidden="true" />
            <span className="small">
              {w.messages(messages)}, {on.words.common.minutes(minutes)}
              {messages > weeklyBudget && <b> ({w.over})</b>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
