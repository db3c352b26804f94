import type { NoteView } from "../../bot/contract/views.ts";
import { detailLines } from "../board/detail.ts";
import { useOnBoard } from "../board/context.ts";
import { SeenBy } from "../board/SeenBy.tsx";
import type { OnCase } from "./on.ts";

const dayOf = ({ detail, at }: NoteView): string =>
  detail?.kind === "decision" || detail?.kind === "nextDecision" ? detail.on : at;

/** What was decided, when, by whom and why; the oldest first, as a story. */
export function Decisions({ page, words, when }: OnCase) {
  const on = useOnBoard();
  const { casePage } = words;
  return (
    <section className="chapter" aria-labelledby="c-decisions">
      <h2 id="c-decisions">{casePage.decisions}</h2>
      {page.decisions.length === 0 && (
        <p className="dim">{page.writes ? casePage.noDecisions : words.board.empty.readOnly}</p>
      )}
      <ol className="dated">
        {page.decisions.map((note) => (
          <li key={note.id}>
            <time dateTime={when.iso(dayOf(note) as NoteView["at"])}>
              {when.day(dayOf(note) as NoteView["at"])}
            </time>
            <div>
              <p className="words" lang={note.language}>
                {note.text}
              </p>
              {detailLines(note.detail, on).map((line) => (
                <p key={line} className="small dim">
                  {line}
                </p>
              ))}
              <p className="small dim">
                {note.by} <SeenBy circle={note.circle} since={note.shared?.at} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Forward, back and round again: all are normal moves. */
export function Moves({ page, words, when }: OnCase) {
  const { casePage } = words;
  return (
    <section className="chapter" aria-labelledby="c-moves">
      <h2 id="c-moves">{casePage.moves}</h2>
      <ol className="dated">
        {page.moves.map((move) => (
          <li key={`${move.at}${move.phase.number}`}>
            <time dateTime={when.iso(move.at)}>{when.day(move.at)}</time>
            <div>
              <p>
                {casePage.move[move.move]} <b>{move.phase.name}</b>
              </p>
              {move.reason !== undefined && <p className="dim">{move.reason}</p>}
              {move.openPoints && (
                <p className="small dim">
                  {casePage.openPoints} {move.openPoints.join(" ")}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
