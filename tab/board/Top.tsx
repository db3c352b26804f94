import { useEffect, useState } from "react";
import { host } from "../host.ts";
import { Icon } from "../icons.tsx";
import { useOnBoard } from "./context.ts";

/** Where am I, and what one can do with the whole page. The municipality has its full official name. */
export function Top() {
  const { view, words } = useOnBoard();
  const { board } = words;
  const [prints, setPrints] = useState(false);
  // In the frame of Teams the browser's own print dialog is not to be had.
  useEffect(() => void host.then(({ inTeams }) => setPrints(!inTeams)), []);
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
