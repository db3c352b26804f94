import { useOnBoard } from "./context.ts";
import { sentence, type Changes } from "./changes.ts";

/** A live change: said once in words, and marked on the note. The region is there before the words are, so that they are read out. */
export function LiveLine({ changes }: { changes: Changes }) {
  const { words } = useOnBoard();
  const { live } = words.board;
  const [first] = changes.notes;
  return (
    <output className="live-place no-print" aria-live="polite" aria-atomic="true">
      {changes.any && (
        <span className="live">
          <span className="dot" aria-hidden="true" />
          <span>
            <b>{live.now}</b> {sentence(changes, words)}
            {first && (
              <>
                {" "}
                <a href={`#note-${first.id}`}>{live.show}</a>
              </>
            )}
          </span>
        </span>
      )}
    </output>
  );
}
