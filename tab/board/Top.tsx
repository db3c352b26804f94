import { lazy, Suspense, useState } from "react";
import { GroupPages } from "../GroupPages.tsx";
import { Icon } from "../icons.tsx";
import { Reads } from "../Reads.tsx";
import { usePrints } from "../usePrints.ts";
import { useOnBoard } from "./context.ts";

const Wall = lazy(() => import("../wall/Wall.tsx").then((it) => ({ default: it.Wall })));

/** Where am I, and what one can do with the whole page. The municipality has its full official name. */
export function Top() {
  const { view, own } = useOnBoard();
  const { board } = own;
  const prints = usePrints();
  const [wall, setWall] = useState(false);
  return (
    <header className="top" lang={own.language}>
      <p className="where">
        <b>{view.group.name}</b> · {view.programme.name}
        {!view.writes && <Reads words={own} />}
      </p>
      <GroupPages
        here="board"
        programme={view.programme.id}
        group={view.group.id}
        member={view.writes}
        facilitates={view.facilitates}
        words={own}
      />
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
