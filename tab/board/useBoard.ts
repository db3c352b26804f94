import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { BoardView } from "../../bot/contract/views.ts";
import { get, passes, type Answer } from "../api.ts";
import { host } from "../host.ts";
import { followNews } from "../news.ts";
import { withWords, type Asked } from "./ask.ts";
import { nothingNew, whatChanged, type Changes } from "./changes.ts";
import type { BoardWords } from "./context.ts";

export interface BoardParams {
  programme: string;
  group: string;
}
export interface Shown {
  view: BoardView;
  words: BoardWords;
  /** The reader's own. */
  own: BoardWords;
  /** Against what the reader saw before; it stays until the next change. */
  changes: Changes;
}
export interface BoardState {
  shown?: Shown;
  problem?: Answer<BoardView>;
  keeper: BoardKeeper;
}
/** For whoever changes the board from here. */
export interface BoardKeeper {
  /** Asks again. */
  look: () => void;
  /** Shows what will be, until the service says what is. */
  expect: (change: (view: BoardView) => BoardView) => void;
  /** Until it is called, nothing new is shown: what is under way here comes first. */
  hold: () => () => void;
  /** A note that the reader changed, or `card`, with the case's rev after it: no news to them. */
  mine: (note: string, rev: number) => void;
}

/**
 * A board that is kept true: opened with what came of asking once, and asked for again whenever there is news. A trouble
 * on the way leaves what is shown where it is; only a board that has never been shown gives way to a notice.
 */
export function useBoard(params: BoardParams, first: Asked): BoardState {
  const [shown, setShown] = useState<Shown | undefined>(() =>
    first.is === "view"
      ? { view: first.view, words: first.words, own: first.own, changes: nothingNew }
      : undefined,
  );
  const [problem, setProblem] = useState<Answer<BoardView> | undefined>(() =>
    first.is === "view" ? undefined : first,
  );
  const latest = useRef(first.is === "view" ? first : undefined);
  const asking = useRef(false);
  const askAgain = useRef(false);
  const holds = useRef(0);
  const begun = useRef(0);
  const mine = useRef(new Map<string, number>());

  const take = useCallback((answer: Asked): void => {
    if (answer.is === "same") return;
    if (answer.is !== "view") {
      // Access that has ended is said at once; a broken line is not.
      if (!passes(answer) || !latest.current) setProblem(answer);
      return;
    }
    const { view, words, own } = answer;
    const before = latest.current?.view;
    latest.current = answer;
    setProblem(undefined);
    const changes = before ? whatChanged(before, view, mine.current) : nothingNew;
    for (const [note, rev] of mine.current) if (rev <= (view.case?.rev ?? 0)) mine.current.delete(note);
    setShown((old) => ({ view, words, own, changes: changes.any || !old ? changes : old.changes }));
  }, []);

  /** News that arrives while the board is being asked for is answered by one more question, not by many. */
  const look = useCallback(async (): Promise<void> => {
    askAgain.current = asking.current || holds.current > 0;
    if (askAgain.current) return;
    asking.current = true;
    do {
      askAgain.current = false;
      const before = begun.current;
      const answer = await withWords(get("board", params, latest.current?.etag));
      // What was asked before an act began does not know of it; it is looked for when the act is done.
      if (begun.current === before) take(answer);
    } while (askAgain.current && holds.current === 0);
    asking.current = false;
  }, [params, take]);
  const keeper = useMemo((): BoardKeeper => {
    return {
      look: () => void look(),
      expect: (change) => setShown((old) => old && { ...old, view: change(old.view) }),
      hold: () => {
        holds.current++;
        begun.current++;
        let held = true;
        return () => {
          if (!held) return;
          held = false;
          holds.current--;
          if (holds.current === 0) void look();
        };
      },
      mine: (note, rev) => void mine.current.set(note, rev),
    };
  }, [look]);

  useEffect(() => followNews(params, keeper.look), [params, keeper]);
  const isShown = shown !== undefined;
  useEffect(() => {
    if (isShown) void host.then((it) => it.shown());
  }, [isShown]);

  return { ...(shown && { shown }), ...(problem && { problem }), keeper };
}
