import type { LaneView } from "../../bot/contract/views.ts";
import type { Lane } from "../../bot/domain/case/case.ts";
import { useOnBoard } from "./context.ts";
import { AddTo } from "./Hands.tsx";
import { LaneOnBoard } from "./LaneOnBoard.tsx";
import { questions } from "./lanes.ts";

export function Questions() {
  const { view, words, desk } = useOnBoard();
  const { board } = words;
  const notes = new Map(view.lanes.map((lane): [Lane, LaneView["notes"]] => [lane.lane, lane.notes]));
  const has = (lane: Lane): boolean => (notes.get(lane)?.length ?? 0) > 0;
  return (
    <div className="board">
      {questions.map(({ id, lanes }) => {
        const filled = lanes.filter(has);
        const empty = lanes.filter((lane) => !has(lane));
        return (
          <section key={id} className="group" aria-labelledby={`q-${id}`}>
            <h2 className="group-h" id={`q-${id}`}>
              {board.questions[id]}
            </h2>
            {filled.map((lane) => (
              <LaneOnBoard key={lane} lane={lane} notes={notes.get(lane) ?? []} />
            ))}
            {filled.length === 0 && (
              <p className="nothing">{view.writes ? board.empty[id] : board.empty.readOnly}</p>
            )}
            {desk && empty.length > 0 && (
              <p className="small dim still no-print">
                {board.stillEmpty}{" "}
                {empty.map((lane) => (
                  <span key={lane} data-lane={lane}>
                    <AddTo lane={lane} name={words.common.lane[lane]} />
                  </span>
                ))}
              </p>
            )}
          </section>
        );
      })}
    </div>
  );
}
