import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ActName, BodyOf } from "../../bot/contract/endpoints.ts";
import type { ActView } from "../../bot/contract/actViews.ts";
import type { BoardView } from "../../bot/contract/views.ts";
import type { BoardKeeper, BoardParams } from "../board/useBoard.ts";
import { openQueue, type Came, type Queue, type QueueState, type Sent } from "./queue.ts";

export interface Told {
  text: string;
  /** There is something to take back. */
  undo: boolean;
  /** A refusal is read out at once. */
  urgent?: boolean;
}
export interface Acting {
  state: QueueState;
  told?: Told;
  tell: (text: string, urgent?: boolean) => void;
  hush: () => void;
  tryNow: () => void;
  /** Does it, says that it is done, and keeps how it is taken back. Gives what came of it. */
  act: <A extends ActName>(act: A, body: BodyOf<A>, how: How) => Promise<Came>;
  /** Takes back the last act that was done here. Gives the note it was about. */
  undo: (said: { undone: string; nothing: string }) => Promise<string | undefined>;
}
export interface How {
  said: (view: ActView) => string;
  /** What the board looks like until the service has answered. */
  expect?: (view: BoardView) => BoardView;
  /** The caller shows the refusal itself. */
  quiet?: boolean;
}
type Undo = NonNullable<ActView["undo"]>;

export function useBenchActs(
  params: BoardParams,
  keeper: BoardKeeper,
  resumed: (sent: Sent, came: Came) => void,
): Acting {
  const [state, setState] = useState<QueueState>("idle");
  const [told, setTold] = useState<Told>();
  const done = useRef<Undo[]>([]);
  const queue = useMemo((): Queue => openQueue(params, setState), [params]);

  const settle = useCallback(
    (came: Came): void => {
      if (came.is === "refused") return;
      const { note, rev, undo } = came.view;
      keeper.mine(note?.id ?? "card", rev);
      if (undo && undo.note === undefined) keeper.mine("card", rev);
    },
    [keeper],
  );

  useEffect(() => {
    queue.resume((sent, came) => {
      settle(came);
      keeper.look();
      if (came.is === "refused") setTold({ text: came.refusal.message, undo: false, urgent: true });
      resumed(sent, came);
    });
    // Only what was there when the page was opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [queue]);

  const act = useCallback<Acting["act"]>(
    async (name, body, { said, expect, quiet = false }) => {
      const release = keeper.hold();
      // A line that is away does not keep the board from what others do.
      setTimeout(release, 5_000);
      if (expect) keeper.expect(expect);
      try {
        const came = await queue.send(name, body);
        settle(came);
        if (came.is === "done") {
          if (came.view.undo) done.current.push(came.view.undo);
          setTold({ text: said(came.view), undo: came.view.undo !== undefined });
        } else if (!quiet) setTold({ text: came.refusal.message, undo: false, urgent: true });
        return came;
      } finally {
        release();
      }
    },
    [keeper, queue, settle],
  );

  const undo = useCallback<Acting["undo"]>(
    async ({ undone, nothing }) => {
      const last = done.current.pop();
      if (!last) {
        setTold({ text: nothing, undo: false });
        return undefined;
      }
      const release = keeper.hold();
      try {
        const came = await queue.send("undo", last);
        settle(came);
        const text = came.is === "done" ? undone : came.refusal.message;
        // What stands in the way of one step back need not stand in the way of the step before it.
        setTold({ text, undo: done.current.length > 0, urgent: came.is === "refused" });
        return came.is === "done" ? (came.view.note?.id ?? last.note) : last.note;
      } finally {
        release();
      }
    },
    [keeper, queue, settle],
  );

  return {
    state,
    ...(told && { told }),
    tell: useCallback((text, urgent = false) => setTold({ text, undo: false, urgent }), []),
    hush: useCallback(() => setTold(undefined), []),
    tryNow: queue.tryNow,
    act,
    undo,
  };
}
