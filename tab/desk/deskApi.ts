import { useState } from "react";
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
import { troubleOf } from "../deed.ts";
import { useSending } from "./useSending.ts";

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
/** Does something at the desk. `trouble` is what to tell when it was not done. */
export function useDesk({ programme, changed, offline, again }: Doing) {
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState(false);
  const send = useSending(programme);
  const act = async <A extends DeskActName>(
    name: A,
    body: DeskBody<A>,
  ): Promise<DeskActAnswer<A> | undefined> => {
    setBusy(true);
    const answer = await send(name, body);
    setBusy(false);
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
