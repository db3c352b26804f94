import { useRef, useState } from "react";
import {
  deskReads,
  type DeskActName,
  type DeskBody,
  type DeskParams,
  type DeskReadName,
} from "../../bot/contract/desk.ts";
import type { DeskActAnswer, DeskReadAnswer } from "../../bot/contract/deskAnswers.ts";
import { fill } from "../../bot/contract/paths.ts";
import { ask, type Answer } from "../api.ts";
import { doAct, newAct, troubleOf } from "../deed.ts";

/** Reads something at the desk. */
export const readDesk = <R extends DeskReadName>(
  name: R,
  params: DeskParams<R>,
  etag?: string,
): Promise<Answer<DeskReadAnswer<R>>> =>
  ask(fill(deskReads[name].path, params), etag === undefined ? {} : { "if-none-match": etag });

interface Doing {
  programme: string;
  /** Said when somebody else was first; then the page asks again. */
  changed: string;
  offline: string;
  again: () => void;
}
/**
 * Does something at the desk. What was not answered is sent again under the same id, so that it is done once.
 * `trouble` is what to tell when it was not done.
 */
export function useDesk({ programme, changed, offline, again }: Doing) {
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState(false);
  const id = useRef(newAct());
  const act = async <A extends DeskActName>(
    name: A,
    body: DeskBody<A>,
  ): Promise<DeskActAnswer<A> | undefined> => {
    setBusy(true);
    const answer = await doAct(name, programme, body, id.current);
    setBusy(false);
    if (answer.is !== "offline") id.current = newAct();
    if (answer.is === "view") {
      setTrouble("");
      again();
      return answer.view;
    }
    const overtaken = answer.is === "refused" && answer.status === 409;
    setTrouble(overtaken ? changed : troubleOf(answer, offline));
    if (overtaken) again();
    return undefined;
  };
  return { act, trouble, setTrouble, busy };
}
