import { useRef } from "react";
import type { DeskActName, DeskBody } from "../../bot/contract/desk.ts";
import type { DeskActAnswer } from "../../bot/contract/deskAnswers.ts";
import type { Answer } from "../api.ts";
import { doAct, newAct } from "../deed.ts";

/**
 * Sends what is done at the desk. What was not answered and is sent again unchanged has the same id, so that it is done
 * once; with another word in it, it is another act.
 */
export function useSending(programme: string) {
  const unanswered = useRef<{ what: string; id: string }>(undefined);
  return async <A extends DeskActName>(name: A, body: DeskBody<A>): Promise<Answer<DeskActAnswer<A>>> => {
    const what = JSON.stringify([name, body]);
    const id = unanswered.current?.what === what ? unanswered.current.id : newAct();
    unanswered.current = { what, id };
    const answer = await doAct(name, programme, body, id);
    if (answer.is !== "offline") unanswered.current = undefined;
    return answer;
  };
}
