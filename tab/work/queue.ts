import type { ActView } from "../../bot/contract/actViews.ts";
import type { ActName, BodyOf } from "../../bot/contract/endpoints.ts";
import { pathTo } from "../../bot/contract/pathTo.ts";
import type { RefusalView } from "../../bot/contract/views.ts";
import { passes, post } from "../api.ts";
import { keptUnder } from "../board/desk.ts";
import type { BoardParams } from "../board/useBoard.ts";

/** An act with the id that makes it happen once, however often it is sent. */
export interface Sent<A extends ActName = ActName> {
  id: string;
  act: A;
  body: BodyOf<A>;
}
export type Came = { is: "done"; view: ActView } | { is: "refused"; refusal: RefusalView };
export type QueueState = "idle" | "saving" | "waiting";

const patienceMs = [1_000, 2_000, 5_000, 10_000, 20_000];

export interface Queue {
  send: <A extends ActName>(act: A, body: BodyOf<A>) => Promise<Came>;
  /** What was not answered when the page was closed goes out now. */
  resume: (came: (sent: Sent, came: Came) => void) => void;
  tryNow: () => void;
}

/**
 * One act at a time, in the order of the hands. Without an answer it is sent again with the same id, and it is kept over
 * a reload until the service has said what became of it.
 */
export function openQueue(params: BoardParams, told: (state: QueueState) => void): Queue {
  const key = keptUnder(params).acts;
  let row: Sent[] = readKept<Sent[]>(key) ?? [];
  let turn: Promise<unknown> = Promise.resolve();
  let wake = (): void => {};
  const store = (next: Sent[]): void => {
    row = next;
    writeKept(key, row.length > 0 ? row : undefined);
  };
  const untilAnswered = async (sent: Sent): Promise<Came> => {
    for (let tries = 0; ; tries++) {
      if (tries === 0) told("saving");
      const answer = await sendOne(sent, params);
      if ((answer.is === "view" || answer.is === "refused") && !passes(answer)) {
        store(row.filter(({ id }) => id !== sent.id));
        if (row.length === 0) told("idle");
        return answer.is === "view"
          ? { is: "done", view: answer.view }
          : { is: "refused", refusal: answer.refusal };
      }
      told("waiting");
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patienceMs[Math.min(tries, patienceMs.length - 1)]);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const inTurn = (sent: Sent): Promise<Came> => {
    const came = turn.then(() => untilAnswered(sent));
    turn = came.catch(() => undefined);
    return came;
  };
  addEventListener("online", () => wake());
  return {
    send: (act, body) => {
      const sent: Sent = { id: crypto.randomUUID(), act, body };
      store([...row, sent]);
      return inTurn(sent);
    },
    resume: (came) => {
      for (const sent of row) void inTurn(sent).then((what) => came(sent, what));
    },
    tryNow: () => wake(),
  };
}

const sendOne = ({ id, act, body }: Sent, params: BoardParams) =>
  post<ActView>(pathTo(act, params), body, id);

/** A browser may refuse to keep anything: then there is nothing to come back to, and all else goes on. */
export function readKept<T>(key: string): T | undefined {
  try {
    const text = sessionStorage.getItem(key);
    // Written by this page, in this window.
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}
export function writeKept(key: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full, or not allowed.
  }
}
