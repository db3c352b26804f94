import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { BoardView } from "../../bot/contract/views.ts";
import { get, type Answer } from "../api.ts";
import { host } from "../host.ts";
import { followNews } from "../news.ts";
import { wordsIn } from "../words.ts";
import { nothingNew, whatChanged, type Changes } from "./changes.ts";
import type { BoardWords } from "./context.ts";

export interface BoardParams {
  programme: string;
  group: string;
}
export interface Shown {
  view: BoardView;
  words: BoardWords;
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
 * A board that is kept true: asked for once, and again whenever there is news. A trouble on the way leaves what is
 * shown where it is; only a board that has never been shown gives way to a notice.
 */
export function useBoard(params: BoardParams, first: Promise<Answer<BoardView>>): BoardState {
  const [shown, setShown] = useState<Shown>();
  const [problem, setProblem] = useState<Answer<BoardView>>();
  const latest = useRef<{ view?: BoardView; etag?: string }>({});
  const asking = useRef(false);
  const askAgain = useRef(false);
  const holds = useRef(0);
  const own = useRef(new Map<string, number>());

  const take = useCallback(async (asked: Promise<Answer<BoardView>>): Promise<void> => {
    const answer = await asked;
    if (answer.is === "same") return;
    if (answer.is !== "view") {
      // Access that has ended is said at once; a broken line is not.
      const ended = answer.is === "refused" && answer.status < 500;
      if (ended || !latest.current.view) setProblem(answer);
      return;
    }
    const { view, etag } = answer;
    const before = latest.current.view;
    // The board is a shared surface: it speaks the group's written form, whoever looks (SP3).
    const words = await wordsIn(view.group.language, "common", "board", "web");
    latest.current = { view, ...(etag !== undefined && { etag }) };
    setProblem(undefined);
    const changes = before ? whatChanged(before, view, own.current) : nothingNew;
    for (const [note, rev] of own.current) if (rev <= (view.case?.rev ?? 0)) own.current.delete(note);
    setShown((old) => ({ view, words, changes: changes.any || !old ? changes : old.changes }));
    if (!before) void host.then((it) => it.shown());
  }, []);

  /** News that arrives while the board is being asked for is answered by one more question, not by many. */
  const ask = useCallback(
    async (asked: Promise<Answer<BoardView>> | undefined): Promise<void> => {
      askAgain.current = asking.current || holds.current > 0;
      if (askAgain.current) return;
      asking.current = true;
      let next = asked;
      do {
        askAgain.current = false;
        const answer = next ?? get("board", params, latest.current.etag);
        next = undefined;
        // Words that cannot be fetched are a broken line too, or a service that has got a new version.
        await take(answer).catch(() => latest.current.view ?? setProblem({ is: "offline" }));
      } while (askAgain.current);
      asking.current = false;
    },
    [params, take],
  );
  const keeper = useMemo((): BoardKeeper => {
    const look = (): void => void ask(undefined);
    return {
      look,
      expect: (change) => setShown((old) => old && { ...old, view: change(old.view) }),
      hold: () => {
        holds.current++;
        let held = true;
        return () => {
          if (!held) return;
          held = false;
          holds.current--;
          if (holds.current === 0) look();
        };
      },
      mine: (note, rev) => void own.current.set(note, rev),
    };
  }, [ask]);

  useEffect(() => {
    let stop: (() => void) | undefined = () => {};
    // The line is opened when the board is there: what happened before that is looked for then.
    void ask(first).then(() => {
      if (stop) stop = followNews(params, keeper.look);
    });
    return () => {
      stop?.();
      stop = undefined;
    };
  }, [params, first, ask, keeper]);

  return { ...(shown && { shown }), ...(problem && { problem }), keeper };
}
