import {
  deeds,
  type DeedAnswers,
  type DeedBody,
  type DeedName,
  type DeedParams,
} from "../bot/contract/deeds.ts";
import { deskActs, type DeskActName, type DeskBody } from "../bot/contract/desk.ts";
import type { DeskAnswer } from "../bot/contract/deskAnswers.ts";
import { actHeader, fill } from "../bot/contract/paths.ts";
import type { RefusalView } from "../bot/contract/views.ts";
import { asMe, type Answer } from "./api.ts";

/** An id for one deed: sent again with the same id it is still one. */
export const newAct = (): string => crypto.randomUUID();

export async function doDeed<D extends DeedName>(
  name: D,
  params: DeedParams<D>,
  body: DeedBody<D>,
  act = newAct(),
): Promise<Answer<DeedAnswers[D]>> {
  return post(fill(deeds[name].path, params), body, act);
}

/** What is done at the facilitator's desk. */
export const doAct = <A extends DeskActName>(
  name: A,
  programme: string,
  body: DeskBody<A>,
  act = newAct(),
): Promise<Answer<DeskAnswer<A>>> => post(fill(deskActs[name].path, { programme }), body, act);

async function post<T>(path: string, body: object, act: string): Promise<Answer<T>> {
  try {
    const answer = await fetch(path, {
      method: "POST",
      headers: { ...(await asMe()), "content-type": "application/json", [actHeader]: act },
      body: JSON.stringify(body),
      cache: "no-store",
    });
    // The service and this page are built from the same contract: what it sends is what the type says.
    if (answer.ok) return { is: "view", view: (await answer.json()) as T };
    return { is: "refused", status: answer.status, refusal: (await answer.json()) as RefusalView };
  } catch {
    return { is: "offline" };
  }
}

/** What to tell a person about an answer that is not a view. */
export const troubleOf = (answer: Answer<unknown>, offline: string): string =>
  answer.is === "refused" ? answer.refusal.message : offline;
