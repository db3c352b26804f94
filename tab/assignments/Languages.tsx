import { borrowed } from "../../bot/domain/plan/borrowed.ts";
import type { OnCompose } from "./compose.ts";

/** Those that are empty say so: who reads them gets the words of another. */
export function Languages({
  on,
  choose,
}: {
  on: OnCompose;
  choose: (language: OnCompose["language"]) => void;
}) {
  const { empty, partly } = on.words.planning.compose;
  const mark = { all: empty, some: partly };
  const marked = Object.fromEntries(
    on.view.languages.map((it) => {
      const part = borrowed(on.draft, it);
      return [it, part && mark[part]];
    }),
  );
  return (
    <fieldset className="switch" aria-label={on.words.planning.compose.language}>
      <span className="small dim" aria-hidden="true">
        {on.words.planning.compose.language}
      </span>
      {on.view.languages.map((it) => (
        <button
          key={it}
          type="button"
          className="btn"
          aria-pressed={it === on.language}
          onClick={() => choose(it)}
        >
          {on.words.common.languages[it]}
          {marked[it] && <span className="small dim"> ({marked[it]})</span>}
        </button>
      ))}
    </fieldset>
  );
}
