import {
  deeds,
  type DeedAnswers,
  type DeedBody,
  type DeedName,
  type DeedParams,
} from "../bot/contract/deeds.ts";
import { deskActs, type DeskActName, type DeskBody } from "../bot/contract/desk.ts";
import type { DeskActAnswer } from "../bot/contract/deskAnswers.ts";
import { fill } from "../bot/contract/paths.ts";
import { post, type Answer } from "./api.ts";

/** An id for one deed: sent again with the same id it is still one. */
export const newAct = (): string => crypto.randomUUID();

export const doDeed = <D extends DeedName>(
  name: D,
  params: DeedParams<D>,
  body: DeedBody<D>,
  act = newAct(),
): Promise<Answer<DeedAnswers[D]>> => post(fill(deeds[name].path, params), body, act);

/** What is done at the facilitator's desk. */
export const doAct = <A extends DeskActName>(
  name: A,
  programme: string,
  body: DeskBody<A>,
  act = newAct(),
): Promise<Answer<DeskActAnswer<A>>> => post(fill(deskActs[name].path, { programme }), body, act);

/** What to tell a person about an answer that is not a view. */
export const troubleOf = (answer: Answer<unknown>, offline: string): string =>
  answer.is === "refused" ? answer.refusal.message : offline;
