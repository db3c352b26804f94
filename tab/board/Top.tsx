import { lazy, Suspense, useState } from "react";
import { Icon } from "../icons.tsx";
import { caseAddress, experiencesAddress, portfolioAddress, visitsAddress } from "../addresses.ts";
import { usePrints } from "../usePrints.ts";
import { useOnBoard } from "./context.ts";

const Wall = lazy(() => import("../wall/Wall.tsx").then((it) => ({ default: it.Wall })));

/** Where am I, and what one can do with the whole page. The municipality has its full official name. */
export function Top() {
  const { view, words } = useOnBoard();
  const { board } = words;
  const prints = usePrints();
  const [wall, setWall] = useState(false);
  return (
    <header className="top">
      <p className="where">
        <b>{view.group.name}</b> · {view.programme.name}
        {!view.writes && (
          <span className="reads">
            <span className="tag">{board.readOnly}</span> {board.readOnlyWhy}
          </span>
        )}
      </p>
      <div className="tools">
        {view.writes && (
          <button type="button" className="btn quiet" onClick={() => setWall(true)}>
            <Icon name="screen" />
            {board.hands.show}
          </button>
        )}
        {wall && (
          <Suspense>
            <Wall close={() => setWall(false)} />
          </Suspense>
        )}
        <a className="btn quiet" href={caseAddress(view.programme.id, view.group.id)}>
          {board.hands.casePage}
        </a>
        <a className="btn quiet" href={portfolioAddress(view.programme.id, view.group.id)}>
          {board.hands.portfolio}
        </a>
        {view.writes && (
          <>
            <a className="btn quiet" href={visitsAddress(view.programme.id, view.group.id)}>
              {board.hands.visits}
            </a>
            <a className="btn quiet" href={experiencesAddress(view.programme.id, view.group.id)}>
              {board.hands.experiences}
            </a>
          </>
        )}
        {prints && (
          <button type="button" className="btn quiet" onClick={() => window.print()}>
            <Icon name="print" />
            {board.print}
          </button>
        )}
      </div>
    </header>
  );
}
