import type { Words } from "./words.ts";

/** Beside whose page it is, for who only reads there. */
export function Reads({ words }: { words: Words<"board"> }) {
  const { board } = words;
  return (
    <span className="reads">
      <span className="tag">{board.readOnly}</span> {board.readOnlyWhy}
    </span>
  );
}
