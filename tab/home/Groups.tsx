import type { HomeView } from "../../bot/contract/homeViews.ts";
import { deskAddress } from "../desk/Desk.tsx";
import { boardAddress, overviewAddress } from "../addresses.ts";
import type { When } from "../when.ts";
import type { HomeWords } from "./on.ts";

/** Where somebody goes from here: to the boards of their groups, and to what they run or read. */
export function Groups({ view, words, when }: { view: HomeView; words: HomeWords; when: When }) {
  const { home } = words;
  if ([view.groups, view.facilitates, view.reads].every(({ length }) => length === 0)) return null;
  return (
    <section aria-labelledby="groups">
      <h2 id="groups">{view.groups.length > 0 ? home.groups : home.programmes}</h2>
      <ul className="panel lines">
        {view.groups.map(({ programme, id, name, gathering }) => (
          <li key={`${programme.id} ${id}`}>
            <div>
              <b>{name}</b>
              <span className="small dim below">
                {gathering
                  ? home.gathering(gathering.number, when.longDay(gathering.startDay))
                  : home.noGathering}
                {gathering?.place !== undefined && `, ${gathering.place}`}
              </span>
            </div>
            <a className="btn" href={boardAddress(programme.id, id)}>
              {home.board}
              <span className="vh"> {name}</span>
            </a>
          </li>
        ))}
        {view.facilitates.map(({ id, name }) => (
          <li key={id}>
            <a href={overviewAddress(id)}>{home.overview(name)}</a>
          </li>
        ))}
        {view.reads.map(({ id, name }) => (
          <li key={id}>
            <a href={deskAddress("report", id)}>{home.report(name)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
